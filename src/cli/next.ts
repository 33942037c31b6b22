/** The last line of a command: what its user does next. */
import { basename } from 'node:path';
import { printable } from '../compare/printable.ts';

/** A longer call is not repeated whole. */
const MOST_LETTERS = 300;

/** @param what a command, or what to do before it */
export function nextLine(what: string): string {
  return printable(`next: ${what}\n`);
}

/** After an error: what went wrong is said above, with its fix. */
export function againLine(command: string): string {
  return nextLine(`fix this, then ${command}`);
}

/** The command that runs, as it was given: to be given again. */
export function thisCommand(): string {
  const [, file = '', ...args] = process.argv;
  return callOf(basename(file, '.ts'), args);
}

/** What these print is data: npm's own lines would stand in it. */
const DATA: ReadonlySet<string> = new Set(['compare', 'report']);

/** How a command is called with these arguments. */
export function callOf(name: string, args: readonly string[]): string {
  const run = `npm run ${DATA.has(name) ? '--silent ' : ''}${name}`;
  const call = `${run}${args.length ? ` -- ${args.map(quoted).join(' ')}` : ''}`;
  return call.length > MOST_LETTERS ? `${run} with the same arguments` : call;
}

/** An argument as a shell takes it whole. */
export function quoted(argument: string): string {
  return /^[\w./:=,@-]+$/.test(argument) ? argument : `"${argument.replaceAll(/["$`\\]/g, '\\$&')}"`;
}

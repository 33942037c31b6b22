import { inspect, parseArgs, styleText, type ParseArgsOptionsConfig } from 'node:util';
import { codeOf, refused } from '../content/disk.ts';
import { frameOf } from '../content/frame.ts';
import { printable } from '../compare/printable.ts';
import { describeDiagnostic, type Diagnostic } from '../compare/types.ts';
import { againLine, thisCommand } from './next.ts';

/** What a command returns to the shell. */
export const EXIT = { ok: 0, badInput: 1, invalidUsage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A list where an option may be given again and again. */
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** What a command was asked to do, after its options were found to exist. */
export interface Request {
  readonly positionals: readonly string[];
  readonly values: Values;
}

export interface Command {
  /** Shown by --help, and after a wrong call. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  readonly positionals: number;
  /** Where more may be named than must be. */
  readonly most?: number;
  /** An option whose value may be left out; it is then empty. */
  readonly bare?: string;
  /** What to say when too little is named. */
  readonly wanted?: string;
  /** Does the work. A string that it returns says what is wrong with the call. */
  readonly run: (request: Request) => Promise<ExitCode | string>;
}

/** Of a warning about more places than these, the first are reported and the others counted: an archive has a thousand of some. */
const MOST_ALIKE = 3;

/** Prints diagnostics on standard error, errors before warnings, each as `file:line:column: what`, how to fix it, and the lines around the place. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const severity of ['error', 'warning'] as const) {
    const word = styleText(severity === 'error' ? 'red' : 'yellow', severity, { stream: process.stderr });
    const own = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const alike = Map.groupBy(own, ({ what }) => what);
    const counted = new Set(
      severity === 'error' ? [] : [...alike.values()].filter(({ length }) => length > MOST_ALIKE + 1).flatMap((all) => all.slice(MOST_ALIKE)),
    );
    for (const diagnostic of own.filter((one) => !counted.has(one))) {
      const frame = frameOf(diagnostic);
      process.stderr.write(`${word} ${describeDiagnostic(diagnostic)}\n${frame === null ? '' : `\n${indent(frame)}\n\n`}`);
    }
    for (const [what, all] of Map.groupBy(counted, (diagnostic) => diagnostic.what))
      process.stderr.write(`${word} ${all.length} other places: ${printable(what)}.\n`);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** Runs a command on the arguments of this process and sets its exit code; what an editor can fix is reported without a stack trace. */
export async function runCommand(command: Command): Promise<void> {
  // A reader such as `head` that closes the pipe early is no failure.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? EXIT.ok : EXIT.badInput));
  try {
    process.exitCode = await perform(command);
  } catch (cause) {
    process.exitCode = EXIT.badInput;
    const diagnostics = diagnosticsOf(cause);
    if (diagnostics === null) {
      process.stderr.write(`${printable(inspect(cause))}\n`);
      return;
    }
    printDiagnostics(diagnostics);
    process.stderr.write(againLine(thisCommand()));
  }
}

async function perform({ help, options, positionals, most = positionals, bare, wanted = 'name a folder', run }: Command): Promise<ExitCode> {
  const request = readRequest(options, bare);
  if (typeof request === 'string') return invalidUsage(request, help);
  if (request.values['help'] === true) {
    process.stdout.write(help);
    return EXIT.ok;
  }
  const count = request.positionals.length;
  if (count > most) return invalidUsage(`too many arguments: ${request.positionals.slice(most).join(' ')}`, help);
  const result = count < positionals ? wanted : await run(request);
  return typeof result === 'string' ? invalidUsage(result, help) : result;
}

function readRequest(options: ParseArgsOptionsConfig, bare?: string): Request | string {
  const given = process.argv.slice(2);
  const args = given.map((arg, i) => (arg === `--${bare}` && (given[i + 1] ?? '--').startsWith('--') ? `${arg}=` : arg));
  try {
    const { positionals, values } = parseArgs({ args, options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
    return { positionals, values: values as Values };
  } catch (cause) {
    // Node's second sentence explains how to write such an argument all the same, which no command of ours needs.
    return cause instanceof Error ? cause.message.replace(/\. .*$/s, '') : String(cause);
  }
}

function invalidUsage(what: string, help: string): ExitCode {
  process.stderr.write(`${printable(what)}\n\n${help}`);
  return EXIT.invalidUsage;
}

/** The diagnostics of a ContentError, also of one that comes out of Astro's own copy of the class, or what the disk refused; null for a fault of ours. */
function diagnosticsOf(cause: unknown): readonly Diagnostic[] | null {
  if (!(cause instanceof Error)) return null;
  if (cause.name === 'ContentError' && 'diagnostics' in cause) return cause.diagnostics as readonly Diagnostic[];
  if (codeOf(cause) !== null && 'path' in cause) return [refused(String(cause.path), cause, 'the file or folder cannot be used')];
  return diagnosticsOf(cause.cause);
}

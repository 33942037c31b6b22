/** Problems as GitHub shows them beside the lines of a pull request. */
import { printable } from '../pipeline/printable.ts';
import type { Problem } from '../pipeline/types.ts';

/** One workflow command a line (docs.github.com, "Workflow commands"); nothing of an article can end a line and begin a command. */
export function toAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, file, line, column, what, mend }) => {
      const properties = [`file=${property(file)}`, ...(line === null ? [] : [`line=${line}`]), ...(line === null || column === null ? [] : [`col=${column}`])];
      return `::${severity} ${properties.join(',')}::${data(`${what}. ${mend}.`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

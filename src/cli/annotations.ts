/** Diagnostics as GitHub shows them beside the lines of a pull request. */
import { printable } from '../compare/printable.ts';
import type { Diagnostic } from '../compare/types.ts';

/** One workflow command a line (docs.github.com, "Workflow commands"); nothing of an article can end a line and begin a command. */
export function toAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, file, line, column, what, fix }) => {
      const properties = [`file=${property(file)}`, ...(line === null ? [] : [`line=${line}`]), ...(line === null || column === null ? [] : [`col=${column}`])];
      return `::${severity} ${properties.join(',')}::${data(`${what}. ${fix}.`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

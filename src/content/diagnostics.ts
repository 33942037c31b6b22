import { closestMatch, default as distance } from 'leven';
import { relative, resolve, sep } from 'node:path';
import { by } from '../compare/order.ts';
import type { Diagnostic } from '../compare/types.ts';

/** A place in a file, from 1; null when the whole file is meant. */
export interface Place {
  readonly line: number | null;
  readonly column: number | null;
}

/** A text between quotation marks that a word processor made, which mean nothing to YAML. */
export const CURLY_AROUND = /^[“”„‘’‚«].*[“”‘’»]$/s;

export const WHOLE_FILE: Place = { line: null, column: null };

/** An error at a place; `file` is named as `nameFile` names it. */
export function error(file: string, { line, column }: Place, what: string, fix: string): Diagnostic {
  return { severity: 'error', file, line, column, what, fix };
}

/** As `error`, for what does not stop anything. */
export function warning(file: string, { line, column }: Place, what: string, fix: string): Diagnostic {
  return { severity: 'warning', file, line, column, what, fix };
}

/** A path as an error names it: from where the command runs, or in full when it lies outside. */
export function nameFile(path: string): string {
  const full = resolve(path);
  const near = relative(process.cwd(), full);
  const named = near === '' ? '.' : near.startsWith('..') ? full : near;
  return named.split(sep).join('/');
}

/** The diagnostics by file, line and column, each once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ file, what, fix, severity }: Diagnostic): string => [file, severity, what, fix].join('\u0000');
  const seen = new Map(diagnostics.map((diagnostic) => [[key(diagnostic), diagnostic.line, diagnostic.column].join('\u0000'), diagnostic]));
  return [...seen.values()].toSorted(by(({ file, line, column, what }) => [file, line ?? 0, column ?? 0, what]));
}

/** The known word that `word` is most likely meant to be, or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  // Two letters that changed places count as two.
  const most = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const found = closestMatch(word.toLowerCase(), [...known], { maxDistance: most });
  return found !== undefined && distance(word.toLowerCase(), found) <= most ? found : null;
}

/** `one`, `one` and `two`, … for people. */
export function list(words: readonly string[], joiner = 'and'): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1)}`;
}

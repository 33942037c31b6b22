/** The lines around a diagnostic, for people: an article's line is a whole paragraph, so that only the part around the place is shown. */
import { readFileSync } from 'node:fs';
import { printableLine } from '../compare/printable.ts';
import { codeOf, isMissing } from './disk.ts';
import type { Diagnostic } from '../compare/types.ts';

/** How many characters of a line are shown. */
const WIDTH = 88;

/** The line of a diagnostic with a mark under its column, and the lines beside it; null when the whole file is meant, or there is no such line. */
export function frameOf({ file, line, column }: Pick<Diagnostic, 'file' | 'line' | 'column'>): string | null {
  if (line === null) return null;
  const lines = linesOf(file);
  if (typeof lines === 'string') return lines;
  const text = lines[line - 1];
  if (text === undefined) return null;
  const at = Math.min(column ?? 1, text.length + 1) - 1;
  const from = text.length <= WIDTH || at < WIDTH * 0.75 ? 0 : at - Math.floor(WIDTH / 3);
  const digits = String(line + 1).length;
  const row = (number: number, mark: string): string[] => {
    const own = lines[number - 1];
    // What stands beside a paragraph is an empty line or another paragraph: its beginning shows which.
    return own === undefined || (number === lines.length && own === '')
      ? []
      : [`${mark} ${String(number).padStart(digits)} | ${cut(own, number === line ? from : 0)}`.trimEnd()];
  };
  const pointer = `  ${' '.repeat(digits)} | ${' '.repeat(at - from + (from > 0 ? 1 : 0))}^`;
  return [...row(line - 1, ' '), ...row(line, '>'), ...(column === null ? [] : [pointer]), ...row(line + 1, ' ')].map(printableLine).join('\n');
}

/** A tab is shown as an arrow: it is often what is wrong, and nobody sees it. */
function cut(line: string, from: number): string {
  const shown = line.slice(from, from + WIDTH).replaceAll('\t', '→');
  return `${from > 0 ? '…' : ''}${shown}${from + WIDTH < line.length ? '…' : ''}`;
}

/** The lines of a file; what to show in their place when it was readable a moment ago and no longer is. */
function linesOf(file: string): string[] | string {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|[\r\n]/);
  } catch (cause) {
    return isMissing(cause) ? [] : `(the line cannot be shown: ${codeOf(cause)})`;
  }
}

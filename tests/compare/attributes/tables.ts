import { readFileSync } from 'node:fs';

/** One row of a table: its line in the file (from 1), and its cells in order, trimmed. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);
const isRule = (line: string): boolean => /^[\s|:-]+$/.test(line);

/** `| a | b \| c |` -> `['a', 'b | c']`: an escaped pipe is a letter like any other. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

/** Reads the Markdown tables of a text; the heads of the tables are left out, and what stands around them is prose. */
export function tableRows(markdown: string): Row[] {
  const lines = markdown.split(/\r?\n/);
  return lines.flatMap((text, index) => {
    const isHead = isRule(lines[index + 1] ?? '') && isRow(lines[index + 1] ?? '');
    return isRow(text) && !isRule(text) && !isHead ? [{ line: index + 1, cells: cellsOf(text) }] : [];
  });
}

/**
 * The rows of one of the tables beside this file, such as `tables/time.md` or `../battery/same.md`.
 * Throws when there is no such file.
 */
export const tableOf = (path: string): Row[] => tableRows(readFileSync(new URL(path, import.meta.url), 'utf8'));

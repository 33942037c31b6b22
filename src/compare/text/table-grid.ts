/** The tables of an article as grids: the words of each cell with their place, and what stands around the table. */
import type { Block } from './blocks.ts';

/** A cell that is not empty: its words, and where they stand in the text of its row. */
export interface GridCell {
  readonly row: Block;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Grid {
  /** The heads of the columns; null where one is empty. Of a page that marks no heads they stand below an empty row. */
  readonly heads: readonly (GridCell | null)[];
  /** The rows below them, all of one width. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
  /** The short line or heading above it, and the one below it: '' where there is none. */
  readonly caption: string;
  readonly note: string;
}

/** More characters than these are a paragraph of its own. */
const LONGEST = 160;
/** A table of more cells is a data set: nobody compares it by reading, and a page of its claims would be as long. */
const MOST_CELLS = 400;

/** The tables of an article that could be read; one of a single row or column tells nothing of anything. */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  const rows = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.row !== null);
  return [...Map.groupBy(rows, ({ block }) => block.row?.table).values()].flatMap((own): Grid[] => {
    const cells = own.map(({ block }) => cellsOf(block));
    const [heads, ...body] = cells;
    const width = heads?.length ?? 0;
    if (!heads || width < 2 || body.length === 0 || width * body.length > MOST_CELLS) return [];
    const [first, last] = [own[0]?.at ?? 0, own.at(-1)?.at ?? 0];
    return [{ heads, rows: body, caption: lineOf(blocks[first - 1]), note: lineOf(blocks[last + 1]) }];
  });
}

const cellsOf = (row: Block): (GridCell | null)[] =>
  (row.row?.cells ?? []).map(([from, to]) => {
    const whole = row.text.slice(from, to);
    const text = whole.trim();
    const start = from + whole.indexOf(text);
    return text === '' ? null : { row, text, start, end: start + text.length };
  });

/** What may belong to a table: no row of another one, no headline of the article, no long paragraph. */
const lineOf = (block: Block | undefined): string =>
  !block || block.row !== null || block.depth === 1 || block.text.length > LONGEST ? '' : block.text.replace(/\s+/g, ' ').trim();

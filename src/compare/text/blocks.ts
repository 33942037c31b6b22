/** A parsed article -> blocks of prose, each character of which knows its place in the file. */
import type { Nodes, PhrasingContent, Root, TableCell } from 'mdast';
import { firstIndex } from '../order.ts';
import { isAside } from './asides.ts';
import { type Run, sourceRuns } from './positions.ts';

/** Where a row of a table stands, and its cells. */
export interface RowPlace {
  /** Tables of an article are counted from 0, and so are the rows of one; row 0 holds the heads of its columns. */
  readonly table: number;
  readonly row: number;
  /** Where the words of each cell stand in the text of the block; an empty cell takes no room. */
  readonly cells: readonly (readonly [start: number, end: number])[];
}

/** One paragraph, heading, list item or row of a table: what a sentence never crosses, and of a row none crosses its cells. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** Of a row of a table; null for prose. */
  readonly row: RowPlace | null;
  /** Markdown markup and what `isAside` taken off, everything else to the letter, line breaks included. */
  readonly text: string;
  /** Runs of `text` that stand in the file as they are, in order; what lies between two runs is markup. */
  readonly runs: readonly Run[];
}

/** The blocks of prose of a parsed article, in order. `fileText` is what the tree was parsed from. */
export function readBlocks(tree: Root, fileText: string): Block[] {
  const blocks: Block[] = [];
  const put = (block: Block): void => {
    if (block.text.trim()) blocks.push(block);
  };
  let tables = 0;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading')
      put({ ...readBlock(node.children, node.type === 'heading' ? node.depth : 0, fileText), row: null });
    else if (node.type === 'table') {
      for (const [row, { children }] of node.children.entries()) put(readRow(children, { table: tables, row }, fileText));
      tables += 1;
    } else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return blocks;
}

/** Between two cells of a row, as most files have it. */
const BETWEEN = ' | ';

function readRow(cells: readonly TableCell[], place: Omit<RowPlace, 'cells'>, fileText: string): Block {
  const runs: Run[] = [];
  const places: (readonly [number, number])[] = [];
  let text = '';
  let isEmpty = true;
  for (const [i, { children }] of cells.entries()) {
    const cell = readBlock(children, 0, fileText);
    const at = text.length + (i > 0 ? BETWEEN.length : 0);
    isEmpty &&= cell.text.trim() === '';
    for (const run of cell.runs) runs.push({ ...run, at: at + run.at });
    text += (i > 0 ? BETWEEN : '') + cell.text;
    places.push([at, text.length]);
  }
  return { kind: 'paragraph', depth: 0, row: { ...place, cells: places }, text: isEmpty ? '' : text, runs };
}

function readBlock(children: readonly PhrasingContent[], depth: number, fileText: string): Omit<Block, 'row'> {
  const runs: Run[] = [];
  let text = '';
  const stack: Nodes[] = [...children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isAside(node)) continue;
    if (node.type === 'text' || node.type === 'inlineCode') {
      for (const run of sourceRuns(node, fileText)) runs.push({ ...run, at: text.length + run.at });
      text += node.value;
    } else if (node.type === 'break') {
      runs.push({ at: text.length, source: node.position?.end.offset ?? 0, length: 1, sourceLength: 0 });
      text += '\n';
    } else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return { kind: depth ? 'heading' : 'paragraph', depth, text, runs };
}

/** Where [start, end) of a block's text stands in the file: its first and one past its last character, as offsets. */
export function sourceSpan(block: Block, start: number, end: number): [number, number] {
  const first = runAt(block.runs, start);
  const last = runAt(block.runs, end - 1);
  const from = first.length === first.sourceLength ? first.source + start - first.at : first.source;
  const to = last.length === last.sourceLength ? last.source + end - last.at : last.source + last.sourceLength;
  return [from, to];
}

function runAt(runs: readonly Run[], at: number): Run {
  const run = runs[Math.max(0, firstIndex(runs, (one) => one.at > at) - 1)];
  if (!run) throw new RangeError('a block without text has no place in the file');
  return run;
}

/** Offsets -> line and column (both from 1) for one file; a line ends at \n, \r\n or \r. */
export function placer(fileText: string): (offset: number) => { line: number; column: number; offset: number } {
  const starts = [0];
  for (const match of fileText.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const line = Math.max(
      1,
      firstIndex(starts, (start) => start > offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}

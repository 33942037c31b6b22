/** The text of an article, cut wherever a mark or an anchor begins or ends. */
import type { InlineCode, Nodes, Text } from 'mdast';
import { firstIndex } from '../compare/order.ts';
import { sourceRuns } from '../compare/text/positions.ts';

/** [start, end) in the file. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that no mark and no anchor begins or ends in; `start` and `end` are its place in the file. */
export interface Segment extends TextSpan {
  readonly value: string;
}

type Runs = ReturnType<typeof sourceRuns>;

/** Cuts a text at these offsets (rising). A node without a place in the file stays whole and stands nowhere (-1). */
export function cut(node: Text | InlineCode, fileText: string, offsets: readonly number[]): Segment[] {
  const runs = sourceRuns(node, fileText);
  const span = spanOf(runs);
  if (!span) return [{ value: node.value, start: -1, end: -1 }];
  const inside = offsets.slice(firstFrom(offsets, span.start + 1), firstFrom(offsets, span.end));
  const points = [0, ...inside.map((offset) => wholeCharacter(node.value, indexAt(runs, offset))), node.value.length];
  const edges = [span.start, ...inside, span.end];
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? 0;
    return to > from ? [{ value: node.value.slice(from, to), start: edges[i] ?? -1, end: edges[i + 1] ?? -1 }] : [];
  });
}

/**
 * Which of these spans lie over a place in the file, in their order.
 * @param offsets the starts and ends of all of them (rising); between two of them the answer is the same everywhere
 */
export function coverage<T extends TextSpan>(spans: readonly T[], offsets: readonly number[]): (place: number) => readonly T[] {
  const over = offsets.map((): T[] => []);
  for (const span of spans) for (let i = firstFrom(offsets, span.start); (offsets[i] ?? Infinity) < span.end; i += 1) over[i]?.push(span);
  return (place) => over[firstFrom(offsets, place + 1) - 1] ?? [];
}

const firstFrom = (numbers: readonly number[], least: number): number => firstIndex(numbers, (number) => number >= least);

/** From the first to the last character of text under a node, or null when it holds none that has a place in the file. */
export function textSpan(node: Nodes, fileText: string): TextSpan | null {
  if (node.type === 'text' || node.type === 'inlineCode') return spanOf(sourceRuns(node, fileText));
  if (!('children' in node)) return null;
  const spans = node.children.flatMap((child) => textSpan(child, fileText) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function spanOf(runs: Runs): TextSpan | null {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { start: first.source, end: last.source + last.sourceLength } : null;
}

/** Which character of the value is the first at or behind an offset; one that is written as an entity is never cut. */
function indexAt(runs: Runs, offset: number): number {
  const run = runs.find(({ source, sourceLength }) => source + sourceLength > offset);
  if (!run) return runs.reduce((end, { at, length }) => Math.max(end, at + length), 0);
  if (offset <= run.source) return run.at;
  return run.length === run.sourceLength ? run.at + offset - run.source : run.at + run.length;
}

/** Never between the two halves of a character outside the basic plane, nor within a line end: a half alone is something else. */
function wholeCharacter(value: string, index: number): number {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)/.test(value.slice(Math.max(0, index - 1), index + 1)) ? index - 1 : index;
}

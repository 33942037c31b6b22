/** A text cut into pieces, each of which lies wholly in one sentence or in none. */
import type { Nodes, Parents } from 'mdast';
import { cut, textSpan, type TextSpan } from './segments.ts';

/** A sentence that can be linked to. */
export interface Anchor extends TextSpan {
  readonly id: string;
}

/** Where the text is cut. */
export interface Cutting {
  readonly fileText: string;
  /** Of all marks and anchors, rising. */
  readonly offsets: readonly number[];
  readonly anchorsOver: (place: number) => readonly Anchor[];
}

/** A part of a text that no sentence and no mark begins or ends in. */
export interface MarkedPiece {
  readonly node: Nodes;
  /** Where its text stands in the file. */
  readonly span: TextSpan | null;
  /** The sentence that it lies wholly in. */
  readonly anchor: Anchor | null;
  /** What an inline element holds. */
  readonly children: readonly MarkedPiece[] | null;
}

/** A node as pieces. */
export function split(node: Nodes, work: Cutting): MarkedPiece[] {
  const { fileText, offsets, anchorsOver } = work;
  const anchorOf = (span: TextSpan | null): Anchor | null => (span && anchorsOver(span.start).find((anchor) => covers(anchor, span))) ?? null;
  if (node.type === 'text' || node.type === 'inlineCode')
    return cut(node, fileText, offsets).map(({ value, ...span }) => ({ node: { type: node.type, value }, span, anchor: anchorOf(span), children: null }));
  if (isInline(node)) return splitInline(node, textSpan(node, fileText), anchorOf, work);
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  const span = node.type === 'break' && start !== undefined && end !== undefined ? { start, end } : null;
  return [{ node, span, anchor: anchorOf(span), children: null }];
}

/** An inline element, in two or three where a sentence begins or ends in its midst that reaches out of it: each sentence is one element. */
function splitInline(node: Parents, span: TextSpan | null, anchorOf: (span: TextSpan | null) => Anchor | null, work: Cutting): MarkedPiece[] {
  const whole = anchorOf(span);
  const children = node.children.flatMap((child) => split(child, work));
  if (whole || !span) return [{ node, span, anchor: whole, children }];
  const runs = runsOf(children);
  const reachesOut = (run: readonly MarkedPiece[] | undefined): boolean => {
    const anchor = run?.[0]?.anchor ?? null;
    return anchor !== null && !covers(span, anchor);
  };
  const first = reachesOut(runs[0]) ? runs[0] : undefined;
  const last = runs.length > 1 && reachesOut(runs.at(-1)) ? runs.at(-1) : undefined;
  const middle = runs.slice(first ? 1 : 0, last ? -1 : undefined).flat();
  const part = (own: readonly MarkedPiece[] | undefined, anchor: Anchor | null): MarkedPiece[] => (own?.length ? [{ node, span, anchor, children: own }] : []);
  const isSpace = (first || last) && middle.every((piece) => piece.node.type === 'text' && piece.node.value.trim() === '');
  return [...part(first, first?.[0]?.anchor ?? null), ...(isSpace ? middle : part(middle, null)), ...part(last, last?.[0]?.anchor ?? null)];
}

/** Pieces in a row with the same sentence, or without one. */
export function runsOf(pieces: readonly MarkedPiece[]): MarkedPiece[][] {
  const runs: MarkedPiece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run && run[0]?.anchor === piece.anchor) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

const INLINE = new Set<Nodes['type']>(['emphasis', 'strong', 'delete', 'link', 'linkReference']);
const isInline = (node: Nodes): node is Nodes & Parents => INLINE.has(node.type);
export const covers = (outer: TextSpan, { start, end }: TextSpan): boolean => start >= 0 && outer.start <= start && end <= outer.end;

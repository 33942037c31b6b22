/** Words of an article, by their place. */
import type { Block } from '../text/blocks.ts';

/** Characters [start, end) of a block's text. */
export interface Span {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** How many characters two spans have in common. */
export const overlapOf = (a: Span, b: Span): number => (a.block === b.block ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0);

export const overlaps = (a: Span, b: Span): boolean => overlapOf(a, b) > 0;

export const placeOf = ({ block, start, end }: Span): Span => ({ block, start, end });

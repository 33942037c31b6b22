/** What may set two mentions apart. */
import type { OpenPoint } from '../../schema/comparison.ts';

/** What may be told otherwise, in the words of either mention; empty for one that says nothing of the kind. */
export interface Apart {
  readonly kind: OpenPoint['kind'];
  readonly sides: readonly [string, string];
}

/** A word that comes no nearer to any of the other mention is not met. */
export const UNMET = 0.6;

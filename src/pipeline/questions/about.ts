/** What questions of silence and of differences are made from. */
import type { Joined } from '../align.ts';
import type { Scored } from '../index.ts';
import type { ClaimWithItems } from '../questions.ts';

export interface About {
  readonly scored: Scored;
  readonly joined: Joined;
  /** The claims of two or more outlets. */
  readonly claims: readonly ClaimWithItems[];
  /** When each article was published, by id; null when nobody knows. */
  readonly published: ReadonlyMap<string, string | null>;
}

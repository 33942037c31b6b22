/** What questions are made from, and what they are before and after they are worded. */
import type { Joined } from '../compare/alignment/align.ts';
import type { Scored } from '../compare/index.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Question } from '../schema/questions.ts';

/** A published claim with the clauses of its mentions; mentions that are no clauses, such as those of a pin, are left out. */
export interface ClaimWithItems {
  readonly claim: Claim;
  readonly items: readonly { readonly item: number; readonly mention: Claim['mentions'][number] }[];
}

/** What questions of silence and of differences are made from. */
export interface About {
  readonly scored: Scored;
  readonly joined: Joined;
  /** The claims of two or more outlets. */
  readonly claims: readonly ClaimWithItems[];
  /** When each article was published, by id; null when nobody knows. */
  readonly published: ReadonlyMap<string, string | null>;
}

/** A question in indices of the clauses, of whatever kind. */
export interface Draft extends Pick<Question, 'kind' | 'facet'> {
  readonly passage: number;
  readonly candidates: readonly number[];
  /** How many right pairs more, or cells put right, are expected of the answer. */
  readonly worth: number;
  /** The claim that a question of silence or of a difference is about. */
  readonly claim: string | null;
  /** Of a difference: the sides that the passage and each candidate stand for. */
  readonly sides: Asked['sides'];
}

/** A question, and what its answer will need to name. */
export interface Asked extends Pick<Draft, 'claim'> {
  readonly question: Question;
  readonly sides: readonly { readonly articles: readonly string[]; readonly value: string }[];
  /** Pairs of its candidates that the editor called different before, as `pairKey` names them. */
  readonly parted: ReadonlySet<string>;
}

/** What questions are made from, and what they are before and after they are worded. */
import type { Compared } from '../compare/index.ts';
import type { FoundClaim } from '../compare/claims.ts';
import type { DifferenceKind, Mention } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Question } from '../schema/questions.ts';

/** A claim that several outlets tell, with those of its mentions that are clauses: what an editor cut otherwise is left out. */
export interface AskedClaim {
  readonly claim: FoundClaim;
  readonly items: readonly { readonly item: number; readonly mention: Mention }[];
}

/** What questions of agreement, of silence and of differences are made from. */
export interface About extends Pick<Compared['passages'], 'prepared' | 'joined' | 'decisions'> {
  readonly claims: readonly AskedClaim[];
}

/** What an article says in a difference, as an entry of decisions.yaml has it. */
export interface AskedSide {
  readonly articles: readonly string[];
  readonly value: string;
}

/** What one passage of a claim says: by kind of difference its words, and for any other kind the shortest words of its article. */
export interface SaidOf {
  readonly article: string;
  readonly byKind: Readonly<Partial<Record<DifferenceKind, string>>>;
  readonly words: string;
}

/** A difference that the program states, for an editor to uphold or to do away with. */
export interface StatedDifference {
  readonly kind: DifferenceKind;
  readonly articles: readonly string[];
}

/** A question in indices of the clauses, of whatever kind. */
export interface DraftQuestion extends Pick<Question, 'kind' | 'facet'> {
  readonly passage: number;
  readonly candidates: readonly Candidate[];
  /** How many right pairs more, or cells put right, are expected of the answer. */
  readonly worth: number;
  /** The claim that a question of agreement, of silence or of a difference is about. */
  readonly claim: string | null;
  /** Of a difference: the side that the passage stands for. */
  readonly side: AskedSide | null;
}

/** A clause, and of a difference the side that it stands for. */
export interface Candidate {
  readonly item: number;
  readonly side: AskedSide | null;
}

/** A question, and what its answer will need to name. */
export interface Asked extends Pick<DraftQuestion, 'claim'> {
  readonly question: Question;
  /** By index, the clauses of the passage and of the candidates. */
  readonly items: { readonly passage: number; readonly candidates: readonly number[] };
  readonly sides: readonly AskedSide[];
  /** Of an agreement: what the passage and each candidate say, in their order. */
  readonly said: readonly SaidOf[];
  /** Of an agreement: the differences that the rules state of the claim, each with the articles that it is about. */
  readonly stated: readonly StatedDifference[];
  /** Of an agreement: the articles whose passages were called the same as its passage before. */
  readonly judged: readonly string[];
  /** The passage by which an entry names the claim. */
  readonly of: Passage | null;
  /** Pairs of its candidates that the editor called different before, as `pairKey` names them. */
  readonly parted: ReadonlySet<string>;
}

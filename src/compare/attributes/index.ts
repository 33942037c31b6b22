/** The finders of what can differ inside a claim, in the order in which their values are listed. */
import type { Attribution, Certainty, Stance, Value } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import { attributionOf } from './attribution.ts';
import { certaintyOf } from './certainty.ts';
import type { Speech } from './speakers/speech.ts';
import { stanceOfClause } from './stance/clause-stance.ts';
import { quantities, quantityOf } from './quantity.ts';
import { isCell } from './tables/cells.ts';
import { times } from './time.ts';

/** What a finder may know of the article around a clause. */
export interface Around {
  /** The day of the article, or null. */
  readonly published: string | null;
  /** Of its outlet, as ISO 3166 has it: whether 02/06 is in June or in February. */
  readonly country?: string | null;
  /** Who speaks in the article, and where. */
  readonly speech: readonly Speech[];
}

const VALUES: readonly ((clause: Clause, around: Around) => Value[])[] = [
  (clause) => quantities(clause),
  (clause, { published, country }) => times(clause, published, country ?? null),
];

export interface Facets {
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly attribution: Attribution | null;
  readonly values: Value[];
}

/** Everything about a clause that another outlet may tell otherwise. */
export function facetsOf(clause: Clause, around: Around): Facets {
  // A number by itself is stated: whether its words are a year or a score is told by the heads.
  if (isCell(clause)) return { certainty: 'stated', stance: 'asserts', attribution: null, values: [quantityOf(clause.amount)] };
  return {
    certainty: certaintyOf(clause),
    stance: stanceOfClause(clause).stance,
    attribution: attributionOf(clause, around.speech),
    values: VALUES.flatMap((find) => find(clause, around)),
  };
}

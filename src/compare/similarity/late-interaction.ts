/**
 * How far the words of two clauses meet: late interaction (Khattab & Zaharia 2020). For each piece of one clause its best cosine in the
 * other, as a mean in which rare pieces count for more, rarity being measured within the story.
 */
import type { Clause } from '../text/clauses.ts';
import { clauseVectors } from './clause-vectors.ts';
import { dotProducts, floatProducts } from './dot-products.ts';
import type { PieceVectors } from './piece-vectors.ts';

/** How far a clause's words meet those of another, 0..1 as a rule, and the other way round. */
export interface Meeting {
  readonly there: number;
  readonly back: number;
}

/** How much a piece counts, above 0, by its number in the vocabulary. */
export type PieceWeight = (id: number) => number;

/** Compares clauses. What two of them were found to be is kept: the clauses of a story are compared again once some are read as one. */
export interface LateInteraction {
  readonly cosine: (a: Clause, b: Clause) => number;
  readonly meet: (a: Clause, b: Clause) => Meeting;
}

/** Inverse clause frequency of pieces. */
export function pieceWeights(clauses: readonly Clause[]): PieceWeight {
  const holders = new Map<number, number>();
  for (const clause of clauses) for (const id of new Set(clauseVectors(clause).ids)) holders.set(id, (holders.get(id) ?? 0) + 1);
  return (id) => Math.log(1 + clauses.length / (holders.get(id) ?? 1));
}

export function lateInteraction(weightOf: PieceWeight): LateInteraction {
  const known = new Map<Clause, Map<Clause, Meeting>>();
  const weights = new Map<Clause, Float64Array>();
  const weightsOf = (clause: Clause): Float64Array => {
    const found = weights.get(clause) ?? Float64Array.from(clauseVectors(clause).ids, weightOf);
    weights.set(clause, found);
    return found;
  };
  const meetNow = (a: Clause, b: Clause): Meeting => {
    const [own, others] = [weightsOf(a), weightsOf(b)];
    if (own.length === 0 || others.length === 0) return { there: 0, back: 0 };
    const { there, back } = bestCosines(clauseVectors(a).pieces, clauseVectors(b).pieces);
    return { there: weighed(there, own), back: weighed(back, others) };
  };
  return {
    cosine: (a, b) => floatProducts([clauseVectors(a).mean], [clauseVectors(b).mean])[0] as number,
    meet: (a, b) => {
      const row = known.get(a) ?? new Map<Clause, Meeting>();
      const found = row.get(b) ?? meetNow(a, b);
      known.set(a, row.set(b, found));
      return found;
    },
  };
}

/** Of each piece of either clause the best cosine in the other; seen from the other clause it is the same to the last digit. */
function bestCosines(a: PieceVectors, b: PieceVectors): { there: Float64Array; back: Float64Array } {
  const products = dotProducts(a.vectors, b.vectors);
  const [there, back] = [new Float64Array(a.inverses.length), new Float64Array(b.inverses.length).fill(-Infinity)];
  let at = 0;
  for (let p = 0; p < there.length; p += 1) {
    const own = a.inverses[p] as number;
    let most = -Infinity;
    for (let q = 0; q < back.length; q += 1, at += 1) {
      const product = products[at] as number;
      most = Math.max(most, product * (b.inverses[q] as number));
      if (product * own > (back[q] as number)) back[q] = product * own;
    }
    there[p] = most * own;
  }
  for (let q = 0; q < back.length; q += 1) back[q] = (back[q] as number) * (b.inverses[q] as number);
  return { there, back };
}

function weighed(values: Float64Array, weights: Float64Array): number {
  let [sum, whole] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    sum += (values[i] as number) * (weights[i] as number);
    whole += weights[i] as number;
  }
  return sum / whole;
}

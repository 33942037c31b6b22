/**
 * How far the words of two clauses meet: late interaction (Khattab & Zaharia 2020). For each piece of one clause its best cosine in the
 * other, as a mean in which rare pieces count for more, rarity being measured within the story.
 */
import { DIMENSIONS } from '../reading.ts';
import type { ClauseVectors } from './clause-vectors.ts';

/** How far a clause's words meet those of another, 0..1 as a rule, and the other way round. */
export interface Meeting {
  readonly there: number;
  readonly back: number;
}

/** Compares clauses by number. */
export interface LateInteraction {
  readonly cosine: (i: number, j: number) => number;
  readonly meet: (i: number, j: number) => Meeting;
}

export function lateInteraction(clauses: readonly ClauseVectors[]): LateInteraction {
  const weights = pieceWeights(clauses);
  const wholes = weights.map((own) => own.reduce((total, weight) => total + weight, 0));
  const longest = clauses.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const best = new Float64Array(longest);
  return {
    cosine: (i, j) => dot((clauses[i] as ClauseVectors).mean, 0, (clauses[j] as ClauseVectors).mean, 0),
    meet: (i, j) => {
      const [a, b] = [clauses[i] as ClauseVectors, clauses[j] as ClauseVectors];
      const [own, others] = [weights[i] as Float64Array, weights[j] as Float64Array];
      if (own.length === 0 || others.length === 0) return { there: 0, back: 0 };
      best.fill(-1, 0, others.length);
      let there = 0;
      for (let p = 0; p < own.length; p += 1) {
        let most = -1;
        for (let q = 0; q < others.length; q += 1) {
          const cosine = dot(a.pieces, p * DIMENSIONS, b.pieces, q * DIMENSIONS);
          if (cosine > most) most = cosine;
          if (cosine > (best[q] as number)) best[q] = cosine;
        }
        there += most * (own[p] as number);
      }
      let back = 0;
      for (let q = 0; q < others.length; q += 1) back += (best[q] as number) * (others[q] as number);
      return { there: there / (wholes[i] as number), back: back / (wholes[j] as number) };
    },
  };
}

/** Inverse clause frequency of each piece of each clause, above 0. */
function pieceWeights(clauses: readonly ClauseVectors[]): Float64Array[] {
  const holders = new Map<number, number>();
  for (const { ids } of clauses) for (const id of new Set(ids)) holders.set(id, (holders.get(id) ?? 0) + 1);
  return clauses.map(({ ids }) => Float64Array.from(ids, (id) => Math.log(1 + clauses.length / (holders.get(id) as number))));
}

/** In four sums: four times as fast as one, and in the same order everywhere. */
function dot(a: Float32Array, from: number, b: Float32Array, other: number): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  for (let k = 0; k < DIMENSIONS; k += 4) {
    s += (a[from + k] as number) * (b[other + k] as number);
    t += (a[from + k + 1] as number) * (b[other + k + 1] as number);
    u += (a[from + k + 2] as number) * (b[other + k + 2] as number);
    v += (a[from + k + 3] as number) * (b[other + k + 3] as number);
  }
  return s + t + u + v;
}

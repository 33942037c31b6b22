/** What the encoder tells of the pairs of a story that are worth a closer look: cosine, late interaction, and how far a pair stands out. */
import type { Clause } from '../text/clauses.ts';
import type { LateInteraction } from './late-interaction.ts';
import { LEAST_COSINE, nearestClauses } from './nearest-clauses.ts';

/** A pair of clauses of different articles, i < j. */
export interface Met {
  readonly i: number;
  readonly j: number;
  /** Cosine of the clauses' vectors. */
  readonly cosine: number;
  /** How far the words of the one that meets less are met, and of the other. */
  readonly meetLeast: number;
  readonly meetMost: number;
  /** How far they meet, both ways, beyond the strongest rival in the other's article: seen from the clause where that is more, and from the other. */
  readonly aheadOfOne: number;
  readonly aheadOfBoth: number;
}

/**
 * @param sharing for each clause those behind it that share a telling stem with it
 * @returns the pairs in the order of i, then j
 */
export function meetings(clauses: readonly Clause[], interaction: LateInteraction, articleOf: Int32Array, sharing: readonly (readonly number[])[]): Met[] {
  const cosine = (i: number, j: number): number => interaction.cosine(clauses[i] as Clause, clauses[j] as Clause);
  const near = nearestClauses(clauses, interaction, articleOf);
  const pairs = near.flatMap((own, i) => {
    const others = new Set([...own, ...(sharing[i] ?? []).filter((j) => cosine(i, j) >= LEAST_COSINE)]);
    return [...others].sort((a, b) => a - b).map((j) => ({ i, j, cosine: cosine(i, j), ...interaction.meet(clauses[i] as Clause, clauses[j] as Clause) }));
  });
  const articles = articleOf.reduce((most, article) => Math.max(most, article + 1), 0);
  const [best, second] = [new Float64Array(clauses.length * articles), new Float64Array(clauses.length * articles)];
  const keyOf = (clause: number, other: number): number => clause * articles + (articleOf[other] as number);
  const note = (key: number, value: number): void => {
    if (value > (best[key] as number)) [best[key], second[key]] = [value, best[key] as number];
    else if (value > (second[key] as number)) second[key] = value;
  };
  for (const { i, j, there, back } of pairs) for (const key of [keyOf(i, j), keyOf(j, i)]) note(key, (there + back) / 2);
  const ahead = (key: number, value: number): number => value - ((value === best[key] ? second[key] : best[key]) as number);
  return pairs.map(({ i, j, cosine, there, back }) => {
    const both = (there + back) / 2;
    const [one, other] = [ahead(keyOf(i, j), both), ahead(keyOf(j, i), both)];
    return {
      i,
      j,
      cosine,
      meetLeast: Math.min(there, back),
      meetMost: Math.max(there, back),
      aheadOfOne: Math.max(one, other),
      aheadOfBoth: Math.min(one, other),
    };
  });
}

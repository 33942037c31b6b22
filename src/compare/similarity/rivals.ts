/** How far a pair of clauses stands out among the rivals that each of the two has in the other's article. */
import { type StemIndex, sharedStems } from './shared-stems.ts';
import type { Terms } from './terms.ts';

/** The share, 0..1, that a pair has of itself and its strongest rival, seen from either clause: near 1 when there is none. */
export type RivalShare = (i: number, j: number, weight: number) => number;

/**
 * Looks through all the pairs of a story.
 * @returns of clause i and the `weight` of the stems that it shares with j its share among the clauses of j's article
 */
export function rivalFinder(terms: readonly Terms[], index: StemIndex): RivalShare {
  const { articleOf, articles } = index;
  // For each clause and each article the two strongest matches.
  const best = new Float64Array(terms.length * articles);
  const second = new Float64Array(best.length);
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const strengthOf = (i: number, j: number, weight: number): number => {
    const whole = Math.sqrt((weights[i] as number) * (weights[j] as number));
    return whole > 0 ? weight / whole : 0;
  };
  const note = (key: number, strength: number): void => {
    if (strength > (best[key] as number)) [best[key], second[key]] = [strength, best[key] as number];
    else if (strength > (second[key] as number)) second[key] = strength;
  };
  sharedStems(index, ({ i, others, weight }) => {
    for (const j of others) {
      const strength = strengthOf(i, j, weight[j] as number);
      note(i * articles + (articleOf[j] as number), strength);
      note(j * articles + (articleOf[i] as number), strength);
    }
  });
  return (i, j, weight) => {
    const key = i * articles + (articleOf[j] as number);
    const strength = strengthOf(i, j, weight);
    const whole = strength + ((strength === best[key] ? second[key] : best[key]) as number);
    return whole > 0 ? strength / whole : 0;
  };
}

/** What each feature added to the score of a pair, in plain words. */
import type { Model } from '../schema/model.ts';
import { featureNames } from '../compare/similarity/similarity.ts';
import { byFalling } from '../compare/order.ts';

/** What each feature of the pair score looks at, for people. A test holds the list complete. */
export const FEATURE_WORDS: Readonly<Record<string, string>> = {
  containment: 'how much of the shorter passage stands in the other, by rare words',
  shared: 'how many rare words they share, all told',
  sharedContained: 'many rare words shared, and little else in the shorter passage',
  names: 'how many names they share',
  anchors: 'shared words that each article has only there',
  depth: 'how far apart they stand in their articles',
  depthOfFirst: 'how far down both stand in their articles',
  depthOfLast: 'how far down one of them stands in its article',
  condition: 'only one of them holds under a condition',
  negation: 'only one of them says no or not',
  future: 'only one of them speaks of what is to come',
  rivalsOfOne: 'how far the pair stands out among what else one of them could match',
  rivalsOfBoth: 'how far the pair stands out among what else either could match',
  shares: 'whether they share a rare word at all',
  cosine: 'how near the two passages are in meaning as a whole',
  meetLeast: 'how far the words of the one that meets less find a word like them in the other',
  meetMost: 'how far the words of the one that meets more find a word like them in the other',
  aheadOfOne: 'how far they meet beyond the next best passage of one article',
  aheadOfBoth: 'how far they meet beyond the next best passage of either article',
};

/** What one feature added to the log-odds of a pair, against an average pair. */
export interface ScorePart {
  readonly name: string;
  readonly words: string;
  readonly value: number;
  /** Its mean over all pairs that the model was trained on. */
  readonly average: number;
  /** For each standard deviation above the average. */
  readonly weight: number;
  readonly adds: number;
}

/**
 * What the features added, what counted most first.
 * @param values of the features, by their order; those that the model does not know are left out
 */
export function partsOf(model: Model, values: readonly number[]): ScorePart[] {
  const parts = featureNames.flatMap((name, i): ScorePart[] => {
    const known = model.features.find((feature) => feature.name === name);
    const value = values[i];
    if (!known || value === undefined) return [];
    const { mean, spread, weight } = known;
    return [{ name, words: FEATURE_WORDS[name] ?? name, value, average: mean, weight, adds: (weight * (value - mean)) / spread }];
  });
  return parts.toSorted(byFalling(({ adds }) => Math.abs(adds)));
}

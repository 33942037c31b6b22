/**
 * How likely two clauses of different articles tell the same claim: a logistic regression over a few features. What counts
 * most is the summed rarity of the stems they share, rarity being measured within the story.
 */
import type { Model } from '../../schema/model.ts';
import { type LateInteraction, lateInteraction, pieceWeights } from './late-interaction.ts';
import { type Met, meetings } from './meetings.ts';
import { rivalFinder } from './rivals.ts';
import { indexStems, sharedStems } from './shared-stems.ts';
import type { Terms } from './terms.ts';
import type { Clause } from '../text/clauses.ts';
import { isWord } from '../text/words.ts';

/** What a feature may look at: the two clauses, i and j by index, and the stems that they share. */
export interface Look {
  readonly i: number;
  readonly j: number;
  readonly a: Terms;
  readonly b: Terms;
  /** The summed rarity of the shared stems. */
  readonly weight: number;
  /** The same of those that each article has in this clause only. */
  readonly anchors: number;
  /** How many of them only stand in names, in both. */
  readonly names: number;
  /** The share that the pair has of itself and its strongest rival, seen from the clause that sees more in it, and from the other. */
  readonly rivalsOfOne: number;
  readonly rivalsOfBoth: number;
  /** Whether they share a telling stem, or all their stems. */
  readonly shares: boolean;
  /** What the encoder tells of them. */
  readonly met: Met;
}

/** One number about a pair of clauses, the same whichever comes first; its name stands in the model file. */
interface Feature {
  readonly name: string;
  readonly of: (look: Look) => number;
}

/** A candidate pair with its features, by name in the order of `featureNames`. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  readonly features: readonly number[];
}

const depthOf = ({ clause }: Terms): number => clause.sentence.depth;
const contained = ({ a, b, weight }: Look): number => ratio(weight, Math.min(a.weight, b.weight));

const FEATURES: readonly Feature[] = [
  { name: 'containment', of: contained },
  { name: 'shared', of: ({ weight }) => Math.log1p(weight) },
  { name: 'sharedContained', of: (look) => Math.log1p(look.weight) * contained(look) },
  { name: 'names', of: ({ names }) => names },
  { name: 'anchors', of: ({ anchors }) => Math.log1p(anchors) },
  { name: 'depth', of: ({ a, b }) => Math.abs(depthOf(a) - depthOf(b)) },
  { name: 'depthOfFirst', of: ({ a, b }) => Math.min(depthOf(a), depthOf(b)) },
  { name: 'depthOfLast', of: ({ a, b }) => Math.log1p(Math.max(depthOf(a), depthOf(b))) },
  { name: 'condition', of: ({ a, b }) => Number(a.conditional !== b.conditional) },
  { name: 'negation', of: ({ a, b }) => Number(a.negated !== b.negated) },
  { name: 'future', of: ({ a, b }) => Number(a.future !== b.future) },
  { name: 'rivalsOfOne', of: ({ rivalsOfOne }) => rivalsOfOne },
  { name: 'rivalsOfBoth', of: ({ rivalsOfBoth }) => rivalsOfBoth },
  { name: 'shares', of: ({ shares }) => Number(shares) },
  { name: 'cosine', of: ({ met }) => met.cosine },
  { name: 'meetLeast', of: ({ met }) => met.meetLeast },
  { name: 'meetMost', of: ({ met }) => met.meetMost },
  { name: 'aheadOfOne', of: ({ met }) => met.aheadOfOne },
  { name: 'aheadOfBoth', of: ({ met }) => met.aheadOfBoth },
];

/** The last two say how far a pair stands out among the rivals that each clause has in the other's article. */
export const featureNames: readonly string[] = FEATURES.map(({ name }) => name);

/** Tells every pair of clauses of different articles whose words meet closely, or that shares a telling stem; in the order of i, then j. */
function eachLook(terms: readonly Terms[], interaction: LateInteraction, tell: (look: Look) => void): void {
  const index = indexStems(terms);
  const shareOf = rivalFinder(terms, index);
  const [any] = terms;
  if (!any) return;
  const sharing: number[][] = [];
  sharedStems(index, ({ i, others }) => (sharing[i] = [...others]));
  const clauses = terms.map(({ clause }) => clause);
  const met = Map.groupBy(meetings(clauses, interaction, index.articleOf, sharing), ({ i }) => i);
  sharedStems(index, ({ i, others, weight, anchors, names }) => {
    const shared = new Set(others);
    const a = terms[i] as Terms;
    for (const pair of met.get(i) ?? []) {
      const { j } = pair;
      const shares = shared.has(j);
      const told = shares ? { weight: weight[j] as number, anchors: anchors[j] as number, names: names[j] as number } : { weight: 0, anchors: 0, names: 0 };
      const [one, other] = [shareOf(i, j, told.weight), shareOf(j, i, told.weight)];
      tell({ i, j, a, b: terms[j] as Terms, ...told, rivalsOfOne: Math.max(one, other), rivalsOfBoth: Math.min(one, other), shares, met: pair });
    }
  });
}

/** Compares the words of clauses, weighed by how rare they are among these. */
export const interactionOf = (clauses: readonly Clause[]): LateInteraction => lateInteraction(pieceWeights(clauses));

/**
 * The pairs that may tell one claim, with their features.
 * @param interaction of the clauses before some were read as one; their own unless said
 */
export function candidatePairs(terms: readonly Terms[], interaction: LateInteraction = interactionOf(terms.map(({ clause }) => clause))): CandidatePair[] {
  const pairs: CandidatePair[] = [];
  eachLook(terms, interaction, (look) => pairs.push({ a: look.i, b: look.j, features: FEATURES.map(({ of }) => of(look)) }));
  return pairs;
}

/** How sure a match must be, as a mean score, to be published, or to be worth a question to an editor. */
export const CUTS = { published: 0.5, suggested: 0.25 } as const;

/** What a score tells of two clauses that were joined: below the cut others joined them, and how far below says no more. */
export const evidenceOf = (score: number): number => Math.max(score, CUTS.published);

/**
 * How likely, 0..1, two clauses that were joined tell one claim, by their score. How the rest of their claim fits, how far their words meet
 * and how many values they share made it no better on stories left out (log loss .450 by the score alone, .484 to .520 with any of them).
 */
export function sureness({ calibration }: Model, score: number): number {
  return 1 / (1 + Math.exp(-(calibration.intercept + calibration.slope * evidenceOf(score))));
}

/** The probability, 0..1, that such a pair tells one claim. */
export function probability({ features, bias }: Model, look: Look): number {
  let z = bias;
  for (let i = 0; i < features.length; i += 1) {
    const { mean, spread, weight } = features[i] as Model['features'][number];
    z += (weight * ((FEATURES[i]?.of(look) ?? 0) - mean)) / spread;
  }
  return 1 / (1 + Math.exp(-z));
}

/** A pair less likely than this is left out: six in ten, and no claim changes by it at any cut. */
const LEAST = 0.05;

/**
 * Tells the scores of all pairs of clauses of a story that may tell one claim, in the order of a, then b.
 * Two clauses in the same words tell the same, whatever a model trained on paraphrases would say.
 */
export function scorePairs(terms: readonly Terms[], interaction: LateInteraction, model: Model, tell: (look: Look, score: number) => void): void {
  const words = terms.map(({ clause: { tokens } }) => tokens.reduce((all, { lower }) => (isWord(lower) ? `${all} ${lower}` : all), ''));
  eachLook(terms, interaction, (look) => {
    const score = words[look.i] === words[look.j] ? 1 : probability(model, look);
    if (score >= LEAST) tell(look, score);
  });
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

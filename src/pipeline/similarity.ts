/**
 * How likely two clauses of different articles tell the same claim: a logistic regression over a few features. What counts
 * most is the summed rarity of the stems they share, rarity being measured within the story.
 */
import type { Model } from '../schema.ts';
import type { ScoredPair } from './cluster.ts';
import { type Terms, sum } from './terms.ts';

/** What a feature may look at: the two clauses and the stems they share. */
interface Look {
  readonly a: Terms;
  readonly b: Terms;
  readonly shared: readonly string[];
  /** The summed rarity of the shared stems. */
  readonly weight: number;
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
const isHeading = ({ clause }: Terms): boolean => clause.sentence.heading;
/** In the headline, or in the first sentence below it. */
const isAtHead = ({ clause }: Terms): boolean => clause.sentence.order <= 1;
const isName = (a: Terms, b: Terms, term: string): boolean => a.names.has(term) && b.names.has(term);

const FEATURES: readonly Feature[] = [
  { name: 'containment', of: ({ a, b, weight }) => ratio(weight, Math.min(a.weight, b.weight)) },
  { name: 'characters', of: ({ a, b }) => cosine(a, b) },
  { name: 'shared', of: ({ weight }) => Math.log1p(weight) },
  { name: 'sharedContained', of: ({ a, b, weight }) => Math.log1p(weight) * ratio(weight, Math.min(a.weight, b.weight)) },
  { name: 'names', of: ({ a, b, shared }) => shared.filter((term) => isName(a, b, term)).length },
  {
    name: 'anchors',
    of: ({ a, b, shared }) =>
      Math.log1p(
        weightOf(
          a,
          shared.filter((term) => a.unique.has(term) && b.unique.has(term)),
        ),
      ),
  },
  { name: 'depth', of: ({ a, b }) => Math.abs(depthOf(a) - depthOf(b)) },
  { name: 'depthOfFirst', of: ({ a, b }) => Math.min(depthOf(a), depthOf(b)) },
  { name: 'depthOfLast', of: ({ a, b }) => Math.log1p(Math.max(depthOf(a), depthOf(b))) },
  { name: 'condition', of: ({ a, b }) => Number(a.conditional !== b.conditional) },
  { name: 'negation', of: ({ a, b }) => Number(a.negated !== b.negated) },
  { name: 'future', of: ({ a, b }) => Number(a.future !== b.future) },
  { name: 'headlineAndLead', of: ({ a, b }) => Number((isHeading(a) && isAtHead(b)) || (isHeading(b) && isAtHead(a))) },
];

/** The last two say how far a pair stands out among the rivals that each clause has in the other's article. */
export const featureNames: readonly string[] = [...FEATURES.map(({ name }) => name), 'rivalsOfOne', 'rivalsOfBoth'];

/**
 * Every pair of clauses of different articles that shares a telling stem, with its features; in the order of a, then b.
 * Pairs without one cannot be told from chance and are left out.
 */
export function candidatePairs(terms: readonly Terms[]): CandidatePair[] {
  const looks = sharedStems(terms).map(([i, j, shared]) => {
    const [a, b] = [terms[i] as Terms, terms[j] as Terms];
    return { i, j, look: { a, b, shared, weight: sum(shared.map((term) => a.stems.get(term) ?? 0)) } };
  });
  const rivals = rivalTable(looks.map(({ i, j, look }) => ({ i, j, a: look.a, b: look.b, strength: geometric(look) })));
  return looks.map(({ i, j, look }, at) => {
    const [one, other] = rivals[at] as [number, number];
    return { a: i, b: j, features: [...FEATURES.map(({ of }) => of(look)), Math.max(one, other), Math.min(one, other)] };
  });
}

/**
 * A stem that more clauses than this have, or more than two in each article, tells none of them from the others: two clauses that
 * share only such stems are no candidates. A hundred copies of one report keep theirs.
 */
const TELLING = { clauses: 60, perArticle: 2 } as const;

/** Pairs of clauses of different articles with the stems they share, by an inverted index. Names alone join no claims. */
function sharedStems(terms: readonly Terms[]): [number, number, string[]][] {
  const index = new Map<string, number[]>();
  terms.forEach(({ stems }, i) => {
    for (const term of stems.keys()) (index.get(term) ?? index.set(term, []).get(term))?.push(i);
  });
  const articles = new Set(terms.map(({ clause }) => clause.sentence.article)).size;
  const most = Math.max(TELLING.clauses, TELLING.perArticle * articles);
  const pairs: [number, number, string[]][] = [];
  terms.forEach(({ stems, clause }, i) => {
    const found = new Set<number>();
    for (const term of stems.keys()) {
      const holders = index.get(term) ?? [];
      if (holders.length > most) continue;
      for (const j of holders) if (j > i && terms[j]?.clause.sentence.article !== clause.sentence.article) found.add(j);
    }
    for (const j of [...found].sort((x, y) => x - y)) {
      const [a, b] = [terms[i] as Terms, terms[j] as Terms];
      const shared = [...stems.keys()].filter((term) => b.stems.has(term));
      if (!shared.every((term) => isName(a, b, term))) pairs.push([i, j, shared]);
    }
  });
  return pairs;
}

/** For each pair the share that it has of itself and the strongest rival, seen from either clause: near 1 when there is none. */
function rivalTable(pairs: readonly { i: number; j: number; a: Terms; b: Terms; strength: number }[]): [number, number][] {
  const best = new Map<string, [number, number]>();
  const keys = pairs.map(({ i, j, a, b }) => [`${i} ${b.clause.sentence.article}`, `${j} ${a.clause.sentence.article}`] as const);
  pairs.forEach(({ strength }, at) => {
    for (const key of keys[at] ?? []) {
      const [first, second] = best.get(key) ?? [0, 0];
      best.set(key, strength > first ? [strength, first] : [first, Math.max(second, strength)]);
    }
  });
  return pairs.map(({ strength }, at) => {
    const [one, other] = (keys[at] ?? []).map((key) => {
      const [first, second] = best.get(key) ?? [0, 0];
      return ratio(strength, strength + (strength === first ? second : first));
    });
    return [one ?? 0, other ?? 0];
  });
}

/** How sure a match must be, as a mean score, to be published, or to be worth a question to an editor. */
export const CUTS = { published: 0.45, suggested: 0.2 } as const;

/** The log-odds of a score; 0 and 1 are held a thousandth away from certainty. */
export function logit(score: number): number {
  const held = Math.min(0.999, Math.max(0.001, score));
  return Math.log(held / (1 - held));
}

/** The share, 0..1, of the pairs of a claim with this mean score that is expected to be right. */
export function confidenceOf(model: Model, fit: number): number {
  return 1 / (1 + Math.exp(-(model.calibration.intercept + model.calibration.slope * logit(fit))));
}

/** The probability, 0..1, that a pair with these features tells one claim. */
function probability(model: Model, features: readonly number[]): number {
  const z = model.features.reduce((total, { mean, spread, weight }, i) => total + (weight * ((features[i] ?? 0) - mean)) / spread, model.bias);
  return 1 / (1 + Math.exp(-z));
}

/**
 * The scores of all pairs of clauses of a story that may tell one claim.
 * Two clauses in the same words tell the same, whatever a model trained on paraphrases would say.
 */
export function scorePairs(terms: readonly Terms[], model: Model): ScoredPair[] {
  const pairs = candidatePairs(terms).map(({ a, b, features }) => ({ a, b, score: probability(model, features) }));
  const words = terms.map(({ clause }) => clause.tokens.flatMap(({ lower }) => (/[\p{L}\p{N}]/u.test(lower) ? [lower] : [])).join(' '));
  return pairs.map((pair) => (words[pair.a] === words[pair.b] ? { ...pair, score: 1 } : pair));
}

function geometric({ a, b, weight }: Look): number {
  return ratio(weight, Math.sqrt(a.weight * b.weight));
}

const weightOf = (a: Terms, terms: readonly string[]): number => sum(terms.map((term) => a.stems.get(term) ?? 0));

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function cosine(a: Terms, b: Terms): number {
  const [x, y] = [a.grams, b.grams];
  let product = 0;
  for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length;) {
    const [left, right] = [x.ids[i] as number, y.ids[j] as number];
    if (left === right) product += (x.counts[i++] as number) * (y.counts[j++] as number);
    else if (left < right) i += 1;
    else j += 1;
  }
  return ratio(product, a.length * b.length);
}

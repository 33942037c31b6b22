/**
 * How likely two clauses of different articles tell the same claim: a logistic regression over a few features. What counts
 * most is the summed rarity of the stems they share, rarity being measured within the story.
 */
import type { Model } from '../schema.ts';
import type { ScoredPair } from './cluster.ts';
import type { Terms } from './terms.ts';

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
export function* candidatePairs(terms: readonly Terms[]): Generator<CandidatePair> {
  // Found twice rather than kept: two hundred articles make millions, of which most are unlikely.
  const rivalsOf = rivalFinder(sharedStems(terms), terms);
  for (const pair of sharedStems(terms)) {
    const features = FEATURES.map(({ of }) => of(pair.look));
    const [one, other] = rivalsOf(pair);
    features.push(Math.max(one, other), Math.min(one, other));
    yield { a: pair.i, b: pair.j, features };
  }
}

interface Found {
  readonly i: number;
  readonly j: number;
  readonly look: Look;
}

/**
 * A stem that more clauses than this have, or more than two in each article, tells none of them from the others: two clauses that
 * share only such stems are no candidates. A hundred copies of one report keep theirs.
 */
const TELLING = { clauses: 60, perArticle: 2 } as const;

/** Pairs of clauses of different articles with the stems they share, by an inverted index. Names alone join no claims. */
function* sharedStems(terms: readonly Terms[]): Generator<Found> {
  const index = new Map<string, number[]>();
  terms.forEach(({ stems }, i) => {
    for (const term of stems.keys()) (index.get(term) ?? index.set(term, []).get(term))?.push(i);
  });
  const articleOf = terms.map(({ clause }) => clause.sentence.article);
  const most = Math.max(TELLING.clauses, TELLING.perArticle * new Set(articleOf).size);
  for (const [i, a] of terms.entries()) {
    const own = [...a.stems.keys()];
    const found = new Set<number>();
    for (const term of own) {
      const holders = index.get(term) ?? [];
      if (holders.length > most) continue;
      for (const j of holders) if (j > i && articleOf[j] !== articleOf[i]) found.add(j);
    }
    for (const j of [...found].sort((x, y) => x - y)) {
      const b = terms[j] as Terms;
      const shared = own.filter((term) => b.stems.has(term));
      const isCopy = shared.length === own.length && shared.length === b.stems.size;
      if (isCopy || !shared.every((term) => isName(a, b, term))) yield { i, j, look: { a, b, shared, weight: weightOf(a, shared) } };
    }
  }
}

/** The share, 0..1, that a pair has of itself and its strongest rival, seen from either clause: near 1 when there is none. */
function rivalFinder(pairs: Iterable<Found>, terms: readonly Terms[]): (pair: Found) => [number, number] {
  const articles = [...new Set(terms.map(({ clause }) => clause.sentence.article))];
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const articleOf = terms.map(({ clause }) => numbers.get(clause.sentence.article) ?? 0);
  // For each clause and each article the two strongest matches.
  const best = new Float64Array(terms.length * articles.length);
  const second = new Float64Array(best.length);
  const keysOf = ({ i, j }: Found): [number, number] => [i * articles.length + (articleOf[j] ?? 0), j * articles.length + (articleOf[i] ?? 0)];
  for (const pair of pairs) {
    const strength = geometric(pair.look);
    for (const key of keysOf(pair)) {
      const first = best[key] ?? 0;
      if (strength > first) [best[key], second[key]] = [strength, first];
      else second[key] = Math.max(second[key] ?? 0, strength);
    }
  }
  return (pair) => {
    const strength = geometric(pair.look);
    const share = (key: number): number => ratio(strength, strength + ((strength === best[key] ? second[key] : best[key]) ?? 0));
    const [one, other] = keysOf(pair);
    return [share(one), share(other)];
  };
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

/** A pair less likely than this is left out: six in ten, and no claim changes by it at any cut. */
const LEAST = 0.08;

/**
 * The scores of all pairs of clauses of a story that may tell one claim.
 * Two clauses in the same words tell the same, whatever a model trained on paraphrases would say.
 */
export function scorePairs(terms: readonly Terms[], model: Model): ScoredPair[] {
  const words = terms.map(({ clause }) => clause.tokens.flatMap(({ lower }) => (/[\p{L}\p{N}]/u.test(lower) ? [lower] : [])).join(' '));
  const pairs: ScoredPair[] = [];
  for (const { a, b, features } of candidatePairs(terms)) {
    const score = words[a] === words[b] ? 1 : probability(model, features);
    if (score >= LEAST) pairs.push({ a, b, score });
  }
  return pairs;
}

function geometric({ a, b, weight }: Look): number {
  return ratio(weight, Math.sqrt(a.weight * b.weight));
}

function weightOf({ stems }: Terms, terms: readonly string[]): number {
  let weight = 0;
  for (const term of terms) weight += stems.get(term) ?? 0;
  return weight;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Why passages were put into one claim, and why the nearest others were not: what the pair score and the grouping saw, without their own words for it. */
import type { Claim, Comparison, Mention, Model } from '../schema.ts';
import type { Clause } from './clauses.ts';
import { meanScore } from './cluster.ts';
import type { Scored } from './index.ts';
import { sourceSpan } from './read.ts';
import { partnersOf, scoreOf } from './scores.ts';
import { candidatePairs, featureNames } from './similarity.ts';
import { type Terms, termOf, weighTerms } from './terms.ts';

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
  headlineAndLead: 'a headline beside a headline or the first sentence below one',
  rivalsOfOne: 'how far the pair stands out among what else one of them could match',
  rivalsOfBoth: 'how far the pair stands out among what else either could match',
};

/** What one feature added to the log-odds of a pair, against an average pair. */
export interface Part {
  readonly name: string;
  readonly words: string;
  readonly value: number;
  /** Its mean over all pairs that the model was trained on. */
  readonly average: number;
  /** For each standard deviation above the average. */
  readonly weight: number;
  readonly adds: number;
}

export interface ExplainedPair {
  /** Two passages of different articles. */
  readonly a: Passage;
  readonly b: Passage;
  /** 0..1; 0 where they share no telling word. */
  readonly score: number;
  /** The words of `a` whose stems are in `b` too, rarest first. */
  readonly shared: readonly string[];
  /** What counted most first; none for a pair that shares no telling word, or when no model was given. */
  readonly parts: readonly Part[];
}

export interface Passage {
  readonly article: string;
  readonly quote: string;
}

/** A passage that stays outside, with its nearest passage of the claim. */
export interface NearMiss extends Passage {
  /** Its mean score (`meanScore`) with the claim's passages of other articles. */
  readonly fit: number;
  readonly nearest: ExplainedPair;
  /** The claim that it stands in instead; null when it stands in none that several outlets tell. */
  readonly elsewhere: string | null;
}

export interface Explanation {
  readonly claim: Claim;
  /** Every pair of its mentions from different articles, the surest first. */
  readonly pairs: readonly ExplainedPair[];
  /** The nearest passages outside, at most three. */
  readonly near: readonly NearMiss[];
}

/** What a reader is told of an explanation. */
export interface Explained extends Pick<Explanation, 'near'> {
  /** For each passage its surest pair, each pair once, the surest first. */
  readonly telling: readonly ExplainedPair[];
}

const NEAREST = 3;

/**
 * Makes what explains claims of one story, one after another.
 * @param scored what the comparison was made from
 * @param model the one that scored; null leaves out what each feature added, which is most of the work
 */
export function explainer(scored: Pick<Scored, 'clauses' | 'scores'>, comparison: Comparison, model: Model | null): (claim: Claim) => Explanation {
  const { clauses, scores } = scored;
  // What is told in passing has no features: it is joined by a rule, and takes no part in what is rare.
  const terms = weighTerms(clauses);
  const scoredTerms = weighTerms(clauses.filter(({ kind }) => kind === 'claim'));
  const features = new Map(model ? candidatePairs(scoredTerms).map((pair): [string, readonly number[]] => [`${pair.a} ${pair.b}`, pair.features]) : []);
  const featuresOf = (a: number, b: number): readonly number[] => features.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? [];
  const spans = clauses.map(spanOf);
  const indexOf = (mention: Mention): number => nearestTo(mention, clauses, spans);
  const passageOf = (i: number): Passage => {
    const { sentence, start, end } = clauses[i] as Clause;
    return { article: sentence.article, quote: sentence.text.slice(start, end) };
  };
  const explained = (a: number, b: number): ExplainedPair => ({
    a: passageOf(a),
    b: passageOf(b),
    score: scoreOf(scores, a, b),
    shared: sharedWords(terms[a] as Terms, terms[b] as Terms),
    parts: model ? partsOf(model, featuresOf(a, b)) : [],
  });
  const homes = new Map(
    comparison.claims.filter(({ status }) => status !== 'single').flatMap((claim) => claim.mentions.map((mention) => [indexOf(mention), claim.id])),
  );

  return (claim) => {
    const own = [...new Set(claim.mentions.map(indexOf))].filter((i) => i >= 0);
    const articleOf = (i: number): string => clauses[i]?.sentence.article ?? '';
    const pairs = own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => (articleOf(a) === articleOf(b) ? [] : [explained(a, b)])));
    const reached = new Set(own.flatMap((member) => [...partnersOf(scores, member)]).filter((other) => !own.includes(other)));
    const near = [...reached].flatMap((other) => {
      const others = own.filter((member) => articleOf(member) !== articleOf(other));
      const [nearest] = others.toSorted((a, b) => scoreOf(scores, other, b) - scoreOf(scores, other, a) || a - b);
      if (nearest === undefined) return [];
      return [{ other, nearest, fit: meanScore(others.map((member) => scoreOf(scores, other, member))) }];
    });
    return {
      claim,
      pairs: pairs.toSorted((a, b) => b.score - a.score),
      near: near
        .toSorted((a, b) => b.fit - a.fit || a.other - b.other)
        .slice(0, NEAREST)
        .map(({ other, nearest, fit }) => ({ ...passageOf(other), fit, nearest: explained(other, nearest), elsewhere: homes.get(other) ?? null })),
    };
  };
}

/** What readers are told of each claim that several outlets tell, by its id. */
export function explainShared(scored: Pick<Scored, 'clauses' | 'scores'>, comparison: Comparison): Record<string, Explained> {
  const explain = explainer(scored, comparison, null);
  return Object.fromEntries(
    comparison.claims
      .filter(({ status }) => status !== 'single')
      .map((claim) => {
        const { pairs, near } = explain(claim);
        return [claim.id, { telling: tellingOf(pairs), near }];
      }),
  );
}

function tellingOf(pairs: readonly ExplainedPair[]): ExplainedPair[] {
  const seen = new Set<string>();
  const key = ({ article, quote }: Passage): string => `${article} ${quote}`;
  return pairs.filter(({ a, b }) => {
    const isNews = !seen.has(key(a)) || !seen.has(key(b));
    seen.add(key(a)).add(key(b));
    return isNews;
  });
}

function partsOf(model: Model, values: readonly number[]): Part[] {
  const parts = featureNames.flatMap((name, i): Part[] => {
    const known = model.features.find((feature) => feature.name === name);
    const value = values[i];
    if (!known || value === undefined) return [];
    const { mean, spread, weight } = known;
    return [{ name, words: FEATURE_WORDS[name] ?? name, value, average: mean, weight, adds: (weight * (value - mean)) / spread }];
  });
  return parts.toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}

/** Each stem once, as the first clause writes it. */
function sharedWords(a: Terms, b: Terms): string[] {
  const words = new Map<string, string>();
  for (const token of a.clause.tokens) {
    const term = termOf(token);
    if (a.stems.has(term) && b.stems.has(term) && !words.has(term)) words.set(term, token.text);
  }
  return [...words].toSorted(([x], [y]) => (a.stems.get(y) ?? 0) - (a.stems.get(x) ?? 0)).map(([, word]) => word);
}

type Span = readonly [from: number, to: number];

function spanOf({ sentence, start, end }: Clause): Span {
  return sourceSpan(sentence.block, sentence.start + start, sentence.start + end);
}

/** The clause that is most nearly a mention, an editor's quote included; -1 when it stands in none. */
function nearestTo({ article, start, end }: Mention, clauses: readonly Clause[], spans: readonly Span[]): number {
  let found = -1;
  let most = 0;
  spans.forEach(([from, to], i) => {
    if (clauses[i]?.sentence.article !== article) return;
    const share = (Math.min(to, end.offset) - Math.max(from, start.offset)) / (Math.max(to, end.offset) - Math.min(from, start.offset));
    if (share > most) [found, most] = [i, share];
  });
  return found;
}

/** Why passages were put into one claim, and why the nearest others were not: what the pair score and the grouping saw, without their own words for it. */
import type { Claim, Comparison, Mention } from '../schema/comparison.ts';
import type { Model } from '../schema/model.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { meanScore } from '../compare/alignment/cluster.ts';
import type { Scored } from '../compare/index.ts';
import { type Part, partsOf } from './score-parts.ts';
import { sourceSpan } from '../compare/text/blocks.ts';
import { type ScoredPair, partnersOf, scoreOf } from '../compare/similarity/scores.ts';
import { candidatePairs } from '../compare/similarity/similarity.ts';
import { type Terms, termOf, weighTerms } from '../compare/similarity/terms.ts';

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

interface Explainer {
  readonly explain: (claim: Claim) => Explanation;
  readonly tell: (claim: Claim) => Explained;
}

/**
 * Makes what explains claims of one story, one after another.
 * @param scored what the comparison was made from
 * @param model the one that scored; null leaves out what each feature added, which is most of the work
 */
export function explainer(scored: Pick<Scored, 'clauses' | 'scores'>, comparison: Comparison, model: Model | null): (claim: Claim) => Explanation {
  return explainerOf(scored, comparison, model).explain;
}

function explainerOf({ clauses, scores }: Pick<Scored, 'clauses' | 'scores'>, comparison: Comparison, model: Model | null): Explainer {
  // What is told in passing has no features: it is joined by a rule, and takes no part in what is rare.
  const terms = weighTerms(clauses);
  const scoredTerms = (): Terms[] => weighTerms(clauses.filter(({ kind }) => kind === 'claim'));
  const features = new Map(model ? candidatePairs(scoredTerms()).map((pair): [string, readonly number[]] => [`${pair.a} ${pair.b}`, pair.features]) : []);
  const featuresOf = (a: number, b: number): readonly number[] => features.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? [];
  const indexOf = clauseFinder(clauses);
  const passageOf = (i: number): Passage => {
    const { sentence, start, end } = clauses[i] as Clause;
    return { article: sentence.article, quote: sentence.text.slice(start, end) };
  };
  const articleOf = (i: number): string => clauses[i]?.sentence.article ?? '';
  const explained = ({ a, b, score }: ScoredPair): ExplainedPair => ({
    a: passageOf(a),
    b: passageOf(b),
    score,
    shared: sharedWords(terms[a] as Terms, terms[b] as Terms),
    parts: model ? partsOf(model, featuresOf(a, b)) : [],
  });
  const homes = new Map(
    comparison.claims.filter(({ status }) => status !== 'single').flatMap((claim) => claim.mentions.map((mention) => [indexOf(mention), claim.id])),
  );
  const itemsOf = ({ mentions }: Claim): number[] => [...new Set(mentions.map(indexOf))].filter((i) => i >= 0);

  /** Every pair of items of different articles, the surest first. */
  const pairsOf = (own: readonly number[]): ScoredPair[] =>
    own
      .flatMap((a, i) => own.slice(i + 1).flatMap((b) => (articleOf(a) === articleOf(b) ? [] : [{ a, b, score: scoreOf(scores, a, b) }])))
      .toSorted((a, b) => b.score - a.score);
  /** The nearest passages outside. */
  const nearOf = (own: readonly number[]): NearMiss[] => {
    const members = new Set(own);
    const reached = new Set(own.flatMap((member) => [...partnersOf(scores, member)]).filter((other) => !members.has(other)));
    const near = [...reached].flatMap((other) => {
      const pairs = own.flatMap((member) => (articleOf(member) === articleOf(other) ? [] : [{ a: other, b: member, score: scoreOf(scores, other, member) }]));
      const [first, ...rest] = pairs;
      if (first === undefined) return [];
      const nearest = rest.reduce((best, pair) => (pair.score > best.score || (pair.score === best.score && pair.b < best.b) ? pair : best), first);
      return [{ other, nearest, fit: meanScore(pairs.map(({ score }) => score)) }];
    });
    return near
      .toSorted((a, b) => b.fit - a.fit || a.other - b.other)
      .slice(0, NEAREST)
      .map(({ other, nearest, fit }) => ({ ...passageOf(other), fit, nearest: explained(nearest), elsewhere: homes.get(other) ?? null }));
  };
  const keyOf = (i: number): string => Object.values(passageOf(i)).join(' ');

  return {
    explain: (claim) => {
      const own = itemsOf(claim);
      return { claim, pairs: pairsOf(own).map(explained), near: nearOf(own) };
    },
    tell: (claim) => {
      const own = itemsOf(claim);
      return { telling: tellingOf(pairsOf(own), new Map(own.map((i) => [i, keyOf(i)]))).map(explained), near: nearOf(own) };
    },
  };
}

/** What readers are told of each claim that several outlets tell, by its id. */
export function explainShared(scored: Pick<Scored, 'clauses' | 'scores'>, comparison: Comparison): Record<string, Explained> {
  const { tell } = explainerOf(scored, comparison, null);
  return Object.fromEntries(comparison.claims.filter(({ status }) => status !== 'single').map((claim) => [claim.id, tell(claim)]));
}

/**
 * Of pairs, the surest first, those that tell of a passage what none before did.
 * @param keys of passages: two in the same words of one article are one
 */
function tellingOf(pairs: readonly ScoredPair[], keys: ReadonlyMap<number, string>): ScoredPair[] {
  const seen = new Set<string | undefined>();
  return pairs.filter(({ a, b }) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    const isNews = !seen.has(one) || !seen.has(other);
    seen.add(one).add(other);
    return isNews;
  });
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

/** Finds the clause that is most nearly a mention, an editor's quote included; -1 when it stands in none. */
function clauseFinder(clauses: readonly Clause[]): (mention: Mention) => number {
  const places = clauses.map((clause, i) => ({ i, article: clause.sentence.article, span: spanOf(clause) }));
  const byArticle = Map.groupBy(places, ({ article }) => article);
  return ({ article, start, end }) => {
    let [found, most] = [-1, 0];
    for (const { i, span } of byArticle.get(article) ?? []) {
      const [from, to] = span;
      const share = (Math.min(to, end.offset) - Math.max(from, start.offset)) / (Math.max(to, end.offset) - Math.min(from, start.offset));
      if (share > most) [found, most] = [i, share];
    }
    return found;
  };
}

/** Why passages were put into one claim, and why the nearest others were not: what the pair score and the grouping saw, without their own words for it. */
import { isCell } from '../compare/attributes/tables/cells.ts';
import { pairsOf } from '../compare/alignment/beliefs.ts';
import { meanScore } from '../compare/alignment/cluster.ts';
import { itemsOf } from '../compare/alignment/pins.ts';
import type { FoundClaim } from '../compare/claims.ts';
import type { Compared, Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { once } from '../compare/once.ts';
import { by, byFalling } from '../compare/order.ts';
import { type ScoredPair, partnersOf, scoreOf } from '../compare/similarity/scores.ts';
import { lateInteraction } from '../compare/similarity/late-interaction.ts';
import { type WordMeeting, wordsThatMeet } from '../compare/similarity/meeting-words.ts';
import { candidatePairs } from '../compare/similarity/similarity.ts';
import { type Terms, termOf, weighTerms } from '../compare/similarity/terms.ts';
import { quoteOf } from '../compare/text/placed.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import { type ScorePart, partsOf } from './score-parts.ts';

export interface ExplainedPair {
  /** Two passages of different articles. */
  readonly a: Passage;
  readonly b: Passage;
  /** 0..1; 0 where they share no telling word. */
  readonly score: number;
  /** What both are numbers of, where a table tells one of them: they are joined by their heads. Null of any other pair. */
  readonly heads: string | null;
  /** The words of `a` whose stems are in `b` too, rarest first. */
  readonly shared: readonly string[];
  /** Words of `a` and of `b` that are not the same and lie near each other in meaning, the nearest first. */
  readonly meeting: readonly WordMeeting[];
  /** What counted most first; none for a pair that shares no telling word, and for readers. */
  readonly parts: readonly ScorePart[];
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
/** So many pairs of words say how two passages meet. */
const MEETING = 4;

/** Why a claim is one, with what each feature of the pair score added: most of the work. */
export function explain(compared: Compared, claim: Claim): Explanation {
  const { pairs, near } = viewOf(compared, true);
  const items = itemsIn(compared, claim.id);
  return { claim, pairs: pairs(items), near: near(items) };
}

/** How alike two clauses of different articles are, by their indices; undefined for two of one article. */
export function explainPair(compared: Compared, a: number, b: number): ExplainedPair | undefined {
  return viewOf(compared, false).pairs([a, b])[0];
}

/** What readers are told of each claim that several outlets tell, by its id. */
export function explainForReaders(compared: Compared): Record<string, Explained> {
  const { telling, near } = viewOf(compared, false);
  const shared = [...compared.passages.claims.values()].filter(isShared);
  return Object.fromEntries(shared.map(({ id, found }) => [id, { telling: telling(itemsOf(found)), near: near(itemsOf(found)) }]));
}

const isShared = ({ status }: FoundClaim): boolean => status !== 'single';

function itemsIn({ passages }: Compared, id: string): number[] {
  const claim = passages.claims.get(id);
  if (!claim) throw new Error(`the comparison has no claim ${id}`);
  return itemsOf(claim.found);
}

// What is told in passing or in a table has no features: it is joined by a rule, and takes no part in what is rare.
const termsOf = once(({ clauses }: Prepared) => weighTerms(clauses));
const featuresOf = once(({ clauses, pieceWeight }: Prepared) => {
  const pairs = candidatePairs(weighTerms(clauses.filter(({ kind }) => kind === 'claim')), lateInteraction(pieceWeight));
  return new Map(pairs.map(({ a, b, features }) => [`${a} ${b}`, features]));
});

interface View {
  /** Every pair of items of different articles, the surest first. */
  readonly pairs: (items: readonly number[]) => ExplainedPair[];
  /** Of these the ones that tell of a passage what none before did. */
  readonly telling: (items: readonly number[]) => ExplainedPair[];
  /** The nearest passages outside. */
  readonly near: (items: readonly number[]) => NearMiss[];
}

function viewOf({ passages }: Compared, withParts: boolean): View {
  const { prepared, claims } = passages;
  const { clauses, scores, resources } = prepared;
  const articleOf = (item: number): string => nth(clauses, item).sentence.article;
  const passageOf = (item: number): Passage => ({ article: articleOf(item), quote: quoteOf(nth(clauses, item)) });
  const keyOf = (item: number): string => Object.values(passageOf(item)).join(' ');
  const homes = new Map([...claims.values()].filter(isShared).flatMap(({ id, found }) => found.map(({ item }) => [item, id])));
  const parts = ({ a, b }: ScoredPair): ScorePart[] =>
    withParts ? partsOf(resources.model, featuresOf(prepared).get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? []) : [];
  const explained = (pair: ScoredPair): ExplainedPair => {
    const [one, other] = [nth(termsOf(prepared), pair.a), nth(termsOf(prepared), pair.b)];
    const meeting = wordsThatMeet(one.clause, other.clause, MEETING);
    const heads = isCell(one.clause) && isCell(other.clause) && pair.score > 0 ? one.clause.title : null;
    return { a: passageOf(pair.a), b: passageOf(pair.b), score: pair.score, heads, shared: sharedWords(one, other), meeting, parts: parts(pair) };
  };
  const scored = (a: number, b: number): ScoredPair[] => (articleOf(a) === articleOf(b) ? [] : [{ a, b, score: scoreOf(scores, a, b) }]);
  const pairs = (items: readonly number[]): ScoredPair[] =>
    pairsOf(items)
      .flatMap(([a, b]) => scored(a, b))
      .toSorted(bySureness);
  const near = (items: readonly number[]): NearMiss[] => {
    const members = new Set(items);
    const reached = new Set(items.flatMap((member) => [...partnersOf(scores, member)]).filter((other) => !members.has(other)));
    const misses = [...reached].flatMap((item) => {
      const found = items.flatMap((member) => scored(item, member));
      const [nearest] = found.toSorted(by<ScoredPair>(({ score, b }) => [-score, b]));
      return nearest ? [{ item, nearest, fit: meanScore(found.map(({ score }) => score)) }] : [];
    });
    return misses
      .toSorted(by(({ fit, item }) => [-fit, item]))
      .slice(0, NEAREST)
      .map(({ item, nearest, fit }) => ({ ...passageOf(item), fit, nearest: explained(nearest), elsewhere: homes.get(item) ?? null }));
  };
  return {
    pairs: (items) => pairs(items).map(explained),
    telling: (items) => tellingOf(pairs(items), keyOf).map(explained),
    near,
  };
}

const bySureness = byFalling<ScoredPair>(({ score }) => score);

/**
 * Of pairs, the surest first, those that tell of a passage what none before did.
 * @param keyOf what passages have in common that are one: their article and their words
 */
function tellingOf(pairs: readonly ScoredPair[], keyOf: (item: number) => string): ScoredPair[] {
  const seen = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    const isNews = !seen.has(one) || !seen.has(other);
    seen.add(one).add(other);
    return isNews;
  });
}

/** Each stem once, as the first clause writes it. */
function sharedWords(a: Terms, b: Terms): string[] {
  const words = new Map<string, { readonly word: string; readonly weight: number }>();
  for (const token of a.clause.tokens) {
    const term = termOf(token);
    const weight = a.stems.get(term);
    if (weight !== undefined && b.stems.has(term) && !words.has(term)) words.set(term, { word: token.text, weight });
  }
  return [...words.values()].toSorted(byFalling(({ weight }) => weight)).map(({ word }) => word);
}

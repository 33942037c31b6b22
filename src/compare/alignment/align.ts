/** Clauses + scores + an editor's decisions -> claims. The order in which articles were read changes nothing. */
import type { DecisionOf } from '../../schema/decisions.ts';
import { type Scores, pairsIn, scoreOf } from '../similarity/scores.ts';
import { by } from '../order.ts';
import type { Clause } from '../text/clauses.ts';
import { type Beliefs, type Constraint, isCopy, makeBeliefs, pairsOf } from './beliefs.ts';
import { nth } from '../nth.ts';
import { cluster } from './cluster.ts';
import { joinFurtherClaims } from './further-claims.ts';
import { applyConstraints } from './constraints.ts';
import { decisionsOf, type FoundDecision } from './find-decisions.ts';
import { isSamePlace, overlap } from './overlap.ts';
import { itemsOf, type Member, membersOf, type Pin, pinsOf } from './pins.ts';

export interface MemberPair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** A claim before anything is said about it. */
export interface Group {
  readonly members: readonly Member[];
  /** Its members of different articles, two and two by index, with their score, 0..1; none where an editor made it. */
  readonly pairs: readonly MemberPair[];
  readonly pin: DecisionOf<'pin'> | null;
  /** An editor said of all its passages that they are the same, or their copies: what was never shown to anybody is not confirmed. */
  readonly confirmed: boolean;
  /** The clauses, by index, that an editor tied together. */
  readonly judged?: readonly number[];
}

/** What stands together, by index, before claims are made of it. */
export interface Joined {
  readonly claims: readonly (readonly number[])[];
  /** Whether a clause may stand in them: not when an editor pinned it elsewhere or said that it is no news text. */
  readonly free: readonly boolean[];
  /** What an editor said of pairs of passages. */
  readonly constraints: readonly Constraint[];
  readonly pins: readonly Pin[];
  /** What is believed of pairs of clauses; found when it is asked for first, since of a large story they are many. */
  readonly beliefs: () => Beliefs;
}

/**
 * Joins the clauses of a story.
 * @param clauses in the order of articles, then of their text
 * @param scores of pairs of them, by index
 * @param cut how high, 0..1, the mean score of a group must be
 */
export function join(clauses: readonly Clause[], scores: Scores, cut: number, decisions: readonly FoundDecision[]): Joined {
  const same = decisionsOf(decisions, 'same').map((found) => membersOf(found, clauses));
  const cannotLink = decisionsOf(decisions, 'different').flatMap((found) => pairsOf(withFacts(itemsOf(membersOf(found, clauses)), clauses)));
  const pins = pinsOf(decisions, same, clauses);
  const pinned = new Set(pins.flatMap(({ items }) => items));
  const outside = decisionsOf(decisions, 'not-a-claim').flatMap(({ passages }) => passages);
  const taken = [...pins.flatMap(({ members }) => members), ...outside].map(({ clause }) => clause);
  const free = clauses.map((clause) => !taken.some((other) => covers(other, clause)));
  const groupOf = clauses.map(({ sentence }) => sentence.article);
  const nested = (a: number, b: number): boolean => overlap(nth(clauses, a), nth(clauses, b)) > 0;
  const clusters = joinFurtherClaims(groupOf, scores, cluster(groupOf, scores, cut, free), { cut, free, nested });
  const mustLink = same.map(itemsOf);
  const constraints = [
    ...cannotLink.map(([a, b]): Constraint => ({ kind: 'cannot-link', a, b })),
    ...mustLink.flatMap(pairsOf).map(([a, b]): Constraint => ({ kind: 'must-link', a, b })),
  ];
  let made: Beliefs | null = null;
  const beliefs = (): Beliefs => (made ??= makeBeliefs(groupOf, pairsIn(scores, free), clusters, constraints));
  // What is the same as a pinned passage stands in the pinned claim already.
  const own = mustLink.filter((items) => items.length > 1 && !items.some((item) => pinned.has(item)));
  const claims = constraints.length ? applyConstraints(groupOf, clusters, beliefs(), own, cannotLink) : clusters;
  return { claims, free, constraints, pins, beliefs };
}

/** Clauses, by index, and those that tell what a table tells in the same words: who takes a sentence from a claim means both. */
function withFacts(items: readonly number[], clauses: readonly Clause[]): number[] {
  const isTwin = (clause: Clause, at: number): boolean =>
    clause.kind === 'cell' && !items.includes(at) && items.some((item) => isSamePlace(nth(clauses, item), clause));
  return [...items, ...clauses.flatMap((clause, at) => (isTwin(clause, at) ? [at] : []))];
}

/** The claims of what was joined: pinned ones first, in the order of their editor. */
export function groupsOf(clauses: readonly Clause[], scores: Scores, { claims, constraints, pins, beliefs }: Joined): Group[] {
  const pinned = pins.map(({ decision, members }): Group => ({ members: [...members].sort(byPlace), pairs: [], pin: decision, confirmed: true }));
  const joined = claims.map((items): Group => {
    const members = items.flatMap((item): Member[] => (clauses[item] ? [{ clause: clauses[item], item }] : []));
    const judged = constraints.length > 0 ? judgedOf(items, beliefs()) : [];
    const isTouched = judged.length > 1;
    const confirmed = isTouched && items.every((item) => judged.some((one) => one === item || isCopy(scores, one, item)));
    // Only what an editor has touched is judged by what follows from the answer: a decision elsewhere makes nothing surer.
    const pairs = pairsApart(members, (a, b) => Math.max(scoreOf(scores, a, b), isTouched ? beliefs().of(a, b) : 0));
    return { members, pairs, pin: null, confirmed, judged: isTouched ? judged : [] };
  });
  return [...pinned, ...joined];
}

/** Some members of a group as a group of their own; what an editor tied together stays so. */
export function regroup(members: readonly Member[], scores: Scores, judged: readonly number[] = []): Group {
  const isJudged = (item: number): boolean => judged.includes(item);
  const pairs = pairsApart(members, (a, b) => (isJudged(a) && isJudged(b) ? 1 : scoreOf(scores, a, b)));
  return { members, pairs, pin: null, confirmed: members.every(({ item }) => isJudged(item)), judged };
}

function pairsApart(members: readonly Member[], score: (a: number, b: number) => number): MemberPair[] {
  const articles = members.map(({ clause }) => clause.sentence.article);
  return pairsOf([...members.keys()]).flatMap(([i, j]) =>
    articles[i] === articles[j] ? [] : [{ i, j, score: score(nth(members, i).item, nth(members, j).item) }],
  );
}

/** Of the passages of a claim the most that an editor tied together, directly or through one another; one alone where nothing is tied. */
export function judgedOf(items: readonly number[], beliefs: Beliefs): number[] {
  const left = new Set(items);
  let most: number[] = [];
  for (const first of items) {
    if (!left.delete(first)) continue;
    const own = [first];
    for (const a of own) for (const b of left) if (beliefs.constraint(a, b) === 'must-link' && left.delete(b)) own.push(b);
    if (own.length > most.length) most = own;
  }
  return most;
}

/** Clauses that may stand in a claim and stand in none. */
export function unjoined(clauses: readonly Clause[], { claims, free }: Joined): Member[] {
  const used = new Set(claims.flat());
  return clauses.flatMap((clause, item) => (free[item] && !used.has(item) ? [{ clause, item }] : []));
}

/** Whether most of a clause, or the whole of what an editor quoted, is the same text. */
function covers(quoted: Clause, clause: Clause): boolean {
  const shared = overlap(quoted, clause);
  return shared > 0 && (shared >= 0.5 * (clause.end - clause.start) || shared >= 0.9 * (quoted.end - quoted.start));
}

const byPlace = by<Member>(({ clause: { sentence, start } }) => [sentence.article, sentence.block.runs[0]?.source ?? 0, sentence.start + start]);

/** How well each member of a group stands for it: its mean score, 0..1, with the members in other articles. */
export function centralityOf({ members }: Group, scores: Scores): number[] {
  return members.map(({ item, clause }) => {
    const others = members.filter((other) => other.clause.sentence.article !== clause.sentence.article);
    const total = others.reduce((sum, other) => sum + (item < 0 || other.item < 0 ? 0 : scoreOf(scores, item, other.item)), 0);
    return total / (others.length || 1);
  });
}

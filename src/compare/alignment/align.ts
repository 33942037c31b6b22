/** Clauses + scores + an editor's decisions -> claims. The order in which articles were read changes nothing. */
import type { Decision } from '../../schema/decisions.ts';
import type { Passage } from '../../schema/primitives.ts';
import { type Beliefs, makeBeliefs, pairsOf } from './beliefs.ts';
import type { Clause } from '../text/clauses.ts';
import { cluster, meanScore } from './cluster.ts';
import { nearestClause, overlap } from './overlap.ts';
import { type Scores, pairsIn, scoreOf } from '../similarity/scores.ts';
import { settle } from './confirmed.ts';
import { ascending } from '../order.ts';

/** An editor's passage, found in its article. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly clause: Clause;
}

/** A decision with its passages found. */
export interface FoundDecision {
  readonly decision: Decision;
  readonly passages: readonly PlacedPassage[];
}

/** A claim before anything is said about it. */
export interface Group {
  readonly clauses: readonly Clause[];
  /** The mean score, 0..1, of its pairs of different articles; 1 where an editor made it. */
  readonly fit: number;
  readonly pin: Extract<Decision, { pin: string }> | null;
  /** An editor said that two of its passages are the same. */
  readonly confirmed: boolean;
}

export interface Aligned {
  readonly groups: readonly Group[];
  /** Clauses that no group took. */
  readonly left: readonly Clause[];
}

/** What stands together, by index, before claims are made of it. */
export interface Joined {
  readonly claims: readonly (readonly number[])[];
  /** Whether a clause may stand in them: not when an editor pinned it elsewhere or said that it is no news text. */
  readonly free: readonly boolean[];
  /** Whether an editor said of any passages that they say the same, or not. */
  readonly isJudged: boolean;
  /** What is believed of pairs of clauses, from their scores and from what the editor said. */
  readonly beliefs: Beliefs;
  readonly pins: readonly Pin[];
}

/** A claim that an editor pinned. */
export interface Pin {
  readonly decision: Extract<Decision, { pin: string }>;
  /** Its quotes, and the passages that other entries call the same as one of them: so an article that came later joins it. */
  readonly passages: readonly Clause[];
  /** Where its quotes stand, by index; a clause of which two claims quote a part is of the first. */
  readonly items: readonly number[];
}

/**
 * Groups the clauses of a story.
 * @param clauses in the order of articles, then of their text
 * @param scores of pairs of them, by index
 * @param cut how high, 0..1, the mean score of a group must be
 */
export function align(clauses: readonly Clause[], scores: Scores, cut: number, decisions: readonly FoundDecision[]): Aligned {
  const joined = join(clauses, scores, cut, decisions);
  const { claims, free, pins } = joined;
  const groups = claims.map((items): Group => {
    const confirmed = joined.isJudged && items.some((a) => items.some((b) => joined.beliefs.judged(a, b) === true));
    // Only what an editor has touched is judged by what follows from the answer: a decision elsewhere makes nothing surer.
    const fits = acrossArticles(items, clauses, (a, b) => Math.max(scoreOf(scores, a, b), confirmed ? joined.beliefs.of(a, b) : 0));
    return {
      clauses: items.map((item) => clauses[item] as Clause),
      fit: meanScore(fits),
      pin: null,
      confirmed,
    };
  });
  const used = new Set(groups.flatMap((group) => group.clauses));
  return {
    groups: [...pins.map(({ decision, passages }): Group => ({ clauses: inOrder(passages), fit: 1, pin: decision, confirmed: true })), ...groups],
    left: clauses.filter((clause, i) => free[i] && !used.has(clause)),
  };
}

/** The first half of `align`, which also tells what is believed of pairs: what questions to an editor are made of. */
export function join(clauses: readonly Clause[], scores: Scores, cut: number, decisions: readonly FoundDecision[]): Joined {
  const placedOf = (kind: 'same' | 'different'): Placed[] => passagesIn(decisions, kind).map((passages) => place(passages, clauses));
  const [allSame, different] = [placedOf('same'), placedOf('different').flatMap(({ items }) => pairsOf(items))];
  const pins = pinsOf(decisions, allSame, clauses);
  const pinned = new Set(pins.flatMap(({ items }) => items));
  const taken = [...pins.flatMap(({ passages }) => passages), ...passagesIn(decisions, 'not-a-claim').flat()];
  const free = clauses.map((clause) => !taken.some((other) => covers(other, clause)));
  const groupOf = clauses.map(({ sentence }) => sentence.article);
  const clusters = cluster(groupOf, scores, cut, free);
  // What is the same as a pinned passage stands in the pinned claim already.
  const same = allSame.flatMap(({ items }) => (items.length > 1 && !items.some((item) => pinned.has(item)) ? [items] : []));
  const judgements = [
    ...different.map(([a, b]) => ({ a, b, same: false })),
    ...allSame.flatMap(({ items }) => pairsOf(items)).map(([a, b]) => ({ a, b, same: true })),
  ];
  // Made when they are asked for: without a decision a comparison needs none, and of a large story they are many.
  let made: Beliefs | null = null;
  const beliefs = (): Beliefs => (made ??= makeBeliefs(groupOf, pairsIn(scores, free), clusters, judgements));
  const isJudged = judgements.length > 0;
  return {
    claims: isJudged ? settle(groupOf, clusters, beliefs(), same, different) : clusters,
    free,
    isJudged,
    pins,
    get beliefs() {
      return beliefs();
    },
  };
}

/** @param same the passages of each entry that calls some the same */
function pinsOf(decisions: readonly FoundDecision[], same: readonly Placed[], clauses: readonly Clause[]): Pin[] {
  const taken = new Set<number>();
  const quoted = decisions.flatMap(({ decision, passages }): Pin[] => {
    if (!('pin' in decision)) return [];
    const own = passages.map(({ clause }) => clause);
    const items = place(own, clauses).items.filter((item) => !taken.has(item));
    for (const item of items) taken.add(item);
    return [{ decision, passages: own, items }];
  });
  return quoted.map((pin) => {
    const joining = same.filter(({ items }) => items.some((item) => pin.items.includes(item))).flatMap(({ at }) => at);
    const others = joining.filter(({ passage }) => !pin.passages.some((own) => overlap(own, passage) > 0));
    const places = new Map(others.map(({ passage, item }) => [`${passage.sentence.article} ${item}`, passage]));
    return { ...pin, passages: [...pin.passages, ...places.values()] };
  });
}

/** The passages of an entry, where they stand. */
interface Placed {
  /** Each passage with the clause that it is nearest to, by index; -1 where it stands in none. */
  readonly at: readonly { readonly passage: Clause; readonly item: number }[];
  /** These clauses in the order of the passages, each once. */
  readonly items: readonly number[];
}

function place(passages: readonly Clause[], clauses: readonly Clause[]): Placed {
  const at = passages.map((passage) => ({ passage, item: nearestClause(passage, clauses) }));
  return { at, items: [...new Set(at.map(({ item }) => item).filter((item) => item >= 0))] };
}

function passagesIn(decisions: readonly FoundDecision[], kind: string): Clause[][] {
  return decisions.flatMap(({ decision, passages }) => (kind in decision ? [passages.map(({ clause }) => clause)] : []));
}

/** Whether most of a clause, or the whole of what an editor quoted, is the same text. */
function covers(quoted: Clause, clause: Clause): boolean {
  const shared = overlap(quoted, clause);
  return shared > 0 && (shared >= 0.5 * (clause.end - clause.start) || shared >= 0.9 * (quoted.end - quoted.start));
}

/** What is found of each pair of items of different articles. */
function acrossArticles(items: readonly number[], clauses: readonly Clause[], find: (a: number, b: number) => number): number[] {
  const articles = items.map((item) => clauses[item]?.sentence.article);
  const found: number[] = [];
  for (const [i, a] of items.entries()) for (let k = i + 1; k < items.length; k += 1) if (articles[i] !== articles[k]) found.push(find(a, items[k] as number));
  return found;
}

function inOrder(clauses: readonly Clause[]): Clause[] {
  return [...clauses].sort(
    (a, b) =>
      ascending(a.sentence.article, b.sentence.article) ||
      ascending(a.sentence.block.runs[0]?.source ?? 0, b.sentence.block.runs[0]?.source ?? 0) ||
      a.sentence.start + a.start - b.sentence.start - b.start,
  );
}

/**
 * How well each clause of a group stands for it: its mean score, 0..1, with the members in other articles.
 * @param clauses those that `scores` speak of by index
 */
export function centralityFinder(clauses: readonly Clause[], scores: Scores): (group: Group) => number[] {
  const indexOf = new Map(clauses.map((clause, i) => [clause, i]));
  return ({ clauses: own }) => {
    const members = own.map((clause) => ({ item: indexOf.get(clause) ?? -1, article: clause.sentence.article }));
    return members.map(({ item, article }) => {
      let [total, count] = [0, 0];
      for (const other of members) {
        if (other.article === article) continue;
        total += item < 0 || other.item < 0 ? 0 : scoreOf(scores, item, other.item);
        count += 1;
      }
      return total / (count || 1);
    });
  };
}

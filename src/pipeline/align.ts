/** Clauses + scores + an editor's decisions -> claims. The order in which articles were read changes nothing. */
import type { Decision, Passage } from '../schema.ts';
import type { Clause } from './clauses.ts';
import { type ScoredPair, cluster, scoreTable } from './cluster.ts';
import { nearestClause, overlap } from './overlap.ts';

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

/** Above the score of any pair that the model alone could make. */
const SAME = 1;
/** Low enough that no mean with one such pair among a few reaches a cut. */
const DIFFERENT = -3;

/**
 * Groups the clauses of a story.
 * @param clauses in the order of articles, then of their text
 * @param pairs scores of pairs of them, by index
 * @param cut how high, 0..1, the mean score of a group must be
 */
export function align(clauses: readonly Clause[], pairs: readonly ScoredPair[], cut: number, decisions: readonly FoundDecision[]): Aligned {
  const pins = decisions.flatMap(({ decision, passages }) => ('pin' in decision ? [{ decision, clauses: passages.map(({ clause }) => clause) }] : []));
  const taken = [...pins.flatMap((pin) => pin.clauses), ...passagesIn(decisions, 'not-a-claim').flat()];
  const free = clauses.map((clause) => !taken.some((other) => covers(other, clause)));
  const judged = judge(clauses, decisions);
  const known = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.score]));
  for (const { a, b, score } of judged) known.set(`${a} ${b}`, score);
  const scoreOf = (a: number, b: number): number => known.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  const usable = [...known]
    .map(([key, score]) => ({ a: Number(key.split(' ')[0]), b: Number(key.split(' ')[1]), score }))
    .filter(({ a, b }) => free[a] && free[b]);
  const clusters = cluster(
    clauses.map(({ sentence }) => sentence.article),
    usable,
    cut,
  );
  const groups = keepTo(clusters, judged).map((items): Group => {
    const fits = acrossArticles(items, clauses).map(([a, b]) => Math.max(0, scoreOf(a, b)));
    return {
      clauses: items.map((item) => clauses[item] as Clause),
      fit: fits.reduce((total, fit) => total + fit, 0) / (fits.length || 1),
      pin: null,
      confirmed: judged.some(({ a, b, score }) => score === SAME && items.includes(a) && items.includes(b)),
    };
  });
  const used = new Set(groups.flatMap((group) => group.clauses));
  return {
    groups: [...pins.map(({ decision, clauses: own }): Group => ({ clauses: inOrder(own), fit: 1, pin: decision, confirmed: true })), ...groups],
    left: clauses.filter((clause, i) => free[i] && !used.has(clause)),
  };
}

/** Puts together what an editor called the same, each passage into the group of the first, and takes apart what they called different. */
function keepTo(clusters: readonly (readonly number[])[], judged: readonly ScoredPair[]): number[][] {
  const groups = clusters.map((items) => new Set(items));
  for (const { a, b } of judged.filter(({ score }) => score === SAME)) {
    if (groups.some((group) => group.has(a) && group.has(b))) continue;
    const home = groups.find((group) => group.has(a)) ?? groups.find((group) => group.has(b));
    if (home) home.add(a).add(b);
    else groups.push(new Set([a, b]));
  }
  for (const { a, b } of judged.filter(({ score }) => score === DIFFERENT)) for (const group of groups) if (group.has(a) && group.has(b)) group.delete(b);
  return groups.map((group) => [...group].sort((x, y) => x - y)).filter((items) => items.length > 1);
}

/** What `same` and `different` say of pairs of clauses, by index, a < b. */
function judge(clauses: readonly Clause[], decisions: readonly FoundDecision[]): ScoredPair[] {
  const judgement = (kind: 'same' | 'different', score: number): ScoredPair[] =>
    passagesIn(decisions, kind).flatMap((passages) => {
      const items = [...new Set(passages.map((passage) => nearestClause(passage, clauses)).filter((item) => item >= 0))].sort((x, y) => x - y);
      return items.flatMap((a, i) => items.slice(i + 1).map((b) => ({ a, b, score })));
    });
  return [...judgement('same', SAME), ...judgement('different', DIFFERENT)];
}

function passagesIn(decisions: readonly FoundDecision[], kind: string): Clause[][] {
  return decisions.flatMap(({ decision, passages }) => (kind in decision ? [passages.map(({ clause }) => clause)] : []));
}

/** Whether most of a clause, or the whole of what an editor quoted, is the same text. */
function covers(quoted: Clause, clause: Clause): boolean {
  const shared = overlap(quoted, clause);
  return shared > 0 && (shared >= 0.5 * (clause.end - clause.start) || shared >= 0.9 * (quoted.end - quoted.start));
}

function acrossArticles(items: readonly number[], clauses: readonly Clause[]): [number, number][] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b): [number, number][] => (clauses[a]?.sentence.article === clauses[b]?.sentence.article ? [] : [[a, b]])),
  );
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(clauses: readonly Clause[]): Clause[] {
  return [...clauses].sort(
    (a, b) =>
      compare(a.sentence.article, b.sentence.article) ||
      compare(a.sentence.block.runs[0]?.source ?? 0, b.sentence.block.runs[0]?.source ?? 0) ||
      a.sentence.start + a.start - b.sentence.start - b.start,
  );
}

/**
 * How well a clause stands for its group: its mean score, 0..1, with the members in other articles.
 * @param clauses those that `pairs` speak of by index
 */
export function centralityFinder(clauses: readonly Clause[], pairs: readonly ScoredPair[]): (clause: Clause, group: Group) => number {
  const scores = scoreTable(pairs);
  const indexOf = new Map(clauses.map((clause, i) => [clause, i]));
  const scoreOf = (a: Clause, b: Clause): number => scores.get(indexOf.get(a) ?? -1)?.get(indexOf.get(b) ?? -1) ?? 0;
  return (clause, group) => {
    const others = group.clauses.filter((other) => other.sentence.article !== clause.sentence.article);
    return others.reduce((total, other) => total + scoreOf(clause, other), 0) / (others.length || 1);
  };
}

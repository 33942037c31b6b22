/** Greedy average-link clustering over sparse pair scores (Sokal & Michener 1958), re-checked member by member. */

/**
 * Scores are raised to this before their mean is taken, so that a few sure pairs count for more than many doubtful ones: a claim
 * that is told plainly twice and once in other words holds together. Measured from 1 to 3; F1 is best from 1.25 to 1.75.
 */
const SHARPNESS = 1.5;

/** The mean (0..1) of scores in which sure ones count for more: their power mean. 0 of none. */
export function meanScore(scores: readonly number[]): number {
  return (scores.reduce((total, score) => total + score ** SHARPNESS, 0) / (scores.length || 1)) ** (1 / SHARPNESS);
}

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** 0..1; a pair that is not listed has 0. */
  readonly score: number;
}

/**
 * Clusters items so that the mean score (`meanScore`) between any two joined clusters was at least `cut`. Only pairs of different groups
 * (articles) count: two clauses of one article come together through what others say.
 * The result does not depend on the order of `pairs`; ties go to the lowest items, so `items` must be in an order of their own.
 * @param groupOf the group of each item, by index
 * @returns clusters of two or more groups, each sorted, in the order of their first items
 */
export function cluster(groupOf: readonly string[], pairs: readonly ScoredPair[], cut: number): number[][] {
  const table = scoreTable(pairs.map(({ a, b, score }) => ({ a, b, score: score ** SHARPNESS })));
  const least = cut ** SHARPNESS;
  const scoreOf = (a: number, b: number): number => table.get(a)?.get(b) ?? 0;
  const found: number[][] = [];
  let items = groupOf.map((_, i) => i);
  // Whoever does not fit the rest of its cluster may still fit others who did not.
  for (;;) {
    const rejected: number[] = [];
    for (const joined of joinAll(items, groupOf, table, least)) {
      const kept = recheck(joined, groupOf, scoreOf, least);
      if (new Set(kept.map((item) => groupOf[item])).size > 1) found.push(kept.sort((a, b) => a - b));
      if (kept.length) rejected.push(...joined.filter((item) => !kept.includes(item)));
    }
    if (!rejected.length) break;
    items = rejected.sort((a, b) => a - b);
  }
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

interface Join {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Joins the best two clusters again and again. Each cluster remembers its best partner, and a heap holds these: what a later joining
 * has made worse is found out when its turn comes, since it then offers too much (the generic algorithm of Müllner 2011).
 */
function joinAll(items: readonly number[], groupOf: readonly string[], table: ScoreTable, cut: number): (readonly number[])[] {
  const wanted = new Set(items);
  const members = new Map(items.map((item): [number, Members] => [item, { items: [item], groups: new Map([[groupOf[item] ?? '', 1]]) }]));
  const links = new Map(items.map((item) => [item, new Map([...(table.get(item) ?? [])].filter(([other]) => wanted.has(other)))]));
  const meanOf = (a: number, b: number): number => (links.get(a)?.get(b) ?? 0) / crossPairs(members.get(a) as Members, members.get(b) as Members);
  const best = new Map<number, Offer>();
  const heap: Offer[] = [];
  const offer = (of: number, join: Join): void => {
    const made = { ...join, of };
    best.set(of, made);
    push(heap, made);
  };
  /** The join of two clusters, where it reaches the cut and is better than what one of them knows. */
  const betterJoin = (a: number, b: number, known: Join | null): Join | null => {
    const mean = meanOf(a, b);
    if (mean < cut || (known && mean < known.mean)) return null;
    const join = { mean, a: Math.min(a, b), b: Math.max(a, b) };
    return !known || before(join, known) ? join : null;
  };
  const offerBest = (of: number): void => {
    let found: Join | null = null;
    for (const other of links.get(of)?.keys() ?? []) found = betterJoin(of, other, found) ?? found;
    if (found) offer(of, found);
    else best.delete(of);
  };
  for (const item of items) offerBest(item);
  for (let next = pop(heap); next; next = pop(heap)) {
    const { a, b, mean, of } = next;
    if (!members.has(of) || best.get(of) !== next) continue;
    if (!members.has(a) || !members.has(b) || meanOf(a, b) !== mean) {
      offerBest(of);
      continue;
    }
    members.set(a, together(members.get(a) as Members, members.get(b) as Members));
    members.delete(b);
    const row = links.get(a) as Map<number, number>;
    row.delete(b);
    // Whoever had no link with b has no better one with a now: the sum is the same, and counts for more pairs.
    for (const [other, added] of links.get(b) ?? []) {
      links.get(other)?.delete(b);
      if (other === a) continue;
      const total = (row.get(other) ?? 0) + added;
      row.set(other, total);
      links.get(other)?.set(a, total);
      const join = betterJoin(a, other, best.get(other) ?? null);
      if (join) offer(other, join);
    }
    links.delete(b);
    offerBest(a);
  }
  return [...members.values()].flatMap(({ items: joined }) => (joined.length > 1 ? [joined] : []));
}

/** What a cluster holds, and how many of them are of each group. */
interface Members {
  readonly items: readonly number[];
  readonly groups: ReadonlyMap<string, number>;
}

function together(a: Members, b: Members): Members {
  const groups = new Map(a.groups);
  for (const [group, count] of b.groups) groups.set(group, (groups.get(group) ?? 0) + count);
  return { items: [...a.items, ...b.items], groups };
}

/** How many pairs of two clusters are of different groups: all of them but those of one. */
function crossPairs(a: Members, b: Members): number {
  const [few, many] = a.groups.size < b.groups.size ? [a, b] : [b, a];
  let count = a.items.length * b.items.length;
  for (const [group, own] of few.groups) count -= own * (many.groups.get(group) ?? 0);
  return count;
}

/** The best join of a cluster, as far as was known when it was put down. */
interface Offer extends Join {
  readonly of: number;
}

/** Better joins come first; equal ones by their lowest items, so that the order of the pairs does not matter. */
const before = (x: Join, y: Join): boolean => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));

function push(heap: Offer[], join: Offer): void {
  let at = heap.push(join) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[at] as Join, heap[parent] as Join)) return;
    [heap[at], heap[parent]] = [heap[parent] as Offer, heap[at] as Offer];
    at = parent;
  }
}

function pop(heap: Offer[]): Offer | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let best = at;
    for (const child of [left, right]) if (child < heap.length && before(heap[child] as Join, heap[best] as Join)) best = child;
    if (best === at) return top;
    [heap[at], heap[best]] = [heap[best] as Offer, heap[at] as Offer];
    at = best;
  }
}

/** The scores of pairs by either item, then by the other. */
export type ScoreTable = ReadonlyMap<number, ReadonlyMap<number, number>>;

export function scoreTable(pairs: readonly ScoredPair[]): ScoreTable {
  const table = new Map<number, Map<number, number>>();
  const put = (a: number, b: number, score: number): void => void (table.get(a) ?? table.set(a, new Map()).get(a))?.set(b, score);
  for (const { a, b, score } of pairs) {
    put(a, b, score);
    put(b, a, score);
  }
  return table;
}

/** Drops, worst first, whoever fits the rest of its cluster by less than `least`. */
function recheck(items: readonly number[], groupOf: readonly string[], scoreOf: (a: number, b: number) => number, least: number): number[] {
  const kept = [...items];
  for (;;) {
    const fits = kept.map((item) => {
      const others = kept.filter((other) => groupOf[other] !== groupOf[item]);
      return others.length ? others.reduce((total, other) => total + scoreOf(item, other), 0) / others.length : 0;
    });
    const worst = fits.reduce((low, fit, i) => (fit < (fits[low] ?? 1) - 1e-12 ? i : low), 0);
    if (!kept.length || (fits[worst] ?? 0) >= least) return kept;
    kept.splice(worst, 1);
  }
}

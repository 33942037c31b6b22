/** Greedy average-link clustering over sparse pair scores (Sokal & Michener 1958), re-checked member by member. */

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** 0..1; a pair that is not listed has 0. */
  readonly score: number;
}

/**
 * Clusters items so that the mean score between any two joined clusters was at least `cut`. Only pairs of different groups
 * (articles) count: two clauses of one article come together through what others say.
 * The result does not depend on the order of `pairs`; ties go to the lowest items, so `items` must be in an order of their own.
 * @param groupOf the group of each item, by index
 * @returns clusters of two or more groups, each sorted, in the order of their first items
 */
export function cluster(groupOf: readonly string[], pairs: readonly ScoredPair[], cut: number): number[][] {
  const members = new Map(groupOf.map((_, i) => [i, [i]]));
  const links = linkTable(pairs);
  const countPairs = (a: number, b: number): number => crossPairs(members.get(a) ?? [], members.get(b) ?? [], groupOf);
  const best = (): { a: number; b: number; mean: number } | null => {
    let found: { a: number; b: number; mean: number } | null = null;
    for (const [a, row] of links)
      for (const [b, total] of row) {
        if (b < a) continue;
        const mean = total / countPairs(a, b);
        if (mean >= cut && (!found || mean > found.mean + 1e-12 || (mean > found.mean - 1e-12 && (a < found.a || (a === found.a && b < found.b))))) found = { a, b, mean };
      }
    return found;
  };
  for (let next = best(); next; next = best()) {
    const { a, b } = next;
    members.set(a, [...(members.get(a) ?? []), ...(members.get(b) ?? [])]);
    members.delete(b);
    for (const [other, total] of links.get(b) ?? []) {
      links.get(other)?.delete(b);
      if (other === a) continue;
      const sum = (links.get(a)?.get(other) ?? 0) + total;
      links.get(a)?.set(other, sum);
      links.get(other)?.set(a, sum);
    }
    links.delete(b);
  }
  const scoreOf = (a: number, b: number): number => pairTable.get(a)?.get(b) ?? 0;
  const pairTable = linkTable(pairs);
  return [...members.values()]
    .map((items) => recheck(items, groupOf, scoreOf, 0.8 * cut))
    .filter((items) => new Set(items.map((item) => groupOf[item])).size > 1)
    .map((items) => [...items].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function linkTable(pairs: readonly ScoredPair[]): Map<number, Map<number, number>> {
  const table = new Map<number, Map<number, number>>();
  const put = (a: number, b: number, score: number): void => void (table.get(a) ?? table.set(a, new Map()).get(a))?.set(b, score);
  for (const { a, b, score } of pairs) {
    put(a, b, score);
    put(b, a, score);
  }
  return table;
}

function crossPairs(a: readonly number[], b: readonly number[], groupOf: readonly string[]): number {
  let count = 0;
  for (const i of a) for (const j of b) if (groupOf[i] !== groupOf[j]) count += 1;
  return count;
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

/** Greedy average-link clustering over sparse pair scores (Sokal & Michener 1958), then pruned member by member. */
import { pop, push } from './heap.ts';
import { linksOf } from './linkage.ts';
import { pruner } from './prune.ts';
import type { Scores } from '../similarity/scores.ts';

/**
 * Scores are raised to this before their mean is taken, so that a few sure pairs count for more than many doubtful ones: a claim
 * that is told plainly twice and once in other words holds together. Measured from 1 to 3; F1 is best from 1.25 to 1.75.
 */
const SHARPNESS = 1.5;

/** The mean (0..1) of scores in which sure ones count for more: their power mean. 0 of none. */
export function meanScore(scores: readonly number[]): number {
  return (scores.reduce((total, score) => total + score ** SHARPNESS, 0) / (scores.length || 1)) ** (1 / SHARPNESS);
}

/**
 * Clusters items so that the mean score (`meanScore`) between any two joined clusters was at least `cut`. Only pairs of different groups
 * (articles) count: two clauses of one article come together through what others say. Ties go to the lowest items, so items must be in an
 * order of their own.
 * @param groups the group of each item, by index
 * @param scores of pairs of items of different groups
 * @param counts by index: which items may stand in a cluster
 * @returns clusters of two or more groups, each sorted, in the order of their first items
 */
export function cluster(groups: readonly string[], scores: Scores, cut: number, counts: readonly boolean[]): number[][] {
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]));
  const numberOf = Int32Array.from(groups, (group) => numbers.get(group) ?? -1);
  const groupOf = (item: number): number => numberOf[item] ?? -1;
  const sharp = { ...scores, values: scores.values.map((score) => score ** SHARPNESS) };
  const least = cut ** SHARPNESS;
  const prune = pruner(groupOf, sharp, least);
  const found: number[][] = [];
  let items = groups.flatMap((_, i) => (counts[i] ? [i] : []));
  // Whoever does not fit the rest of its cluster may still fit others who did not.
  while (items.length) {
    const rejected: number[] = [];
    for (const joined of joinAll(items, groupOf, sharp, least)) {
      const kept = prune(joined);
      if (new Set(kept.map(groupOf)).size > 1) found.push(kept.toSorted((a, b) => a - b));
      if (kept.length && kept.length < joined.length) rejected.push(...joined.filter((item) => !kept.includes(item)));
    }
    items = rejected.sort((a, b) => a - b);
  }
  return found.sort(byFirstItem);
}

/** Claims, each sorted, in the order of their first items. */
export const byFirstItem = ([a = -1]: readonly number[], [b = -1]: readonly number[]): number => a - b;

interface Join {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
}

/** The best join of a cluster, as far as was known when it was put down. */
interface Offer extends Join {
  readonly of: number;
}

/** Better joins come first; equal ones by their lowest items, so that the order of the pairs does not matter. */
const before = (x: Join, y: Join): boolean => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/**
 * Joins the best two clusters again and again. Each cluster remembers its best partner, and a heap holds these: what a later joining
 * has made worse is found out when its turn comes, since it then offers too much (the generic algorithm of Müllner 2011).
 */
function joinAll(items: readonly number[], groupOf: (item: number) => number, scores: Scores, least: number): (readonly number[])[] {
  const links = linksOf(items, groupOf, scores);
  const best: (Offer | undefined)[] = Array.from({ length: scores.size }, () => undefined);
  const heap: Offer[] = [];
  /** The join of two clusters, where it reaches the cut and is better than what one of them knows. */
  const better = (of: number, other: number, mean: number, known: Offer | undefined): Offer | undefined => {
    if (mean < least || (known && mean < known.mean)) return undefined;
    const join = { mean, a: Math.min(of, other), b: Math.max(of, other), of };
    return !known || before(join, known) ? join : undefined;
  };
  const offer = (made: Offer): void => {
    best[made.of] = made;
    push(heap, made, before);
  };
  const offerBest = (of: number, onLink?: (other: number, mean: number) => void): void => {
    let found: Offer | undefined;
    links.each(of, (other, mean) => {
      found = better(of, other, mean, found) ?? found;
      onLink?.(other, mean);
    });
    best[of] = found;
    if (found) push(heap, found, before);
  };
  for (const item of items) offerBest(item);
  for (let next = pop(heap, before); next; next = pop(heap, before)) {
    const { a, b, mean, of } = next;
    if (!links.stands(of) || best[of] !== next) continue;
    if (links.stands(a) && links.stands(b) && links.mean(a, b) === mean) {
      links.join(a, b);
      offerBest(a, (other, joined) => {
        const join = better(other, a, joined, best[other]);
        if (join) offer(join);
      });
    } else offerBest(of);
  }
  return items.flatMap((item) => (links.stands(item) && links.itemsOf(item).length > 1 ? [links.itemsOf(item)] : []));
}

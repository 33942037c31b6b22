/** Which clauses of other articles are worth a closer look: without this every pair of a story would be compared word by word. */
import type { Clause } from '../text/clauses.ts';
import { clauseVectors } from './clause-vectors.ts';
import { floatProducts } from './dot-products.ts';
import type { LateInteraction } from './late-interaction.ts';

/** So many clauses of each other article. Of the pairs that score .1 or more on the seven annotated stories, one in fifteen is lost, and one in a hundred of the right ones. */
const NEAREST = 6;
/** So many in all: a story of a hundred articles would have a million pairs. With up to seventeen other articles all stay. */
const MOST = 100;
/** A pair that shares stems is compared from this cosine upward. */
export const LEAST_COSINE = 0.3;

/**
 * @param articleOf the number of the article of each clause
 * @returns for each clause the clauses behind it that are among its nearest, or that it is among the nearest of; rising
 */
export function nearestClauses(clauses: readonly Clause[], interaction: LateInteraction, articleOf: Int32Array): number[][] {
  const vectorOf = (i: number): Float32Array => clauseVectors(clauses[i] as Clause).mean;
  const cosine = (i: number, j: number): number => interaction.cosine(clauses[i] as Clause, clauses[j] as Clause);
  const near = Array.from(articleOf, () => new Set<number>());
  const articles = Map.groupBy(articleOf.keys(), (i) => articleOf[i] as number);
  for (const [article, own] of articles)
    for (const [other, others] of articles) {
      if (other <= article) continue;
      const table = floatProducts(own.map(vectorOf), others.map(vectorOf));
      const cosineOf = (a: number, b: number): number => table[a * others.length + b] as number;
      own.forEach((i, a) => best([...others.keys()], (b) => cosineOf(a, b), NEAREST).forEach((b) => put(near, i, others[b] as number)));
      others.forEach((j, b) => best([...own.keys()], (a) => cosineOf(a, b), NEAREST).forEach((a) => put(near, own[a] as number, j)));
    }
  const kept = near.map((found, i) => new Set(found.size <= MOST ? found : best([...found], (j) => cosine(i, j), MOST)));
  // A pair stays when it counts for either clause.
  return kept.map((_, i) => [...(near[i] ?? [])].filter((j) => j > i && (kept[i]?.has(j) || kept[j]?.has(i))).sort((a, b) => a - b));
}

/** Ties go to the lowest. */
function best(items: readonly number[], valueOf: (item: number) => number, most: number): number[] {
  const order = items.map((item) => ({ item, value: valueOf(item) })).sort((a, b) => b.value - a.value || a.item - b.item);
  return order.slice(0, most).map(({ item }) => item);
}

function put(near: readonly Set<number>[], i: number, j: number): void {
  near[i]?.add(j);
  near[j]?.add(i);
}

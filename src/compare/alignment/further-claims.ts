/**
 * One clause may tell several claims. After the clusters are found, a clause joins each further claim that it fits a little better than a
 * cluster must hold together (measured on the seven annotated stories: recall at a precision of .92 from .389 to .411).
 */
import { meanScore } from './cluster.ts';
import { type Scores, partnersOf, scoreOf } from '../similarity/scores.ts';

/** How well a clause must fit a further claim, as a multiple of the cut. */
const FIT = 1.1;
/** In so many claims a clause may stand: what fits more says something general. */
const MOST_CLAIMS = 3;

/**
 * @param groupOf the article of each item
 * @param clusters each item in one of them at most
 * @param free which items may join
 * @param nested whether two items share words: such never stand in one claim
 * @returns the clusters in their order, each sorted, with who has joined
 */
export function joinFurtherClaims(
  groupOf: readonly string[],
  scores: Scores,
  clusters: readonly (readonly number[])[],
  { cut, free, nested }: { readonly cut: number; readonly free: readonly boolean[]; readonly nested: (a: number, b: number) => boolean },
): number[][] {
  const claims = clusters.map((items) => [...items]);
  const count = new Map<number, number>();
  for (const item of clusters.flat()) count.set(item, (count.get(item) ?? 0) + 1);
  const fit = (item: number, claim: readonly number[]): number =>
    meanScore(claim.filter((other) => groupOf[other] !== groupOf[item]).map((other) => scoreOf(scores, item, other)));
  const offers = clusters.flatMap((claim, number) => {
    const near = new Set(claim.flatMap((member) => [...partnersOf(scores, member)]));
    return [...near].filter((item) => free[item] && !claim.includes(item)).map((item) => ({ number, item, value: fit(item, claim) }));
  });
  const ordered = offers.filter(({ value }) => value >= FIT * cut).sort((a, b) => b.value - a.value || a.number - b.number || a.item - b.item);
  for (const { number, item } of ordered) {
    const claim = claims[number] as number[];
    if ((count.get(item) ?? 0) >= MOST_CLAIMS || claim.some((other) => nested(item, other))) continue;
    // Who came before may have made it another claim.
    if (fit(item, claim) < FIT * cut) continue;
    claim.push(item);
    count.set(item, (count.get(item) ?? 0) + 1);
  }
  return claims.map((claim) => claim.sort((a, b) => a - b));
}

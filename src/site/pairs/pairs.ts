/** How much two articles of a story have in common, and which of all pairs are worth a page. */
import { once } from '../../compare/once.ts';
import type { Claim, ComparedArticle } from '../../schema/comparison.ts';
import { isSettled } from '../grade.ts';
import type { Story } from '../library.ts';
import { standingOf } from './standing.ts';
import { byFalling } from '../../compare/order.ts';

export interface Pair {
  readonly a: ComparedArticle;
  readonly b: ComparedArticle;
  /** Settled claims that both tell. */
  readonly both: number;
  /** Of those, the ones on which the two stand on different sides. */
  readonly differ: number;
  /** Share of the claims of the shorter one that the other tells too, 0 to 1: what a copy that was cut down still has in common. */
  readonly share: number;
}

/** Each article is set beside so many others; nine articles or fewer are set beside each other in all pairs. */
const PARTNERS = 8;

/**
 * The pairs that have a page, the newest articles first: two that tell no claim in common have nothing to be read side by side for, and where
 * there are many articles each is paired with those that it shares most with, since all pairs would be twenty thousand pages for two hundred
 * articles, and a reader looks for the nearest.
 */
export const pairsOf: (story: Story) => readonly Pair[] = once((story) => choose(allPairs(story)));

/** The pairs that `article` is one of, in the order of `pairsOf`. */
export function pairsWith(story: Story, article: string): { other: ComparedArticle; pair: Pair }[] {
  return pairsOf(story).flatMap((pair) => (pair.a.id === article ? [{ other: pair.b, pair }] : pair.b.id === article ? [{ other: pair.a, pair }] : []));
}

function choose(pairs: readonly Pair[]): Pair[] {
  const nearest = pairs.toSorted(byFalling(({ both, differ, share }) => [both, differ, share]));
  const times = new Map<string, number>();
  const chosen = new Set<Pair>();
  for (const pair of nearest) {
    const counts = [pair.a.id, pair.b.id].map((id) => ({ id, count: times.get(id) ?? 0 }));
    if (counts.every(({ count }) => count >= PARTNERS)) continue;
    chosen.add(pair);
    for (const { id, count } of counts) times.set(id, count + 1);
  }
  return pairs.filter((pair) => chosen.has(pair));
}

function allPairs(story: Story): Pair[] {
  const told = new Map<string, Set<Claim>>(story.compared.map(({ id }) => [id, new Set()]));
  for (const claim of story.comparison.claims) for (const { article } of claim.mentions) told.get(article)?.add(claim);
  return story.compared.flatMap((a, index) =>
    story.compared.slice(index + 1).flatMap((b) => {
      const [ofA, ofB] = [told.get(a.id) ?? new Set<Claim>(), told.get(b.id) ?? new Set<Claim>()];
      const both = [...ofA].filter((claim) => ofB.has(claim) && isSettled(claim));
      if (both.length === 0) return [];
      const differ = both.filter((claim) => standingOf(claim, a.id, b.id) === 'differ').length;
      return [{ a, b, both: both.length, differ, share: both.length / Math.min(ofA.size, ofB.size) }];
    }),
  );
}

/** How much two articles of a story have in common. */
import type { Claim, ComparedArticle } from '../schema.ts';
import type { Story } from './library.ts';

export interface Pair {
  readonly a: ComparedArticle;
  readonly b: ComparedArticle;
  /** Claims that both tell. */
  readonly both: number;
  /** Of those, the ones on which the two stand on different sides. */
  readonly differ: number;
  /** Share of the claims of the shorter one that the other tells too, 0 to 1: what a copy that was cut down still has in common. */
  readonly share: number;
}

/** Every pair of compared articles, the newest first. */
export function pairsOf(story: Story): Pair[] {
  return story.compared.flatMap((a, index) => story.compared.slice(index + 1).map((b) => pairOf(story, a, b)));
}

/** What `a` and `b` have in common, by the comparison alone. */
export function pairOf(story: Story, a: ComparedArticle, b: ComparedArticle): Pair {
  const told = (article: ComparedArticle) => story.comparison.claims.filter((claim) => claim.mentions.some((mention) => mention.article === article.id));
  const [ofA, ofB] = [told(a), told(b)];
  const both = ofA.filter((claim) => ofB.includes(claim));
  const differ = both.filter((claim) => differBetween(claim, a.id, b.id));
  const least = Math.min(ofA.length, ofB.length);
  return { a, b, both: both.length, differ: differ.length, share: least === 0 ? 0 : both.length / least };
}

/** Whether two articles stand on different sides of a claim; that others differ on it does not part these two. */
export function differBetween(claim: Claim, a: string, b: string): boolean {
  return claim.differences.some((difference) => {
    if (difference.minor) return false;
    const sidesOf = (id: string) => difference.sides.filter((side) => side.articles.includes(id));
    const [left, right] = [sidesOf(a), sidesOf(b)];
    return left.length > 0 && right.length > 0 && !left.some((side) => right.includes(side));
  });
}

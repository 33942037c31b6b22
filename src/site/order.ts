/** In which order claims stand on a page: what most outlets report first, and never by the accident of a file's name. */
import type { Claim } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { by } from '../compare/order.ts';

const RANK = { differs: 0, agreed: 1, unsettled: 2, single: 3 } as const;

/** Pinned before others, then by how many articles report the claim, then by its place in the newest of them. */
export function byInterest(story: Story, claims: readonly Claim[]): Claim[] {
  const columns = new Map(story.articles.map((article, index) => [article.id, index]));
  return claims
    .map((claim) => ({
      claim,
      voices: new Set(claim.mentions.map((mention) => mention.article)).size,
      place: Math.min(...claim.mentions.map((mention) => (columns.get(mention.article) ?? 0) * 1e7 + mention.start.offset)),
    }))
    .toSorted(by(({ claim, voices, place }) => [!claim.pinned, -voices, place, claim.id]))
    .map(({ claim }) => claim);
}

/** As byInterest, with the claims that differ before those agreed on. */
export function byStatus(story: Story, claims: readonly Claim[]): Claim[] {
  return byInterest(story, claims).toSorted(by(({ status }) => RANK[status]));
}

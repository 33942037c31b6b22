/** How many settled claims of which status, for a story, an outlet or a list of them. */
import type { Claim } from '../schema/comparison.ts';
import { isSettled } from './grade.ts';
import type { Story } from './library.ts';

export interface Tally {
  readonly agreed: number;
  readonly differs: number;
  readonly single: number;
}

/** Counts claims by status; what is not settled counts nowhere. */
export function tally(claims: readonly Claim[]): Tally {
  const times = (status: Claim['status']): number => claims.filter((claim) => claim.status === status && isSettled(claim)).length;
  return { agreed: times('agreed'), differs: times('differs'), single: times('single') };
}

/** All of them together. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (status: keyof Tally): number => tallies.reduce((total, one) => total + one[status], 0);
  return { agreed: sum('agreed'), differs: sum('differs'), single: sum('single') };
}

/** The claims of a story that an outlet tells in any of its articles. */
export function claimsOfOutlet(story: Story, outlet: string): Claim[] {
  const articles = new Set(story.articles.filter((article) => article.outlet.id === outlet).map((article) => article.id));
  return story.comparison.claims.filter((claim) => claim.mentions.some((mention) => articles.has(mention.article)));
}

/** `24 agreed, 7 told differently, 13 found in one outlet only`. */
export function tallyWords({ agreed, differs, single }: Tally): string {
  return `${agreed} agreed, ${differs} told differently, ${single} found in one outlet only`;
}

/** No two claims of a story have one name: a reader who finds a row twice takes it for one claim. */
import type { FoundClaim } from './claims.ts';
import { freshId } from './identity/identity.ts';
import { by } from './order.ts';

/** Who keeps a name that two claims have. */
const FIRST: readonly FoundClaim['status'][] = ['agreed', 'differs', 'unsettled', 'single'];

/**
 * Claims in their order, each with a label of its own, as far as its mentions have other words for it. What is agreed keeps its label; a
 * larger claim that holds it goes by the words of a mention that only the larger one holds.
 */
export function withDistinctLabels(claims: readonly FoundClaim[]): FoundClaim[] {
  const holders = new Map<string, FoundClaim>();
  const named = new Map<FoundClaim, FoundClaim>();
  for (const claim of claims.toSorted(by(({ labelFrom, status }) => [labelFrom === 'mention', FIRST.indexOf(status)]))) {
    const holder = holders.get(claim.label);
    const free = holder ? claim.otherLabels.filter(({ quote }) => !holders.has(quote)) : [];
    const own = free.find(({ article, quote }) => !holder?.mentions.some((one) => one.article === article && one.sentence.includes(quote))) ?? free[0];
    const renamed = own ? { ...claim, label: own.quote, id: freshId(own.quote, own) } : claim;
    named.set(claim, renamed);
    holders.set(renamed.label, renamed);
  }
  return claims.map((claim) => named.get(claim) ?? claim);
}

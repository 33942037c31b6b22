/** A claim as a feed tells it: both sides in the outlets' words. Plain data, kept with the summary of its story; nothing that is not settled. */
import { escapeHtml } from '../../compare/printable.ts';
import type { Claim } from '../../schema/comparison.ts';
import { kindsOf } from '../cells.ts';
import { STATUS_SIGNS, STATUS_WORDS } from '../format.ts';
import type { Story } from '../library.ts';
import { byStatus } from '../order.ts';
import { isShareable, quoteOf, saidBy, sharedSides, titleLabel } from '../share.ts';
import { absolute, urls } from '../urls.ts';

export interface FedClaim extends Pick<Claim, 'id' | 'status'> {
  /** An editor's heading, or an outlet's words in quotation marks. */
  readonly label: string;
  /** In what they differ; empty where they agree. */
  readonly kinds: readonly string[];
  readonly sides: readonly { readonly words: string; readonly by: string }[];
}

/** The claims that feeds may tell, those that outlets tell differently first. */
export function fedClaims(story: Story): FedClaim[] {
  return byStatus(story, story.shared.filter(isShareable)).map((claim) => ({
    id: claim.id,
    status: claim.status,
    label: titleLabel(claim),
    kinds: kindsOf(claim),
    sides: sharedSides(story, claim).map((side) => ({ words: quoteOf(side), by: saidBy(side) })),
  }));
}

/** A claim in one line, for a list: `≠ how many: “about 40” (Bay Gazette) ≠ “60” (Coast Herald)`. */
export function fedLine(storyId: string, { id, status, label, sides }: FedClaim): string {
  const link = `<a href="${absolute(urls.claim(storyId, id))}">${escapeHtml(label)}</a>`;
  const said = sides.map(({ words, by }) => `${escapeHtml(words)} (${escapeHtml(by)})`);
  return `${STATUS_SIGNS[status]} ${link}: ${said.join(` ${STATUS_SIGNS[status]} `)}`;
}

/** A claim as an entry of its own. */
export function fedEntry({ status, kinds, sides }: FedClaim): string {
  const what = kinds.length > 0 ? `${STATUS_WORDS[status]}: ${kinds.join(', ')}` : STATUS_WORDS[status];
  const items = sides.map(({ words, by }) => `<li>${escapeHtml(words)}, ${escapeHtml(by)}</li>`);
  return `<p>${STATUS_SIGNS[status]} ${what}</p><ul>${items.join('')}</ul>`;
}

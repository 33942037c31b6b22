/** Where a claim is to be read, and who tells it. */
import type { Claim } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { urls } from './urls.ts';

/** The address of a claim: its page, or the sentence of the one outlet that tells it; that of the story when there is no such claim. */
export function claimHref(story: Story, id: string | null | undefined): string {
  const claim = story.comparison.claims.find((one) => one.id === id);
  return claim ? hrefOf(story, claim) : urls.story(story.id);
}

/** As claimHref, of a claim that is there. */
export function hrefOf(story: Story, claim: Claim): string {
  const [first] = claim.mentions;
  return claim.status === 'single' && first ? urls.passage(story.id, first.article, story.anchor(first)) : urls.claim(story.id, claim.id);
}

/** Whether an article tells a claim. */
export function tells(claim: Claim, article: string): boolean {
  return claim.mentions.some((mention) => mention.article === article);
}

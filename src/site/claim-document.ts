/** One claim as data: what its page is drawn from, at an address of its own. */
import { hash } from 'node:crypto';
import type { Claim } from '../schema/comparison.ts';
import type { ClaimDocument } from '../schema/claim-document.ts';
import type { Story } from './library.ts';
import { originsOf } from './names.ts';

/** Hexadecimal digits of a version: as many as git shows of a commit. */
const DIGITS = 7;

/** The document of a claim. @param moved the id by which it was asked for, where that is not its own */
export function claimDocument(story: Story, claim: Claim, moved: string | null = null): ClaimDocument {
  const named = new Set([...claim.mentions.map(({ article }) => article), ...claim.silent, ...claim.unknown]);
  const rest = {
    story: story.comparison.story,
    articles: story.articles.filter(({ id }) => named.has(id)),
    origins: originsOf(story, claim),
    claim,
  };
  return { format: 'corroborate-claim/1', version: hash('sha256', JSON.stringify(rest)).slice(0, DIGITS), moved, ...rest };
}

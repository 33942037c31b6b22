/** How another site shows a claim's card: one frame, no program. */
import { escapeHtml } from '../compare/printable.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { settings } from './settings.ts';
import { saidBy, sharedSides, shareTitle } from './share.ts';
import { absolute, urls } from './urls.ts';

/** What a card takes besides its words, and one line of them, in CSS pixels; measured on cards 320 pixels wide. */
const [FRAME, LINE] = [190, 27] as const;
/** Letters in a line of the title, and of a side's words. */
const [TITLE_LETTERS, WORD_LETTERS] = [30, 26] as const;

/** The element that frames the card: high enough for the narrowest column, since a frame without a program cannot say how high it is. */
export function embedCode(story: Story, claim: Claim): string {
  const src = absolute(urls.embed(story.id, claim.id));
  return `<iframe src="${src}" title="${escapeHtml(`${shareTitle(story, claim)} (${settings.name})`)}" width="100%" height="${embedHeight(story, claim)}" loading="lazy"></iframe>`;
}

function embedHeight(story: Story, claim: Claim): number {
  const lines = (letters: number, each: number): number => Math.ceil(letters / each);
  const sides = sharedSides(story, claim).reduce(
    (sum, side) => sum + lines(side.quote.length, WORD_LETTERS) + lines(saidBy(side).length, WORD_LETTERS * 1.5) + 1,
    0,
  );
  return FRAME + LINE * (lines(claim.label.length, TITLE_LETTERS) + sides);
}

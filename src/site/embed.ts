/** How another site shows a claim's card: one frame, no program. */
import wrapAnsi from 'wrap-ansi';
import { escapeHtml } from '../compare/printable.ts';
import type { Claim } from '../schema/comparison.ts';
import { kindsOf } from './cells.ts';
import { heightOf } from './charts/heights.ts';
import { STATUS_WORDS } from './format.ts';
import type { Story } from './library.ts';
import { settings } from './settings.ts';
import { cardChart, quoteOf, saidBy, sharedSides, shareTitle } from './share.ts';
import { absolute, urls } from './urls.ts';

/** Letters of a line on a card 320 pixels wide, in the widest of the fonts: its facts and names, its title, an outlet's words. */
const [LABEL_LETTERS, TITLE_LETTERS, WORD_LETTERS] = [35, 21, 26] as const;
/** The heights of their lines in CSS pixels, of what stands around them, of what a side has around its lines, and of a drawing's margins. */
const [LABEL_LINE, TITLE_LINE, WORD_LINE, FRAME, SIDE, CHART] = [20, 25, 24.2, 130, 15, 26] as const;

/** The element that frames the card: high enough for the narrowest column, since a frame without a program cannot say how high it is. */
export function embedCode(story: Story, claim: Claim): string {
  const src = absolute(urls.embed(story.id, claim.id));
  return `<iframe src="${src}" title="${escapeHtml(`${shareTitle(story, claim)} (${settings.name})`)}" width="100%" height="${embedHeight(story, claim)}" loading="lazy"></iframe>`;
}

/** What the card takes when its lines are as long as they can be; the card fills what is left over. */
function embedHeight(story: Story, claim: Claim): number {
  const lines = (text: string, letters: number): number => wrapAnsi(text, letters, { hard: true }).split('\n').length;
  const sides = sharedSides(story, claim).map(
    (side) => SIDE + WORD_LINE * lines(quoteOf(side), WORD_LETTERS) + LABEL_LINE * lines(saidBy(side), LABEL_LETTERS),
  );
  const facts = `≠ ${kindsOf(claim).join(', ') || STATUS_WORDS[claim.status]} · ${story.comparison.story.title}`;
  const chart = cardChart(story, claim);
  const drawn = chart ? CHART + heightOf(chart.drawing) : 0;
  const rows = [LABEL_LINE * lines(facts, LABEL_LETTERS), TITLE_LINE * lines(`“${claim.label}”`, TITLE_LETTERS), ...sides, drawn, FRAME];
  return Math.ceil(rows.reduce((sum, one) => sum + one, 0));
}

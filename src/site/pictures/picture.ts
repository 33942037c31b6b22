/** The picture that is shown with a link to a story: its title, its figures and its outlets. Made while the site is built; no reader loads its font. */
import { box, clip, HUES, sheet, text, toPng } from './canvas.ts';
import { count, dayRange, listOf } from '../format.ts';
import type { Story } from '../library.ts';
import { articleName, repeated } from '../names.ts';
import { settings } from '../settings.ts';
import type { StorySummary } from '../summary.ts';
import { addUp, tally, type Tally } from '../tally.ts';

const STATUSES = ['agreed', 'differs', 'single'] as const;
const LONGEST_TITLE = 110;
const LONGEST_LINE = 80;

/** The picture of a story as PNG. */
export function storyPicture(story: Story): Promise<Uint8Array<ArrayBuffer>> {
  const outlets = [...new Set(story.compared.map((article) => articleName(story, article.id)))];
  const days = dayRange(story.compared.flatMap(({ published }) => published ?? []));
  const facts = [count(story.compared.length, 'article'), ...(days === null ? [] : [days]), ...repeated(story).map(({ fact }) => fact)].slice(0, 3);
  return draw(story.comparison.story.title, tally(story.comparison.claims), [facts.join(' · '), listOf(outlets)]);
}

/** The picture of the site as PNG: all its stories together. */
export function sitePicture(stories: readonly StorySummary[]): Promise<Uint8Array<ArrayBuffer>> {
  const sums = addUp(stories.map((story) => story.sums));
  return draw('The same story, as each outlet tells it', sums, [
    count(stories.length, 'story', 'stories'),
    'Every statement beside the sentence that shows it',
  ]);
}

async function draw(title: string, sums: Tally, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const words = { agreed: 'agreed', differs: 'told differently', single: 'in one outlet only' };
  const told = STATUSES.filter((status) => sums[status] > 0);
  // The signs of the pages are not in the font; a word beside each hue serves whoever cannot tell the hues apart.
  const tree = sheet(
    text({ fontSize: 34, fontWeight: 600, color: HUES.soft }, settings.name),
    text(
      { fontSize: title.length > 60 ? 58 : 72, fontWeight: 600, lineHeight: 1.12, marginTop: 20, flexGrow: 1, wordBreak: 'break-word' },
      clip(title, LONGEST_TITLE),
    ),
    box({ height: 28, marginBottom: 20 }, ...told.map((status) => box({ flexGrow: sums[status], background: HUES[status], marginRight: 4 }))),
    box(
      { fontSize: 38, fontWeight: 600, gap: 40, marginBottom: 14 },
      ...told.map((status) => text({ color: HUES[status] }, `${sums[status]} ${words[status]}`)),
    ),
    ...lines.filter((line) => line !== '').map((line) => text({ fontSize: 29, lineHeight: 1.4, color: HUES.soft }, clip(line, LONGEST_LINE))),
  );
  return toPng(tree, [title, ...lines].join(' '));
}

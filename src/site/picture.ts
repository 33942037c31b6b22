/** The picture that is shown with a link to a story: its title, its figures and its outlets. Made while the site is built; no reader loads its font. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { count, dayRange, listOf } from './format.ts';
import type { Story } from './library.ts';
import { articleName, repeated } from './names.ts';
import { settings } from './settings.ts';
import type { StorySummary } from './summary.ts';
import { addUp, tally, type Tally } from './tally.ts';

/** As Open Graph wants it: 1.91 to 1. */
const SIZE = { width: 1200, height: 630 } as const;
/** The light hues of src/styles/tokens.css. */
const HUES = { paper: '#fcfbf8', ink: '#1b1a17', soft: '#5f5b52', agreed: '#00664f', differs: '#a8420a', single: '#3f5bb5' } as const;
const STATUSES = ['agreed', 'differs', 'single'] as const;
const MARGIN = 72;
const LONGEST_TITLE = 110;
const LONGEST_LINE = 80;

type Node = { readonly type: string; readonly props: { readonly style: object; readonly children?: string | readonly Node[] } };

const box = (style: object, ...children: readonly Node[]): Node => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
const text = (style: object, words: string): Node => ({ type: 'div', props: { style: { display: 'flex', ...style }, children: words } });

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
  return draw('The same story, as each outlet tells it', sums, [count(stories.length, 'story', 'stories'), 'Every entry stands beside its sentence']);
}

async function draw(title: string, sums: Tally, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const words = { agreed: 'agreed', differs: 'told differently', single: 'in one outlet only' };
  const told = STATUSES.filter((status) => sums[status] > 0);
  // The signs of the pages are not in the font; a word beside each hue serves whoever cannot tell the hues apart.
  const tree = box(
    { ...SIZE, flexDirection: 'column', boxSizing: 'border-box', padding: `56px ${MARGIN}px`, background: HUES.paper, color: HUES.ink, fontFamily: 'Picture' },
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
  // Its types ask for React's elements; a tree of type and props is what it reads.
  const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts: fontsFor([title, ...lines].join(' ')) });
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}

type Fonts = { name: string; data: Buffer; weight: 400 | 600 }[];
const loaded = new Map<string, Fonts>();
const WESTERN = /^[ -\u00FF–—‘’“”…]*$/u;

/**
 * The letters of Western and Central Europe, Greek and Cyrillic; what lies beyond them is drawn as an empty box. Most pictures need the first
 * of these alone, and to take in all of them takes as long as to draw some pictures.
 */
function fontsFor(words: string): Fonts {
  const needed = WESTERN.test(words) ? ['latin'] : ['latin', 'latin-ext', 'greek', 'cyrillic'];
  const known = loaded.get(needed.join());
  if (known !== undefined) return known;
  const { resolve } = createRequire(import.meta.url);
  const fonts = ([400, 600] as const).flatMap((weight) =>
    needed.map((letters) => ({
      name: 'Picture',
      weight,
      data: readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${letters}-${weight}-normal.woff`)),
    })),
  );
  loaded.set(needed.join(), fonts);
  return fonts;
}

function clip(words: string, most: number): string {
  const whole = words.toWellFormed();
  return whole.length > most
    ? `${whole
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : whole;
}

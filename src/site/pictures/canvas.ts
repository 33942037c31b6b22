/** What pictures for links are drawn with: boxes and words laid out by satori, drawn by resvg with a font that comes with the site. No reader loads it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

/** As Open Graph wants it: 1.91 to 1. */
export const SIZE = { width: 1200, height: 630 } as const;
/** The light hues of src/styles/tokens.css. */
export const HUES = { paper: '#fcfbf8', ink: '#1b1a17', soft: '#5f5b52', line: '#d9d5ca', agreed: '#00664f', differs: '#a8420a', single: '#3f5bb5' } as const;
export const MARGIN = 72;

export type Node = { readonly type: string; readonly props: { readonly style: object; readonly children?: string | readonly Node[] } };

export const box = (style: object, ...children: readonly Node[]): Node => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
export const text = (style: object, words: string): Node => ({ type: 'div', props: { style: { display: 'flex', ...style }, children: words } });

/** A sheet of paper with its content from top to bottom. */
export function sheet(...children: readonly Node[]): Node {
  const padding = `56px ${MARGIN}px`;
  return box(
    { ...SIZE, flexDirection: 'column', boxSizing: 'border-box', padding, background: HUES.paper, color: HUES.ink, fontFamily: 'Picture' },
    ...children,
  );
}

/** The sheet as PNG. @param words all that stands on it: they say which letters are needed */
export async function toPng(tree: Node, words: string): Promise<Uint8Array<ArrayBuffer>> {
  // Its types ask for React's elements; a tree of type and props is what it reads.
  const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts: fontsFor(words) });
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

/** Words that would not fit, cut with an ellipsis. */
export function clip(words: string, most: number): string {
  const whole = words.toWellFormed();
  return whole.length > most
    ? `${whole
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : whole;
}

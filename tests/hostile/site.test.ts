/**
 * All hostile cases as one site, in a real browser: nothing runs, nothing is asked for, every page keeps its shape. The pages are opened
 * without their policy, so that what holds is the escaping; the policy has its own test. Every place of every case: tests/long.
 */
import { createHash } from 'node:crypto';
import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pairId } from '../../src/site/urls.ts';
import { findChrome, NO_BROWSER } from '../site/chrome.ts';
import { type BuiltPage, elementsOf, pagesOf, serve } from '../site/dist.ts';
import { buildSite } from '../site/fixture.ts';
import { data, fieldTexts } from './data.ts';
import { faultsOfDownloads } from './downloads.ts';
import { markup } from './markup.ts';
import { blocksOf, MANY } from './blocks.ts';
import { hostileSite, inSentences } from './site.ts';
import { refused } from './refused.ts';
import { isOwn, SEARCHES, watchPages, withoutPolicy } from './watch.ts';

const ORIGIN = 'https://news.example';
let site: Awaited<ReturnType<typeof buildSite>>;
let pages: BuiltPage[];

beforeAll(async () => {
  site = await buildSite(hostileSite({ whole: false }), ORIGIN);
  pages = pagesOf(site.dist);
}, 240_000);
afterAll(() => site.remove());

/** Without the small numbers that lead from an article's words to its notes. */
const textIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node && !(node.type === 'element' && node.tagName === 'sup') ? node.children.map(textIn).join('') : '';
const find = (node: Nodes, is: (tagName: string, names: unknown) => boolean): string[] =>
  node.type === 'element' && is(node.tagName, node.properties['className']) ? [textIn(node)] : 'children' in node ? node.children.flatMap((child) => find(child, is)) : []; // prettier-ignore
const tree = (path: string): Nodes => rehype().parse(pages.find((page) => page.path === path)?.html ?? '');

test('there are cases enough, each by a name of its own', () => {
  const names = [...inSentences, ...blocksOf(MANY.short), ...refused].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});

test('markup in an article is shown to the letter', () => {
  const shown = pages.filter(({ path }) => /^\/stories\/boards-\d+\/articles\/kelp-courier\/$/.test(path)).map(({ path }) => find(tree(path), (name) => name === 'main').join()); // prettier-ignore
  // Markdown reads some signs as its own, and characters by their number as characters.
  const literal = [...markup, ...data].filter(({ text }) => !/[&*_`[\]\\~\r]|\n>/.test(text));
  expect(literal.length).toBeGreaterThan(90);
  expect(
    literal.filter(({ text }) => !shown.some((page) => page.replace(/\s+/g, ' ').includes(text.trim().replace(/\s+/g, ' ')))).map(({ name }) => name),
  ).toEqual([]);
});

test('titles, standfirsts, names, notes, labels, reasons and corrections are shown to the letter', () => {
  const at = (index: number): string => fieldTexts[index % fieldTexts.length] ?? '';
  const [story, article, withdrawn, outlet, corrections] = ['/stories/fields-0/', '/stories/fields-0/articles/index/', '/stories/fields-0/articles/404/', '/outlets/outlet-0-0/', '/corrections/'].map(tree); // prettier-ignore
  const main = (node: Nodes | undefined): string => (node ? find(node, (name) => name === 'main').join() : '');
  expect(find(story as Nodes, (name) => name === 'h1')).toEqual([at(0)]);
  for (const index of [1, 2, 4, 5]) expect(main(story), at(index)).toContain(at(index));
  expect(main(article)).toContain(at(9));
  expect(main(withdrawn)).toContain(at(11));
  for (const index of [0, 1, 2]) expect(main(outlet), at(index)).toContain(at(index));
  for (const text of fieldTexts) expect(main(corrections), text).toContain(text);
});

test('two pairs of articles never have one address, whatever they are called', () => {
  const pairs = [['a', 'b-and-c'], ['a-and-b', 'c'], ['a', 'and-b'], ['a-and', 'b'], ['and', 'and-and'], ['and-and', 'and-and-and']] as const; // prettier-ignore
  expect(new Set(pairs.map(([a, b]) => pairId(a, b))).size).toBe(pairs.length);
  expect(pairId('sand', 'candy')).toBe('candy-and-sand');
});

test('the policy of a page allows its own style sheet, whatever looks like one in its head', () => {
  for (const { path, html } of pages) {
    const css = elementsOf(html).filter(({ tagName }) => tagName === 'style').map(textIn); // prettier-ignore
    expect(css, path).toHaveLength(1);
    expect(html.slice(0, 400), path).toContain(`style-src 'sha256-${createHash('sha256').update(css.join('')).digest('base64')}';`);
  }
});

test('what can be taken along holds text only', () => {
  expect(faultsOfDownloads(site.dist, ORIGIN)).toEqual([]);
});

const chrome = findChrome();
if (chrome === null) console.warn(NO_BROWSER);
describe.skipIf(chrome === null)('in a browser', () => {
  test('without any policy no page runs or asks for anything, and each has the shape that we gave it', { timeout: 300_000 }, async () => {
    const server = await serve(site.dist, { edit: withoutPolicy });
    try {
      const paths = pages.filter(({ html }) => !html.includes('http-equiv="refresh"')).map(({ path }) => path);
      expect(await watchPages(chrome ?? '', server.origin, [...paths, ...SEARCHES], isOwn)).toEqual([]);
    } finally {
      server.close();
    }
  });

  test('what would do harm is seen', { timeout: 60_000 }, async () => {
    const harm = ['<script>hit(1)</script>', '<img src=x onerror=hit(1)>', '<img src="https://evil.example/x.png">', '<b class=evil>x</b>', '<a href="javascript:hit(1)">x</a>', '</main><main>', '<base href="https://evil.example/">', '<h1>Evil</h1>', '<p id=main>x</p>', '<svg><script>hit(1)</script></svg>', '<i>\u202E</i>']; // prettier-ignore
    for (const one of harm) {
      const server = await serve(site.dist, { edit: (html) => withoutPolicy(html).replace('<main id="main">', () => `<main id="main">${one}`) });
      try {
        expect(await watchPages(chrome ?? '', server.origin, ['/about/'], isOwn), one).toHaveLength(1);
      } finally {
        server.close();
      }
    }
  });
});

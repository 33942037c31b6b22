/** A site of its own with a withdrawn article, one of which only quotations may be shown, hostile text, a lone article and a draft. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongCounts } from './count-laws.ts';
import { elementsOf, pagesOf, type BuiltPage } from './dist.ts';
import { buildSite, ferry, UNQUOTED_WORDS, WITHDRAWN_WORDS } from './fixture.ts';
import { missingParts, storiesOf, strayQuotations, wrongNames } from './page-laws.ts';
import { ICON } from '../../src/site/pictures/icon.ts';

let site: Awaited<ReturnType<typeof buildSite>>;
let pages: BuiltPage[];
const page = (path: string): string => pages.find((one) => one.path === path)?.html ?? '';
const text = (html: string): string =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  site = await buildSite(ferry, 'https://news.example/paper');
  pages = pagesOf(site.dist);
});
afterAll(() => site.remove());

test('every page keeps the laws: whose words, whose names, how many, and what each claim has', () => {
  const stories = storiesOf(site.dist, site.content);
  expect(stories.length).toBeGreaterThan(1);
  expect([strayQuotations, wrongNames, wrongCounts, missingParts].map((faults) => faults(site.dist, stories))).toEqual([[], [], [], []]);
});

test('the words of a withdrawn article are nowhere, and a note stands in their place', () => {
  for (const file of globSync('**/*.*', { cwd: site.dist })) expect(readFileSync(join(site.dist, file), 'utf8'), file).not.toContain(WITHDRAWN_WORDS);
  expect(text(page('/stories/ferry-line/articles/mist/'))).toContain('This article was withdrawn: The paper asked for it.');
  expect(text(page('/stories/ferry-line/'))).toContain('The article of The Mist was withdrawn');
  expect(existsSync(join(site.dist, 'stories/ferry-line/compare/mist-and-north-gazette'))).toBe(false);
});

test('of an article to be quoted only the quoted sentences are shown', () => {
  const article = text(page('/stories/ferry-line/articles/tide-times/'));
  expect(article).toContain('The new ferry line could have nine boats');
  expect(article).toContain('Only the sentences that the comparison quotes are shown here');
  const quoted = readFileSync(join(site.dist, 'stories/ferry-line/comparison.json'), 'utf8').includes(UNQUOTED_WORDS);
  for (const { path, html } of pages) expect(html.includes(UNQUOTED_WORDS) && !quoted, path).toBe(false);
});

test('markup, scripts and addresses in an article are text', () => {
  const article = page('/stories/ferry-line/articles/echo/');
  expect(text(article)).toContain('stood in the notice of the harbour office');
  for (const { path, html } of pages)
    for (const { tagName, properties } of elementsOf(html)) {
      const ours = properties['type'] === 'application/ld+json' || (path === '/search/' && String(properties['src']).startsWith('/paper/_astro/'));
      expect(ours ? [] : ['script', 'img', 'iframe'], path).not.toContain(tagName);
      expect(
        Object.keys(properties).filter((name) => name === 'style' || name.startsWith('on')),
        path,
      ).toEqual([]);
      if (properties['href'] !== ICON) expect(String(properties['href'] ?? ''), path).not.toMatch(/^\s*(javascript|data):/i);
    }
});

test('a formula in an article does not run in a spreadsheet', () => {
  const rows = readFileSync(join(site.dist, 'stories/ferry-line/claims.csv'), 'utf8');
  expect(rows).not.toMatch(/(^|,)"?[=+@]/m);
});

test('the editor’s claim heads the story, is said to be the editor’s, and has its correction', () => {
  const story = text(page('/stories/ferry-line/'));
  expect(story).toContain('In short');
  expect(story).toMatch(/≠ how sure, checked by an editor · ≠ how many, found by the program · 2 outlets/);
  expect(story).toContain('Correction, 9 May 2031: The number of boats was given wrongly.');
  const claim = text(page('/stories/ferry-line/claims/ferry-boats/'));
  expect(claim).toContain('How many boats the line will have');
  expect(claim).toContain('decided by an editor');
  expect(claim).toContain('The number of boats was given wrongly.');
});

test('an article of months before is said to be earlier', () => {
  expect(text(page('/stories/ferry-line/'))).toContain('2 months before the newest');
});

test('a story that was updated says what has changed since, and its feed dates it', () => {
  const [, changed = ''] = /<section id="changed">([^]*?)<\/section>/.exec(page('/stories/ferry-line/')) ?? [];
  expect(text(changed)).toMatch(/What changed since 8 May 2031\s*10 May 2031/);
  expect(text(changed)).toMatch(/How many boats the line will have.*now told differently; before, agreed/);
  expect(text(changed)).toMatch(/How many boats the line will have.*merged with another claim/);
  expect(readFileSync(join(site.dist, 'stories/ferry-line/feed.xml'), 'utf8')).toMatch(/<updated>2031-05-10T[^]*ferry-boats/);
  expect(page('/stories/lone-lamp/')).not.toContain('id="changed"');
});

test('a story with one article says so and compares nothing', () => {
  const story = text(page('/stories/lone-lamp/'));
  expect(story).toContain('There is one article in this story so far');
  expect(story).not.toContain('Read two side by side');
});

test('an address that a claim once had leads on', () => {
  expect(page('/stories/ferry-line/claims/number-of-boats/')).toContain('content="0; url=/paper/stories/ferry-line/claims/ferry-boats/"');
  expect(page('/stories/ferry-line/claims/the-old-tunnel/')).toContain('content="0; url=/paper/stories/ferry-line/"');
});

test('every address of the site begins with its base path', () => {
  for (const { path, html } of pages)
    for (const { properties } of elementsOf(html)) {
      const href = String(properties['href'] ?? '#');
      expect(href === ICON || /^(#|https?:)/.test(href) || href.startsWith('/paper/'), `${path}: ${href}`).toBe(true);
    }
  expect(page('/')).toContain('<link rel="canonical" href="https://news.example/paper/">');
});

test('a draft is nowhere', () => {
  for (const { path, html } of pages) expect(`${path} ${html}`).not.toMatch(/not-yet|Not yet to be read/);
});

test('no word of ours runs into its neighbour', () => {
  for (const { path, html } of pages) expect(html, path).not.toMatch(/\w·|·\w|·<|[a-z;,]<a /);
});

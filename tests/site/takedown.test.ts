/** An article is withdrawn: none of its words may be left in anything that a build writes, packed or not. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparison } from '../../src/schema/comparison.ts';
import type { Files } from '../support/folder.ts';
import { buildSite } from './fixture.ts';

const front = (fields: string): string => `---\n${fields}\n---\n\n`;
const STORY = 'stories/salt-works';

/** No other file of the site holds a word that begins like these. */
const TAKEN = /zwicklore|grommeldash|plinthowax|vorrelspan|quaddlemint|hobsternal|flindervox/i;

const content: Files = {
  'outlets/shore-mail.md': front('name: Shore Mail'),
  'outlets/brine-news.md': front('name: Brine News'),
  'outlets/the-pan.md': front('name: The Pan'),
  'corrections.md': front('corrections: []'),
  [`${STORY}/story.md`]: front('title: The salt works\nstandfirst: Will the salt works close?\ndate: 2031-07-02\ntags: [salt]'),
  // As it was compared before: its words are in the decisions and in the ids of claims that the ledger remembers.
  [`${STORY}/decisions.yaml`]: `- pin: works-close
  label: When the salt works close
  quotes:
    - { article: shore-mail, quote: The salt works at Hemm will close in October }
    - { article: brine-news, quote: The salt works at Hemm will close in November }
    - { article: the-pan, quote: The zwicklore salt works at Hemm will close in December }
- difference: time
  claim: works-close
  sides:
    - { articles: [shore-mail], value: October }
    - { articles: [brine-news], value: November }
    - { articles: [the-pan], value: zwicklore December }
- same:
    - { article: the-pan, quote: Three hundred vorrelspan workers rake the pans }
    - { article: shore-mail, quote: Three hundred workers rake the pans }
`,
  [`${STORY}/claims.lock.yaml`]: `claims:
  - id: works-close
    mentions:
      - { article: shore-mail, quote: The salt works at Hemm will close in October }
      - { article: the-pan, quote: The zwicklore salt works at Hemm will close in December }
  - id: three-hundred-vorrelspan-workers-x1y2
    mentions:
      - { article: the-pan, quote: Three hundred vorrelspan workers rake the pans }
      - { article: shore-mail, quote: Three hundred workers rake the pans }
      - { article: brine-news, quote: Three hundred workers rake the pans }
  - id: owner-quaddlemint-fled-z9z9
    mentions:
      - { article: the-pan, quote: The owner quaddlemint has fled to the hills }
redirects:
  - { from: hobsternal-rakes-a1b2, to: works-close }
  - { from: hours-of-workers-c3d4, to: works-close }
`,
  [`${STORY}/articles/shore-mail.md`]: `${front('outlet: shore-mail\npublished: 2031-07-01\npublishedIs: stated\npublish: full')}# Salt works to close\n\nThe salt works at Hemm will close in October, the owner said on Tuesday.\n\nThree hundred workers rake the pans at Hemm in two shifts from March to September.\n`,
  [`${STORY}/articles/brine-news.md`]: `${front('outlet: brine-news\npublished: 2031-07-02\npublishedIs: stated')}# An end of salt\n\nThe salt works at Hemm will close in November, the owner said on Tuesday.\n\nThree hundred workers rake the pans at Hemm in two shifts from March to September.\n`,
  [`${STORY}/articles/the-pan.md`]: `${front(
    'outlet: the-pan\npublished: 2031-07-01\npublishedIs: inferred\npublishedNote: It says “grommeldash”.\nauthor: Ada Flindervox\npublish: full\nnote: The hobsternal line.\nomitted: [plinthowax]\nwithdrawn: The paper asked for it.',
  )}# Grommeldash at the salt works\n\nThe zwicklore salt works at Hemm will close in December, the owner said. The owner quaddlemint has fled to the hills.\n\nThree hundred vorrelspan workers rake the pans at Hemm in two shifts from March to September, as the hobsternal chronicle of the plinthowax told.\n`,
};

let site: Awaited<ReturnType<typeof buildSite>>;
beforeAll(async () => {
  site = await buildSite(content, 'https://example.org/news');
}, 180_000);
afterAll(() => site.remove());

const files = (): string[] => globSync('**/*', { cwd: site.dist }).filter((name) => statSync(join(site.dist, name)).isFile());
/** What a reader's browser makes of a file: Pagefind packs its index. */
function unpacked(name: string): string {
  const bytes = readFileSync(join(site.dist, name));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}
const comparison = (): Comparison => JSON.parse(readFileSync(join(site.dist, STORY, 'comparison.json'), 'utf8')) as Comparison;

/** Addresses that were given out before: they never die, and are no words on a page. */
const GIVEN_OUT = /three-hundred-vorrelspan-workers-x1y2|owner-quaddlemint-fled-z9z9|hobsternal-rakes-a1b2/g;

test('no word of it is in any file of the site, beside addresses that were given out', () => {
  const told = (text: string): string | undefined => TAKEN.exec(text.replace(GIVEN_OUT, ''))?.[0];
  expect(files().filter((name) => told(name))).toEqual([]);
  expect(files().flatMap((name) => (told(unpacked(name)) ? [`${name}: ${told(unpacked(name))}`] : []))).toEqual([]);
});

test('what is looked through holds the words of the others', () => {
  const holding = files().filter((name) => /rake the pans/.test(unpacked(name)));
  for (const part of ['comparison.json', 'claims.csv', 'shore-mail/index.html', 'pagefind/fragment/'])
    expect(
      holding.some((name) => name.includes(part)),
      part,
    ).toBe(true);
});

test('a note stands in its place, with the reason, and nobody calls it silent', () => {
  expect(unpacked(join(STORY, 'articles/the-pan/index.html'))).toContain('This article was withdrawn: The paper asked for it.');
  const { articles, claims } = comparison();
  expect(articles.find(({ id }) => id === 'the-pan')).toMatchObject({ withdrawn: 'The paper asked for it.', title: null, publishedNote: null, words: 0 });
  expect(claims.filter(({ mentions, silent, unknown }) => [...mentions.map(({ article }) => article), ...silent, ...unknown].includes('the-pan'))).toEqual([]);
});

test('addresses go on leading to their claims', () => {
  for (const id of ['hours-of-workers-c3d4', 'hobsternal-rakes-a1b2', 'owner-quaddlemint-fled-z9z9', 'three-hundred-vorrelspan-workers-x1y2'])
    expect(files()).toContain(join(STORY, `claims/${id}/index.html`));
  expect(comparison().claims.find(({ pinned }) => pinned)?.id).toBe('works-close');
});

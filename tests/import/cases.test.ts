/** Pages of which an import once changed words, dates, names or what counts as the article: each gives its right value. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentError } from '../../src/compare/types.ts';
import type { Draft } from '../../src/import/draft.ts';
import { importArticle } from '../../src/import/index.ts';
import { makeFolder } from '../support/folder.ts';

const CASES = join(import.meta.dirname, 'pages/cases');
const FILES = { 'outlets/zz.md': '---\nname: ZZ\n---\n', 'stories/s/story.md': '---\ntitle: S\nstandfirst: One.\ndate: 2031-01-01\n---\n' };
async function bring(file: string): Promise<Draft> {
  const wish = { content: await makeFolder(FILES), story: 's', outlet: 'zz', id: 'zz' };
  return (await importArticle(join(CASES, file), wish, '2031-06-01')).draft;
}
const refused = (file: string): Promise<string> =>
  bring(file).then(
    () => 'no error',
    (cause: unknown) => (cause instanceof ContentError ? cause.message : String(cause)),
  );

const OPENING = 'The old footbridge over the Orm fell into the river on Friday, and nobody was on it, the town of Tarn said in a statement.';
const CLOSED = 'Engineers had closed the crossing in the spring because two of its cables were rusted through, according to a report to the council.';
const MAYOR = 'The mayor, Ada Holm, said the town would build a new bridge within two years, and that it would cost about 12 million crowns.';
const FERRIES = 'Ferries will carry people across the river for free until then, the harbour office said, and a bus runs to the road bridge every hour.';
const BOARD = 'The Orm Navigation Board said that no ships were held up by the wreck, and that divers would lift it in June.';

const SECOND: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'c1-del-ins': ['The wreck held up three ships on the river, the board said, and divers would lift it in June at the latest.', MAYOR],
  'c2-s': ['The wreck will be lifted on Tuesday, the board said, and three ships are waiting on the river for that to be done.', MAYOR],
  'c3-sup': ['The wreck weighs 10⁵ kilograms and lies under 3 1/2 metres of water, the board said, and CO2 will be used to cut it.', MAYOR],
  'c4-footnote': ['The wreck held up 3 ships on the river, the board said, and divers would lift it in June at the latest, it hopes.', MAYOR],
  'glossary-definition': ['Engineers had found that the suspension cables were rusted through, according to a report to the council.', MAYOR],
  math: [BOARD.replace('no ships', '0 ships'), MAYOR, FERRIES],
  'aspnet-form': [CLOSED, MAYOR, FERRIES],
  'control-plain': [CLOSED, MAYOR, FERRIES],
  dropcap: [CLOSED, MAYOR, FERRIES],
};

test.each(readdirSync(join(CASES, '03')))('03 %s: no word is changed', async (file) => {
  const draft = await bring(`03/${file}`);
  const paragraphs = draft.body.split('\n\n');
  const expected = [OPENING, ...(SECOND[file.replace('.html', '')] ?? [BOARD, MAYOR, FERRIES])];
  if (file === 'linked-paragraph.html') expect(paragraphs.slice(0, 3)).toEqual([OPENING, CLOSED, MAYOR]);
  else expect(paragraphs).toEqual(expected);
  expect([draft.title, draft.report.lost]).toEqual(['Footbridge falls into river', []]);
});

test.each([
  ['a1-two-metas', { author: 'Ada Brandt, Ivo Esk' }],
  ['a3-org-author', { author: 'Ada Brandt' }],
  ['a5-name-list', { author: 'Ada Brandt, Ivo Esk' }],
  ['d1-updated-time-first', { published: '2031-05-09T10:00+02:00' }],
  ['d2-itemprop-modified-first', { published: '2031-05-09T10:00+02:00' }],
  ['d3-class-updated', { published: '2031-05-09' }],
  ['d4-only-updated', { published: null }],
  ['d5-time-in-text', { published: null }],
  ['d6-comment-time', { published: null }],
  ['d11-related-first-jsonld', { published: '2031-05-09', author: 'Ada Brandt' }],
  ['d12-newline-json', { published: '2031-05-09', author: 'Ada Brandt' }],
  ['d13-trailing-comma', { published: '2031-05-09', author: 'Ada Brandt' }],
  ['d14-html-comment', { published: '2031-05-09', author: 'Ada Brandt' }],
  ['d16-microdata', { published: '2031-05-09', author: 'Ada Brandt' }],
  ['h1-logo-h1', {}],
  ['h2-section-h1', {}],
  ['h4-og-sitename', {}],
])('09 %s', async (file, right) => {
  const draft = await bring(`09/${file}.html`);
  expect(draft).toMatchObject({ title: 'Footbridge falls into river', outlet: 'Tarn Gazette', ...right });
  // Lines of dates and names are no text.
  expect(draft.body.split('\n\n')).toHaveLength(3);
});

test.each([
  ['p1-free-false', 'partial', ['Subscribe to continue reading', 'Get unlimited access for 1 crown a week. Already a subscriber? Sign in.']],
  ['p2-string-false', 'partial', ['This article is for subscribers only.']],
  ['p3-text', 'partial', ['To continue reading this article, please register for free or log in.']],
  ['p5-meta', 'unknown', []],
])('10 %s', async (file, copy, omitted) => {
  const draft = await bring(`10/${file}.html`);
  expect([draft.copy.is, draft.omitted, draft.body]).toEqual([copy, omitted, `${OPENING}\n\n${CLOSED}`]);
});

const GROUNDED = [
  'The ferry Lark ran aground off Elm Point late on Monday with 43 passengers on board, the coast guard said.',
  'Two lifeboats took everyone ashore within an hour, and three people were treated for bruises, according to the harbour office.',
  'The captain told reporters that the steering had failed shortly after the ship left Brill, and that he had dropped the anchor at once.',
  'The company said that it would pay for every car that was lost and that another ship would sail from Wednesday.',
];

test.each([
  ['01-lang-underscore', {}],
  ['03-logo-is-h1', {}],
  ['04-kicker-in-h1', {}],
  ['06-date-contradicts', { published: null }],
  [
    '07-caption-paragraph',
    {
      omitted: [
        'Rescue boats wait at the quay of Brill on Sunday. Harbor Gazette/A. Nobody',
        'The Lark at Elm Point, where she was built in 1981. Photograph: B. Nobody',
      ],
    },
  ],
  ['10-twice', {}],
  ['12-no-date-but-printed', { published: '2015-04-21T11:29' }],
  [
    '14-bio-and-rights',
    {
      omitted: [expect.stringMatching(/^Ann Example/), expect.stringMatching(/^The Gazette will soon/), '™ & © 2025 Harbor Gazette, Inc. All rights reserved.'],
    },
  ],
])('20 %s', async (file, right) => {
  const draft = await bring(`20/${file}.html`);
  expect(draft).toMatchObject({ title: 'Ferry runs aground off Elm Point', ...right });
  expect(draft.body.split('\n\n')).toEqual(GROUNDED);
});

test('20 a page whose encoding is named too late for a browser', async () => {
  const { body } = await bring('20/02-charset-late.html');
  expect(body).toContain('dropped the anchor “at once”.\n\nThe company’s owner said');
});
test('20 a wall, a table, a text that ends with a colon', async () => {
  const wall = await bring('20/09-paywall.html');
  expect([wall.copy.is, wall.body, wall.omitted]).toEqual([
    'partial',
    GROUNDED.slice(0, 2).join('\n\n'),
    [expect.stringMatching(/^To view/), expect.stringMatching(/^If you are/)],
  ]);
  expect((await bring('20/table.html')).body).toContain(
    '| Ship  | Year | Passengers | Hurt |\n| ----- | ---- | ---------- | ---- |\n| Wren  | 2016 | 61         | 0    |',
  );
  expect((await bring('20/16-colon-end.html')).body).toMatch(/^The ferry Lark .* readers sent us:$/);
});
test('20 a notice about scripts and a German text are refused', async () => {
  expect(await refused('20/15-javascript-notice.html')).toContain('no article was found on the page');
  expect(await refused('20/german.txt')).toContain('the text is not in English but, as far as can be told, in `deu`');
});

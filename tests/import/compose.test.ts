/** Whatever a page says of itself, the file that is made of it is one that we read, and says the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.ts';
import { oneLine } from '../../src/import/characters.ts';
import { articleFile } from '../../src/import/compose.ts';
import { PLAIN_REPORT } from '../../src/import/draft.ts';
import { paragraph, toMarkdown, blockTexts, wordsOnly } from '../../src/import/markdown.ts';
import { readMoment } from '../../src/import/metadata/dates.ts';
import { ArticleMeta } from '../../src/schema/front-matter.ts';

const EMPTY = {
  title: null,
  url: null,
  published: '2031-01-01',
  author: null,
  captured: null,
  language: null,
  outlet: null,
  outletUrl: null,
  body: 'x',
  omitted: [],
  note: null,
  copy: { is: 'complete' } as const,
  report: PLAIN_REPORT,
};
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '---',
    '\n---\n',
    ': ',
    '# ',
    "'",
    '"',
    '\\',
    '[',
    '<b>',
    '&amp;',
    '\u202e',
    '\u001b[31m',
    '*',
    '_',
    '- ',
    '1. ',
    '|',
    '`',
    '~~',
    '> ',
    '   ',
  ),
);
const nasty = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')).filter((text) => /\p{L}/u.test(oneLine(text)) && !/^TODO\b/.test(oneLine(text))); // prettier-ignore

test('front matter holds what it was given, whatever that is', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (author, note, title) => {
      const text = articleFile({ ...EMPTY, author, note, title, omitted: [author] }, 'north-post');
      const read = readFrontMatter({ file: 'a.md', text, sha256: '' }, ArticleMeta, 'an article');
      expect(read.diagnostics).toEqual([]);
      expect(read).toMatchObject({ ok: true });
      const meta = read.ok ? read.value.meta : undefined;
      expect([meta?.author, meta?.note, meta?.withdrawn]).toEqual([oneLine(author), oneLine(note), undefined]);
    }),
    { numRuns: 200 },
  );
});

test('a paragraph comes back as the words that it was, and as one paragraph', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const line = oneLine(text);
      expect(blockTexts(toMarkdown(wordsOnly({ type: 'root', children: [paragraph(line)] })))).toEqual([line]);
    }),
    { numRuns: 300 },
  );
});

test('a line that was made to be slow ends', () => {
  const started = performance.now();
  for (const line of ['1 '.repeat(250), '9 may '.repeat(80), 'may '.repeat(125), `${'1'.repeat(400)} may`, 'in '.repeat(100_000)])
    expect(readMoment(line)).toBe(null);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['2031-03-08', '2031-03-08'],
  ['2031-03-08T10:00:00.000Z', '2031-03-08T10:00Z'],
  ['2031-03-08T10:00:05+0130', '2031-03-08T10:00:05+01:30'],
  ['2031-03-08 10:00', '2031-03-08T10:00'],
  ['Published: 8 March 2031, 21:43', '2031-03-08T21:43'],
  ['Sat, 08 Mar 2031 10:00:00 GMT', '2031-03-08T10:00Z'],
  ['March 8th, 2031 at 9 pm', '2031-03-08T21:00'],
  ['8 March 2031, 9:15 pm', '2031-03-08T21:15'],
  ['3/8/2031', null],
  ['2031-02-30', null],
  ['yesterday', null],
])('the date “%s” is %s', (text, moment) => expect(readMoment(text)).toBe(moment));

/** What makes an article slow to read is refused where it begins, before anything slow looks at it. */
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readStory } from '../../../src/content/index.ts';
import { LIMITS } from '../../../src/compare/text/limits.ts';
import { parseArticle } from '../../../src/compare/text/markdown.ts';
import { ContentError, type SourceArticle } from '../../../src/compare/types.ts';
import { article } from '../../support/articles.ts';
import { makeFolder } from '../../support/folder.ts';

const saidOf = (source: SourceArticle): string => {
  try {
    parseArticle(source);
    return '';
  } catch (cause) {
    if (cause instanceof ContentError) return cause.message;
    throw cause;
  }
};

const TEXT = 'The ferry stays in port, its master said.';
const long = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

describe('an article beyond a limit', () => {
  test.each([
    ['paragraph', `${TEXT}\n\n${long('The ferry stays. ', LIMITS.paragraph)}`, 3, 1, 'Put an empty line wherever a new paragraph begins', 20_009],
    ['length', `\n${`${TEXT}\n\n`.repeat(6000)}`, 2, 1, 'Keep the text of one article in it', 258_001],
    ['signs', `${TEXT}\n\n${long('![ a ', 5 * LIMITS.signs + 5)}`, 3, 1, 'Take out what is no part of the article', 1001],
    ['word', `${TEXT}\nThe ${'x'.repeat(LIMITS.word + 1)}`, 2, 5, 'Put spaces between words, or take out what is none', 1001],
    ['nesting', `${TEXT}\n\n${'> '.repeat(10_000)}a`, 3, 201, 'Take off the > or - signs at the head of the line that are not part of the article', 1000],
    ['nesting', `${TEXT}\n\n${'- '.repeat(10_000)}a`, 3, 201, 'Take off the > or - signs at the head of the line that are not part of the article', 1000],
    ['underlines', `${TEXT}\n\n${long('The ferry\n===\n', 14 * (LIMITS.underlines + 1))}`, 404, 1, 'Write a heading as ## and its words', 2000],
  ] as const)('%s: says where, and how to mend or raise it', (limit, text, line, column, fix, to) => {
    const told = saidOf(article('gazette', text));
    expect(told).toMatch(new RegExp(String.raw`^gazette\.md:${line}:${column}: .* (?:the most|deep|other lines)\.\n`));
    expect(told).toContain(`${fix}, or raise the limit: CORROBORATE_LIMITS=${limit}=${to}.`);
  });

  test('is told of each limit once, at its first place', () => {
    const told = saidOf(article('gazette', `${'x'.repeat(2000)}\n\n${'y'.repeat(3000)}\n\n${'> '.repeat(300)}a`));
    expect(told.match(/^gazette\.md/gm)).toHaveLength(2);
    expect(told).toContain('gazette.md:1:1: a word here has 2000 characters');
  });

  test('is read where the limit is raised', () => {
    const text = `${TEXT}\n\n${long('The ferry stays. ', LIMITS.paragraph)}`;
    expect(saidOf({ ...article('gazette', text), limits: { ...LIMITS, paragraph: 30_000 } })).toBe('');
  });
});

test('people’s articles keep within the limits', () => {
  const quotation = `> ${TEXT}\n> > ${TEXT}\n`;
  const list = Array.from({ length: 500 }, (_, i) => `- [${TEXT}](https://ferry.example/${i}) *today*`).join('\n');
  const table = `| a | b |\n| - | - |\n${'| one | two |\n'.repeat(500)}`;
  const rule = `${'-'.repeat(300)}\n\n${'* '.repeat(40)}\n\nThe ferry\n${'='.repeat(300)}`;
  for (const text of [quotation, list, table, rule, `${TEXT}\n\n`.repeat(3000)]) expect(saidOf(article('gazette', text))).toBe('');
});

test('plain text has no signs and no nesting, and each line is a paragraph', () => {
  const lines = `${'> '.repeat(300)}a\n${'* '.repeat(3000)}\n`.repeat(10);
  expect(saidOf({ ...article('gazette', lines), format: 'plain' })).toBe('');
});

describe('the setting', () => {
  afterEach(() => vi.unstubAllEnvs());
  const folder = { 'gazette.md': `${TEXT}\n\n${'x'.repeat(1500)}\n`, 'courier.md': `${TEXT}\n` };

  test('raises a limit', async () => {
    vi.stubEnv('CORROBORATE_LIMITS', 'word=2000, nesting=5');
    const { story } = await readStory(await makeFolder(folder));
    expect(story.articles.map(saidOf)).toEqual(['', '']);
    expect(saidOf({ ...(story.articles[0] as SourceArticle), text: '> > > > > > a' })).toContain('nested more than 5 deep');
  });

  test('that is misspelt is an error that lists the limits', async () => {
    vi.stubEnv('CORROBORATE_LIMITS', 'words=2000');
    await expect(readStory(await makeFolder(folder))).rejects.toThrow(
      'CORROBORATE_LIMITS: `words=2000` sets no limit.\n  Write it as a limit, = and a number, such as `word=50000`; the limits are `size`, `length`, `nesting`, `paragraph`, `signs`, `word` and `underlines`.',
    );
  });
});

test('the documents list every limit with its default', async () => {
  const table = [...(await readFile('docs/editors.md', 'utf8')).matchAll(/^\| `([a-z]+)` +\| ([\d,]+) +\|/gm)];
  expect(Object.fromEntries(table.map(([, name, most]) => [name, Number(most?.replaceAll(',', ''))]))).toEqual(LIMITS);
});

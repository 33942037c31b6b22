import { encoder } from '../support/readings.ts';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { goldProblems } from '../../src/evaluate/gold.ts';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';
import { readSite } from '../../src/content/site.ts';
import { makeFolder } from '../support/folder.ts';
import { makeArchive, writeArchive } from './archive.ts';
import { makeStory } from './corpus.ts';
import { exponentOf } from './figures.ts';
import { putSection } from './results.ts';

const OPTIONS = { articles: 6, words: 300, seed: 7 };

test('the same seed makes the same story, another one another', () => {
  expect(makeStory(OPTIONS)).toEqual(makeStory(OPTIONS));
  expect(makeStory({ ...OPTIONS, seed: 8 }).source.articles[0]?.text).not.toBe(makeStory(OPTIONS).source.articles[0]?.text);
});

test('what is said to be true of it stands in it', () => {
  const { source, gold } = makeStory(OPTIONS);
  expect(goldProblems(gold, new Map(source.articles.map(({ id, text }) => [id, text])), 'made')).toEqual([]);
  expect(gold.claims.length).toBeGreaterThan(5);
  expect(gold.claims.filter(({ verdict }) => verdict === 'differs').length).toBeGreaterThan(0);
});

test('outlets tell a fact in other words, and are silent on others', () => {
  const { gold } = makeStory(OPTIONS);
  expect(gold.claims.some(({ mentions }) => new Set(mentions.map(({ quote }) => quote)).size > 2)).toBe(true);
  expect(gold.claims.every(({ mentions }) => mentions.length === OPTIONS.articles)).toBe(false);
});

test('articles are as long as asked, and have a headline', () => {
  for (const { text, bodyOffset } of makeStory(OPTIONS).source.articles) {
    const body = text.slice(bodyOffset).trimStart();
    expect(body).toMatch(/^# [\p{Lu}\p{N}]/u);
    const words = body.split('\n\n').slice(1).join(' ').split(' ').length;
    expect(words).toBeGreaterThanOrEqual(300);
    expect(words).toBeLessThan(340);
  }
});

test('an archive is what the build and the evaluation read, to the article', async () => {
  const dir = await makeFolder({});
  const options = { stories: 3, articles: 8, words: 200, seed: 4 };
  await writeArchive(dir, makeArchive(options));
  const { stories, warnings } = await readSite(join(dir, 'content'));
  expect(warnings).toEqual([]);
  expect(stories.map(({ articles }) => articles.length)).toEqual([3, 3, 2]);
  const made = [...makeArchive(options).stories];
  for (const { source, gold } of made) {
    const read = stories.find(({ id }) => id === source.id);
    expect(read?.articles.map(({ text, bodyOffset }) => ({ text, bodyOffset }))).toEqual(
      source.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ text, bodyOffset }) => ({ text, bodyOffset })),
    );
    const places = { goldFile: join(dir, 'gold', `${source.id}.json`), dir: join(dir, 'content', 'stories', source.id) };
    expect((await readAnnotated(places, encoder)).gold).toEqual(gold);
  }
  expect(new Set(made.map(({ source }) => source.meta.title)).size).toBe(3);
});

test.each([
  { args: ['--stories', '4', '--articles', '5'], says: '--articles is the number of all articles: 5 are too few for 4 stories' },
  { args: ['--stories', 'four', '--articles', '8'], says: '--stories is a whole number from 1, not four' },
  { args: ['--articles', '8'], says: '--stories is a whole number from 1\n' },
])('bench:corpus $args is refused with its reason', async ({ args, says }) => {
  const failed = await promisify(execFile)(process.execPath, ['tests/bench/make-corpus.ts', ...args]).catch((cause: unknown) => cause);
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining(says) as string });
});

test('the exponent of growth is that of the curve', () => {
  const curve = (power: number) => [10, 50, 100, 200].map((x) => ({ x, y: 3 * x ** power }));
  expect(exponentOf(curve(1))).toBeCloseTo(1);
  expect(exponentOf(curve(1.6))).toBeCloseTo(1.6);
});

test('a result takes the place of the one it renews, and others stay', () => {
  const first = putSection(putSection('# Results\n\nWhat was measured.\n', '## A\n\nold\n'), '## B\n\nkept\n');
  expect(putSection(first, '## A\n\nnew\n')).toBe('# Results\n\nWhat was measured.\n\n## A\n\nnew\n\n## B\n\nkept\n');
});

test('bench refuses a part that there is not, and names those there are', async () => {
  const failed = await promisify(execFile)(process.execPath, ['tests/bench/bench.ts', '--part', 'speed']).catch((cause: unknown) => cause);
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no part speed; the parts are pipeline, story') as string });
});

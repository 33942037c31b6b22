import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite, readStory, writeAtomically, writeLedger } from '../../src/content/index.ts';
import { makeFolder, without } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const POST = `${STORY}/articles/daily-post.md`;
const words = (dir: string, warnings: readonly { file: string; what: string }[]): string[] =>
  warnings.map(({ file, what }) => `${file.replace(dir, '.')}: ${what}`);

test('a site is read whole, in the order of ids', async () => {
  const dir = await makeFolder(harbour);
  const { stories, outlets, corrections, correctionsNote, warnings } = await readSite(dir);
  expect(warnings).toEqual([]);
  expect(outlets).toEqual([
    { id: 'daily-post', meta: { name: 'Daily Post' }, note: 'A morning paper.' },
    { id: 'evening-star', meta: { name: 'Evening Star' }, note: '' },
  ]);
  expect([corrections, correctionsNote]).toEqual([[], 'What was put right.']);
  expect(stories.map(({ id, meta }) => [id, meta.title, meta.tags, meta.draft])).toEqual([['harbour-fire', 'The harbour fire', [], false]]);
  expect(stories[0]?.articles.map(({ id, outlet, format }) => [id, outlet.name, format])).toEqual([
    ['daily-post', 'Daily Post', 'markdown'],
    ['evening-star', 'Evening Star', 'markdown'],
  ]);
});

test('a draft is read only when it is asked for', async () => {
  const dir = await makeFolder({ ...harbour, [`${STORY}/story.md`]: '---\ntitle: T\nstandfirst: S\ndate: 2025-03-04\ndraft: true\n---\n' });
  expect((await readSite(dir)).stories).toEqual([]);
  expect((await readSite(dir, { drafts: true })).stories).toHaveLength(1);
});

test('Windows line ends and a byte order mark just work; line ends stay', async () => {
  const text = '---\r\noutlet: daily-post\r\n---\r\n\r\n# Fire\r\n\r\nIt was out by noon.\r\n';
  const dir = await makeFolder({ ...harbour, [POST]: `\uFEFF${text}` });
  const article = (await readSite(dir)).stories[0]?.articles[0];
  expect(article?.text).toBe(text);
  expect(article?.text.slice(article.bodyOffset)).toBe('\r\n# Fire\r\n\r\nIt was out by noon.\r\n');
});

test('a rule across the page in the body is text', async () => {
  const dir = await makeFolder({ 'a.md': 'One.\n\n---\n\nTwo.\n', 'b.txt': '---\nThree.\n' });
  const { story } = await readStory(dir);
  expect(story.articles.map(({ text, bodyOffset }) => text.slice(bodyOffset))).toEqual(['One.\n\n---\n\nTwo.\n', '---\nThree.\n']);
});

test('in any folder an article and its outlet are called by the file, and front matter may be there', async () => {
  const dir = await makeFolder({
    'Weekly_News.v2.txt': 'Two words.',
    'post.md': '---\noutlet: daily-post\npublished: 2025-03-04\npublishedIs: stated\n---\nTwo words.\n',
    'README.md': '---\nnote: no outlet here\n---\nTwo words.\n',
    '.hidden.md': 'Not read.',
  });
  const { story, warnings } = await readStory(dir);
  expect([story.id, story.meta.title]).toEqual([basename(dir), basename(dir)]);
  expect(warnings).toEqual([]);
  expect(story.articles.map(({ id, outlet, format, meta }) => [id, outlet.id, outlet.name, format, meta.published])).toEqual([
    ['README', 'README', 'README', 'markdown', undefined],
    ['Weekly_News.v2', 'Weekly_News.v2', 'Weekly_News.v2', 'plain', undefined],
    ['post', 'daily-post', 'daily-post', 'markdown', '2025-03-04'],
  ]);
});

test('a story with one article is a warning', async () => {
  const dir = await makeFolder(without(harbour, POST));
  expect(words(dir, (await readSite(dir)).warnings)).toEqual([`./${STORY}: the story has one article, so there is nothing to compare`]);
});

test('a file that nobody reads is a warning', async () => {
  const dir = await makeFolder({ ...harbour, [`${STORY}/notes.txt`]: '', [`${STORY}/weekly.md`]: 'Two words.' });
  const { warnings } = await readSite(dir);
  expect(warnings.map(({ what, fix }) => `${what}. ${fix}`)).toEqual([
    'the file is not read. Move it elsewhere',
    'the file is not read. Move it into the folder articles, if it is an article',
  ]);
});

test('a story that stands alone calls its outlets by their ids', async () => {
  const dir = await makeFolder({ 'fire/story.md': harbour[`${STORY}/story.md`] ?? '', 'fire/articles/daily-post.md': harbour[POST] ?? '' });
  const { story, warnings } = await readStory(join(dir, 'fire'));
  expect(story.articles[0]?.outlet).toEqual({ id: 'daily-post', name: 'daily-post' });
  expect(warnings.map(({ what }) => what)).toContain('there is no folder of outlets, so outlets are called by their ids');
});

test('the words of a withdrawn article may be gone', async () => {
  const dir = await makeFolder({ ...harbour, [POST]: '---\noutlet: daily-post\nwithdrawn: The publisher asked for it.\n---\n' });
  expect((await readSite(dir)).stories[0]?.articles[0]?.meta.withdrawn).toBe('The publisher asked for it.');
});

test('a ledger that was written is read back, and nothing else is left in the folder', async () => {
  const dir = await makeFolder(harbour);
  const ledger = {
    claims: [{ id: 'noon-x1', mentions: [{ article: 'daily-post', quote: 'out: by "noon" # really' }] }],
    redirects: [{ from: 'old-x2', to: null }],
  };
  writeLedger(join(dir, STORY), ledger);
  expect((await readSite(dir)).stories[0]?.ledger).toEqual(ledger);
  expect(await readdir(join(dir, STORY))).toEqual(['articles', 'claims.lock.yaml', 'story.md']);
});

test('a write that fails leaves the file as it was and nothing beside it', async () => {
  const dir = await makeFolder({ 'a/b.txt': 'old' });
  writeAtomically(join(dir, 'a/b.txt'), 'new');
  expect(await readFile(join(dir, 'a/b.txt'), 'utf8')).toBe('new');
  expect(() => writeAtomically(join(dir, 'a'), 'a folder is in the way')).toThrow();
  expect(await readdir(dir)).toEqual(['a']);
});

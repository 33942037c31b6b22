/** A build that cannot do its work says what is in its way, where, and how to fix it. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ours } from '../../src/build/failures.ts';
import { ContentError } from '../../src/compare/types.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour } from '../support/harbour.ts';
import { run } from '../cli/run.ts';

const fault = (code: string, path?: string): Error => Object.assign(new Error(`${code}: it failed`), { code, path });

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only, so nothing can be written'],
  ['EACCES', 'the folder or file may not be written'],
])('%s is reported in our words, also out of what it is wrapped in', (code, words) => {
  for (const cause of [fault(code, 'dist/index.html'), new Error('a page failed', { cause: fault(code, 'dist/index.html') })]) {
    const worded = ours(cause);
    expect(worded).toBeInstanceOf(ContentError);
    expect((worded as ContentError).message).toMatch(new RegExp(`^dist/index.html: ${words}\\.\n  .*dist/ is as it was\\.$`));
  }
});

test('what Pagefind says of a full disk is reported likewise, and what is not of the disk stays what it is', () => {
  expect((ours(new Error('the search index cannot be made: No space left on device (os error 28)')) as Error).message).toContain('the disk is full');
  for (const cause of [new Error('a page failed'), fault('ENOENT', 'x'), new ContentError([])]) expect(ours(cause)).toBe(cause);
});

test('a cache that cannot be written is reported in one line, and the site is built without it', { timeout: 120_000 }, async () => {
  const content = Object.fromEntries(Object.entries(harbour).map(([name, text]) => [`content/${name}`, text]));
  const dir = await makeFolder({ ...content, 'a-file': '', 'src/pages/index.astro': '<p>the site of today</p>\n' });
  await symlink(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  vi.stubEnv('CORROBORATE_CACHE', join(dir, 'a-file', 'cache'));
  const { code, stderr } = await run('build', [], dir).finally(() => vi.unstubAllEnvs());
  expect([code, stderr.match(/^nothing can be kept in .*; the next build will take as long$/gm)?.length]).toEqual([0, 1]);
  expect(await readFile(join(dir, 'dist/index.html'), 'utf8')).toContain('the site of today');
  expect((await readdir(dir)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

test.each([
  ['no list', '{'],
  ['a list of what are no folders', '[1]'],
  ['folders elsewhere', '["../elsewhere"]'],
  ['folders elsewhere, by a way round', '["stories/../../elsewhere"]'],
])('a list of moved folders that no build has left is an error, and nothing is moved: %s', async (_, text) => {
  const dir = await makeFolder({
    'elsewhere/keep.txt': 'words',
    'content/outlets/none.md': '',
    '.dist-old-7/index.html': 'old',
    '.dist-new-7/a.txt': '',
    '.dist-moved-7': text,
  });
  const { code, stderr } = await run('build', [], dir);
  expect([code, stderr]).toEqual([
    1,
    'error .dist-moved-7: this is not as a build has left it.\n  Remove it, and look whether dist/ is whole.\nnext: fix this, then npm run build\n',
  ]);
  expect(await readFile(join(dir, 'elsewhere/keep.txt'), 'utf8')).toBe('words');
  expect((await readdir(dir)).toSorted()).toEqual(['.dist-moved-7', '.dist-new-7', '.dist-old-7', 'content', 'elsewhere']);
});

test('a dist/ that a killed build had moved away is put back, and the next build says so', async () => {
  const dir = await makeFolder({ 'content/outlets/none.md': '' });
  await mkdir(join(dir, `.dist-old-${2 ** 30}`));
  await writeFile(join(dir, `.dist-old-${2 ** 30}`, 'index.html'), 'the site of yesterday');
  const { code, stderr } = await run('build', [], dir);
  expect([code, stderr.split('\n')[0]]).toEqual([1, 'dist/ was put back as it was: an earlier build had been stopped before it was done']);
  expect(await readFile(join(dir, 'dist/index.html'), 'utf8')).toBe('the site of yesterday');
});

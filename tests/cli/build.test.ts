import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from './run.ts';

const PAGE = 'dist/index.html';
const NO_PROCESS = 2 ** 30;

function project(content: Files): Files {
  const inContent = Object.entries(content).map(([name, text]) => [`content/${name}`, text]);
  return { ...Object.fromEntries(inContent), [PAGE]: 'the site of yesterday' };
}

test('bad content leaves dist/ as it was and is told once, without a stack trace', async () => {
  const dir = await makeFolder(project({ ...harbour, [`${STORY}/articles/daily-post.md`]: 'No front matter.\n' }));
  const { code, stdout, stderr } = await run('build', [], dir);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.split('\n')[0]).toBe(`error content/${STORY}/articles/daily-post.md:1:1: the front matter of an article is missing.`);
  expect(stderr).not.toContain('    at ');
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
});

test('a build that fails leaves dist/ as it was and nothing beside it', async () => {
  const dir = await makeFolder({ ...project(harbour), 'astro.config.mjs': "throw new Error('no such setting');\n" });
  const { code, stderr } = await run('build', [], dir);
  expect(code).toBe(1);
  expect(stderr).toContain('no such setting');
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
  expect((await readdir(dir)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

test('what a killed build has left is cleared, and a dist/ that it had moved away comes back', async () => {
  const dir = await makeFolder({ 'content/outlets/none.md': '' });
  await mkdir(join(dir, `.dist-old-${NO_PROCESS}`));
  await writeFile(join(dir, `.dist-old-${NO_PROCESS}`, 'index.html'), 'the site of yesterday');
  await mkdir(join(dir, `.dist-new-${NO_PROCESS}`));
  await mkdir(join(dir, `.dist-new-${process.pid}`));
  expect((await run('build', [], dir)).code).toBe(1);
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
  // The folder of a process that is alive is not touched: it may be another build.
  expect((await readdir(dir)).toSorted()).toEqual([`.dist-new-${process.pid}`, 'content', 'dist']);
});

import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from '../cli/run.ts';

const PAGE = 'dist/index.html';
const NO_PROCESS = 2 ** 30;

function project(content: Files): Files {
  const inContent = Object.entries(content).map(([name, text]) => [`content/${name}`, text]);
  return { ...Object.fromEntries(inContent), [PAGE]: 'the site of yesterday', 'dist/.made-by-a-build': 'index.html\n' };
}

test('bad content leaves dist/ as it was and is reported once, without a stack trace', async () => {
  const dir = await makeFolder(project({ ...harbour, [`${STORY}/articles/daily-post.md`]: 'No front matter.\n' }));
  const { code, stdout, stderr } = await run('build', [], dir);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.split('\n')[0]).toBe(`error content/${STORY}/articles/daily-post.md:1:1: the front matter of an article is missing.`);
  expect(stderr).not.toContain('    at ');
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
});

const rest = async (dir: string): Promise<string[]> => (await readdir(dir)).filter((name) => name.includes('dist')).toSorted();

test('a page that cannot be built leaves dist/ as it was and nothing beside it; a site without it takes its place', { timeout: 120_000 }, async () => {
  const pages = { 'src/pages/index.astro': '<p>the site of today</p>\n', 'src/pages/bad.astro': "---\nthrow new Error('a broken page');\n---\n" };
  const dir = await makeFolder({ ...project(harbour), ...pages });
  await symlink(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  // An earlier run of this test has rendered the same story.
  vi.stubEnv('CORROBORATE_CACHE', join(dir, 'cache'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const failed = await run('build', [], dir);
  expect([failed.code, await rest(dir)]).toEqual([1, ['dist']]);
  expect(failed.stderr).toContain('a broken page');
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
  await writeFile(join(dir, 'src/pages/bad.astro'), '<p>fixed</p>\n');
  const done = await run('build', [], dir);
  expect([done.code, await rest(dir)]).toEqual([0, ['dist']]);
  expect(done.stdout).toMatch(/^dist\/ built in [\d.]+ s: 1 story, 1 of them rendered\nnext: npm run preview/m);
  expect(await readFile(join(dir, PAGE), 'utf8')).toContain('the site of today');
});

test('settings that are broken leave dist/ as it was and nothing beside it', { timeout: 60_000 }, async () => {
  const dir = await makeFolder({ ...project(harbour), 'astro.config.mjs': "throw new Error('no such setting');\n" });
  const { code, stderr } = await run('build', [], dir);
  expect(code).toBe(1);
  expect(stderr).toContain('no such setting');
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
  expect(await rest(dir)).toEqual(['dist']);
});

test('what a killed build has left is cleared, and a dist/ that it had moved away comes back', async () => {
  const dir = await makeFolder({ 'content/outlets/none.md': '' });
  await mkdir(join(dir, `.dist-old-${NO_PROCESS}`));
  await writeFile(join(dir, `.dist-old-${NO_PROCESS}`, 'index.html'), 'the site of yesterday');
  await mkdir(join(dir, `.dist-new-${NO_PROCESS}`));
  await mkdir(join(dir, `.dist-new-${process.pid}`));
  expect((await run('build', [], dir)).code).toBe(1);
  expect(await readFile(join(dir, PAGE), 'utf8')).toBe('the site of yesterday');
  // Builds wait for each other, so whatever lies there is of one that was stopped, whoever has its number now.
  expect((await readdir(dir)).toSorted()).toEqual(['content', 'dist']);
});

test('a build that was killed while folders went from the old site into the new one leaves the old one whole', async () => {
  const [old, made] = [`.dist-old-${NO_PROCESS}`, `.dist-new-${NO_PROCESS}`];
  const dir = await makeFolder({
    'content/outlets/none.md': '',
    [`.dist-moved-${NO_PROCESS}`]: JSON.stringify(['stories/ferry', 'stories/lamp']),
    [`${old}/index.html`]: 'the site of yesterday',
    [`${old}/stories/lamp/index.html`]: 'not yet moved',
    [`${made}/index.html`]: 'the site of today',
    [`${made}/stories/ferry/index.html`]: 'moved',
    [`${made}/stories/new/index.html`]: 'was not there yesterday',
  });
  expect((await run('build', [], dir)).stderr).toContain('dist/ was put back as it was');
  expect(await rest(dir)).toEqual(['dist']);
  expect((await readdir(join(dir, 'dist'), { recursive: true })).filter((name) => name.endsWith('.html')).toSorted()).toEqual(
    ['index.html', 'stories/ferry/index.html', 'stories/lamp/index.html'].map((name) => name.split('/').join(sep)),
  );
  expect(await readFile(join(dir, 'dist/stories/ferry/index.html'), 'utf8')).toBe('moved');
});

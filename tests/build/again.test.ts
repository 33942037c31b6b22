import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ferry } from '../site/fixture.ts';
import { makeProject } from '../support/project.ts';

test('what has not changed is taken from dist/, unless somebody has changed it there', { timeout: 240_000 }, async () => {
  const project = await makeProject(ferry);
  const first = await project.run('build');
  expect([first.code, first.out.split('\n').at(-3)]).toEqual([0, expect.stringMatching(/2 stories, 2 of them rendered$/)]);
  expect(first.out).toMatch(/^words cut by ICU [\d.]+ \(Unicode [\d.]+\), Node [\d.]+$/m);
  const sums = await project.sums();
  expect(Object.keys(sums)).toEqual(expect.arrayContaining(['index.html', 'sitemap-0.xml', '_headers', 'stories/lone-lamp/index.html']));

  await writeFile(join(project.dir, 'dist/stories/lone-lamp/index.html'), 'by hand');
  await writeFile(join(project.dir, 'dist/stories/ferry-line/notes.txt'), 'by hand');
  const again = await project.run('build');
  expect([again.code, again.out.split('\n').at(-3)]).toEqual([0, expect.stringMatching(/2 stories, 0 of them rendered$/)]);
  expect(await project.sums()).toEqual(sums);
  const { ino } = await stat(join(project.dir, 'dist/stories/lone-lamp/index.html'));
  expect((await project.run('build')).code).toBe(0);
  expect([(await stat(join(project.dir, 'dist/stories/lone-lamp/index.html'))).ino, await project.sums()]).toEqual([ino, sums]);
  expect((await readdir(project.dir)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

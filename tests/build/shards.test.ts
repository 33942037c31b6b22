import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ferry } from '../site/fixture.ts';
import { makeProject } from '../support/project.ts';

test('shards that were built apart join into the site that one build makes, to the byte', { timeout: 240_000 }, async () => {
  const project = await makeProject(ferry);
  expect((await project.run('build', ['--shard', '1/2'], 'one')).out).toMatch(/^\.shards\/1-of-2 built in [\d.]+ s: 1 of 2 stories, 1 of them drawn anew$/m);
  const early = await project.run('build-merge', [], 'three');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('error .shards: a story is in no shard as it is now')]);
  expect(early.err).toContain('Run `npm run build -- --shard 2/2` on this content');
  expect((await project.run('build', ['--shard', '2/2'], 'two')).code).toBe(0);
  const merged = await project.run('build-merge', [], 'three');
  expect([merged.code, merged.out.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/2 stories, 0 of them drawn anew$/)]);
  const sums = await project.sums();
  expect(Object.keys(sums)).toEqual(expect.arrayContaining(['index.html', 'sitemap-0.xml', '_headers', 'stories/lone-lamp/index.html']));

  const whole = await project.run('build', [], 'empty');
  expect([whole.code, whole.out.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/2 stories, 2 of them drawn anew$/)]);
  expect(whole.out).toMatch(/^words cut by ICU [\d.]+ \(Unicode [\d.]+\), Node [\d.]+$/m);
  expect(await project.sums()).toEqual(sums);

  // What has not changed is taken from dist/, unless somebody has changed it there.
  await writeFile(join(project.dir, 'dist/stories/lone-lamp/index.html'), 'by hand');
  await writeFile(join(project.dir, 'dist/stories/ferry-line/notes.txt'), 'by hand');
  const again = await project.run('build', [], 'empty');
  expect([again.code, again.out.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/2 stories, 0 of them drawn anew$/)]);
  expect(await project.sums()).toEqual(sums);
  const { ino } = await stat(join(project.dir, 'dist/stories/lone-lamp/index.html'));
  expect((await project.run('build', [], 'empty')).code).toBe(0);
  expect([(await stat(join(project.dir, 'dist/stories/lone-lamp/index.html'))).ino, await project.sums()]).toEqual([ino, sums]);
  expect((await readdir(project.dir)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

test('a share that is none is invalid usage', async () => {
  const project = await makeProject({});
  for (const share of ['0/2', '3/2', '2', 'a/b', '1/']) expect((await project.run('build', ['--shard', share])).code, share).toBe(2);
});

/** An archive built by four processes apart and joined, against one build of it: the same site, to the byte. LONG_ARTICLES takes another size than 5,000. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArchive, writeArchive } from '../bench/archive.ts';
import { makeProject } from '../support/project.ts';

const ARTICLES = Number(process.env['LONG_ARTICLES'] ?? 5000);
const SHARDS = 4;

test(`${SHARDS} shards of ${ARTICLES} articles, each a process of its own, join into the site of one build`, { timeout: 14_400_000 }, async () => {
  const project = await makeProject({});
  await writeArchive(project.dir, makeArchive({ stories: ARTICLES / 5, articles: ARTICLES, words: 500, seed: 7 }));
  const shards = Array.from({ length: SHARDS }, (_, index) => index + 1);
  const built = await Promise.all(shards.map((shard) => project.run('build', ['--shard', `${shard}/${SHARDS}`], `cache-${shard}`)));
  expect(built.map(({ code }) => code)).toEqual(shards.map(() => 0));
  const merged = await project.run('build-merge', ['--profile'], 'merged');
  expect([merged.code, merged.out.split('\n').at(-2)]).toEqual([0, expect.stringMatching(new RegExp(`: ${ARTICLES / 5} stories, 0 of them drawn anew$`))]);
  const sums = await project.sums();
  for (const name of ['dist', '.shards', 'merged']) await rm(join(project.dir, name), { recursive: true });
  const whole = await project.run('build', ['--profile'], 'whole');
  console.log([...built, merged, whole].map(({ out }) => out).join('\n'));
  expect(whole.code).toBe(0);
  expect(Object.keys(sums).length).toBeGreaterThan(ARTICLES);
  expect(await project.sums()).toEqual(sums);
});

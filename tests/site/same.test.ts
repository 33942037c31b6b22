/**
 * The same content gives the same site, wherever, by whomever and whenever it is built, with however many threads, and whatever was kept; but for
 * what Pagefind writes in a random order. Each build from nothing has the encoder read the sentences.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';
import { ferry } from './fixture.ts';

const LAMP = 'stories/lone-lamp/articles/north-gazette.md';

/** Nobody's account, as which only root may work. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn('Only root can build as another user, so both builds that are compared are of one user');

/** So many processors, as Node tells the program, and its workers that come to it. */
const withProcessors = (count: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => ${count}; syncBuiltinESMExports();`)}`,
});

test(
  'a build that renders only what has changed, and one from nothing by another user in another folder, time zone and language, with other threads and with files in another order, are the same',
  { timeout: 600_000 },
  async () => {
    const changed = String(ferry[LAMP]).replace('forty years', 'fifty years');
    const one = await makeProject(ferry, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', ...withProcessors(4) });
    expect((await one.run('build')).code).toBe(0);
    const old = await one.sums();
    await writeFile(join(one.dir, 'content', LAMP), changed);
    expect((await one.run('build')).out).toMatch(/2 stories, 1 of them rendered$/m);

    // Where a disk lists files in the order of their making, it is another.
    const reversed = Object.fromEntries(Object.entries({ ...ferry, [LAMP]: changed }).toReversed());
    const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const other = await makeProject(reversed, { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', HOME: '/nonexistent', ...withProcessors(1) }, account);
    const { out, err } = await other.run('build');
    expect([out, err]).toEqual([expect.stringMatching(/2 stories, 2 of them rendered$/m), expect.any(String)]);
    for (const { dir } of [one, other]) expect(existsSync(join(dir, 'cache', 'readings'))).toBe(true);
    const sums = await one.sums();
    expect(await other.sums()).toEqual(sums);
    expect(sums['stories/lone-lamp/index.html']).not.toBe(old['stories/lone-lamp/index.html']);
    expect(Object.keys(sums)).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'picture.png', 'sitemap-0.xml', 'pagefind/pagefind.js']));

    // With all that was kept, and nothing to render.
    expect((await other.run('build')).out).toMatch(/2 stories, 0 of them rendered$/m);
    expect(await other.sums()).toEqual(sums);
  },
);

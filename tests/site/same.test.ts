/** The same content gives the same site, wherever and whenever it is built and whatever was kept; but for what Pagefind writes in a random order. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';
import { ferry } from './fixture.ts';

const LAMP = 'stories/lone-lamp/articles/north-gazette.md';

test(
  'a build that renders only what has changed, and one from nothing in another folder, time zone and language and with files in another order, are the same',
  { timeout: 240_000 },
  async () => {
    const changed = String(ferry[LAMP]).replace('forty years', 'fifty years');
    const one = await makeProject(ferry, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' });
    expect((await one.run('build')).code).toBe(0);
    const old = await one.sums();
    await writeFile(join(one.dir, 'content', LAMP), changed);
    expect((await one.run('build')).out).toMatch(/2 stories, 1 of them rendered$/m);

    // Where a disk lists files in the order of their making, it is another.
    const reversed = Object.fromEntries(Object.entries({ ...ferry, [LAMP]: changed }).toReversed());
    const other = await makeProject(reversed, { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' });
    expect((await other.run('build')).out).toMatch(/2 stories, 2 of them rendered$/m);
    const sums = await one.sums();
    expect(sums).toEqual(await other.sums());
    expect(sums['stories/lone-lamp/index.html']).not.toBe(old['stories/lone-lamp/index.html']);
    expect(Object.keys(sums)).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'picture.png', 'sitemap-0.xml', 'pagefind/pagefind.js']));
  },
);

/** The same content gives the same site, wherever and whenever it is built and whatever was kept; but for what Pagefind orders anew each time. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';
import { ferry } from './fixture.ts';

const LAMP = 'stories/lone-lamp/articles/north-gazette.md';

test('a build that draws only what has changed, and one from nothing in another place and time zone, are the same', { timeout: 240_000 }, async () => {
  const changed = String(ferry[LAMP]).replace('forty years', 'fifty years');
  const one = await makeProject(ferry, { TZ: 'Pacific/Kiritimati' });
  expect((await one.run('build')).code).toBe(0);
  const old = await one.sums();
  await writeFile(join(one.dir, 'content', LAMP), changed);
  expect((await one.run('build')).out).toMatch(/2 stories, 1 of them drawn anew$/m);

  const other = await makeProject({ ...ferry, [LAMP]: changed }, { TZ: 'America/Los_Angeles' });
  expect((await other.run('build')).out).toMatch(/2 stories, 2 of them drawn anew$/m);
  const sums = await one.sums();
  expect(sums).toEqual(await other.sums());
  expect(sums['stories/lone-lamp/index.html']).not.toBe(old['stories/lone-lamp/index.html']);
  expect(Object.keys(sums)).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'picture.png', 'sitemap-0.xml', 'pagefind/pagefind.js']));
});

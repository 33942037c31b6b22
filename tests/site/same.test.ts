/** The same content gives the same site, wherever and whenever it is built; but for the part of the search index that Pagefind orders anew each time. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, ferry } from './fixture.ts';

/** Pagefind writes the values of a filter in the order of a hash map, and names the files by what is in them. */
const ORDERED_ANEW = /^pagefind\/(?:filter\/|pagefind-entry\.json$|pagefind\.en_\w+\.pf_meta$)/;

function sums(dist: string): Record<string, string> {
  const names = globSync('**/*', { cwd: dist }).filter((name) => statSync(join(dist, name)).isFile());
  const kept = names.map((name) => name.replaceAll('\\', '/')).filter((name) => !ORDERED_ANEW.test(name));
  return Object.fromEntries(
    kept.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('hex'),
    ]),
  );
}

test('two builds in different places and time zones are the same', { timeout: 120_000 }, async () => {
  const built: Record<string, string>[] = [];
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const site = await buildSite(ferry, 'https://news.example/paper', { TZ: zone });
    built.push(sums(site.dist));
    await site.remove();
  }
  expect(built[1]).toEqual(built[0]);
  expect(Object.keys(built[0] ?? {})).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'picture.png', 'sitemap-0.xml', 'pagefind/pagefind.js']));
});

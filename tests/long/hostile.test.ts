/** The hostile corpus in every place where it can stand, without the policy and with all that is shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfDownloads } from '../hostile/downloads.ts';
import { hostileSite } from '../hostile/site.ts';
import { isOwn, SEARCHES, watchPages, withoutPolicy } from '../hostile/watch.ts';
import { findChrome } from '../site/chrome.ts';
import { pagesOf, serve } from '../site/dist.ts';
import { buildSite } from '../site/fixture.ts';
import { headersFor, readRules } from '../site/header-rules.ts';

const ORIGIN = 'https://news.example';
const chrome = findChrome();

describe.skipIf(chrome === null)('every hostile case in every place', () => {
  let site: Awaited<ReturnType<typeof buildSite>>;
  beforeAll(async () => {
    site = await buildSite(hostileSite({ whole: true }), ORIGIN);
  }, 600_000);
  afterAll(() => site.remove());

  const paths = (): string[] => [...pagesOf(site.dist).filter(({ html }) => !html.includes('http-equiv="refresh"')).map(({ path }) => path), ...SEARCHES]; // prettier-ignore

  test('without any policy', async () => {
    const server = await serve(site.dist, { edit: withoutPolicy });
    expect(await watchPages(chrome ?? '', server.origin, paths(), isOwn)).toEqual([]);
    server.close();
  });

  test('as shipped, where the policy finds nothing to stop', async () => {
    const rules = readRules(readFileSync(join(site.dist, '_headers'), 'utf8'));
    const server = await serve(site.dist, { headers: (path) => headersFor(rules, path) });
    expect(await watchPages(chrome ?? '', server.origin, paths(), isOwn)).toEqual([]);
    server.close();
  });

  test('what can be taken along', () => {
    expect(faultsOfDownloads(site.dist, ORIGIN)).toEqual([]);
  });
});

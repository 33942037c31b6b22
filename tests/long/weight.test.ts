/** Stories of eight and of thirty outlets: their pages are light, and what does not fit on one stands on another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/schema/comparison.ts';
import { makeStory } from '../bench/corpus.ts';
import { makeOutlets } from '../bench/outlets.ts';
import { build, makeSite, type Site } from '../bench/site.ts';
import { pagesOf } from '../site/dist.ts';

const MOST: Readonly<Record<number, number>> = { 8: 14_600, 30: 40_000 };
const outlets = makeOutlets(30);
let site: Site;

beforeAll(async () => {
  const stories = Object.keys(MOST).map((articles) => makeStory({ articles: Number(articles), words: 700, seed: 77, id: `of-${articles}`, outlets }));
  site = await makeSite({ outlets, stories });
  await build(site);
}, 600_000);
afterAll(() => site.remove());

describe.each(Object.entries(MOST))('a story of %s outlets', (articles, most) => {
  const dist = (...names: string[]): string => join(site.dir, 'dist', 'stories', `of-${articles}`, ...names);
  const own = (): { path: string; html: string }[] => pagesOf(join(site.dir, 'dist')).filter(({ path }) => path.startsWith(`/stories/of-${articles}/`));

  test(`its page is at most ${most} bytes in brotli, and so is every other of its pages`, () => {
    // What gzip makes small enough brotli makes smaller, and takes a tenth of the time to ask.
    for (const { path, html } of own()) if (gzipSync(html).length > most) expect(brotliCompressSync(html).length, path).toBeLessThanOrEqual(most);
  });

  test('every claim that two outlets tell is led to from its page', () => {
    const { claims } = JSON.parse(readFileSync(dist('comparison.json'), 'utf8')) as Comparison;
    const shared = claims.filter(({ status }) => status !== 'single').map(({ id }) => id);
    const pages = own().filter(({ path }) => /\/of-\d+\/$/.test(path));
    expect(pages.length).toBe(1);
    const led = new Set(pages.flatMap(({ html }) => [...html.matchAll(/\/claims\/([^/"#]+)\//g)].map(([, id]) => id)));
    expect(shared.filter((id) => !led.has(id))).toEqual([]);
  });

  test('every page that a link of its pages names is there', () => {
    const all = new Set(pagesOf(join(site.dir, 'dist')).map(({ path }) => path));
    const links = own().flatMap(({ html }) => [...html.matchAll(/href="(\/[^"#]*\/)(?:#[^"]*)?"/g)].map(([, path = '']) => path));
    expect([...new Set(links)].filter((path) => !all.has(path))).toEqual([]);
  });
});

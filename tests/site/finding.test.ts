/** How a site of many stories is found: lists page by page, topics, feeds, sitemap, what pages say of themselves, corrections, addresses that moved. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Files } from '../support/folder.ts';
import { elementsOf, pagesOf, type BuiltPage } from './dist.ts';
import { buildSite, ferry, UNQUOTED_WORDS, WITHDRAWN_WORDS } from './fixture.ts';
import { all, readXml, textOf, type XmlElement } from './xml.ts';

const ADDRESS = 'https://news.example/paper';
const COUNT = 60;
const TITLE = 'Bells & </script><ropes> ]]> "no. 7"';

/** Stories of a single paragraph on a bell tower, one a day, of two topics. */
const bells: Files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => {
    const day = index === 7 ? '2030-12-31' : `2030-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const title = index === 7 ? TITLE : `The bell of tower ${index}`;
    const tags = index % 2 === 0 ? '[bells, old-towers]' : '[bells]';
    return [
      [`stories/bell-${index}/story.md`, `---\ntitle: '${title}'\nstandfirst: Who rang it?\ndate: ${day}\ntags: ${tags}\n---\n`],
      [
        `stories/bell-${index}/articles/north-gazette.md`,
        `---\noutlet: north-gazette\npublished: ${day}\npublishedIs: stated\npublish: full\n---\n\n# Rung\n\nNobody knows who rang the bell of tower ${index} at noon.\n`,
      ],
    ] as const;
  }).flat(),
);

const corrections = `---
corrections:
  - { date: 2031-05-09, story: ferry-line, claim: ferry-boats, text: The number of boats was given wrongly. }
  - { date: 2031-06-02, story: ferry-line, claim: number-of-boats, text: Named by the id that the claim once had. }
  - { date: 2031-05-20, story: not-yet, text: Of a draft. }
---

What was put right.
`;

let site: Awaited<ReturnType<typeof buildSite>>;
let pages: BuiltPage[];
const file = (name: string): string => readFileSync(join(site.dist, name), 'utf8');
const page = (path: string): string => pages.find((one) => one.path === path)?.html ?? '';
const data = (path: string): Record<string, unknown>[] =>
  [...page(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json ?? '') as Record<string, unknown>);
const links = (path: string): string[] => elementsOf(page(path)).flatMap(({ tagName, properties }) => (tagName === 'a' ? [String(properties['href'])] : []));

beforeAll(async () => {
  site = await buildSite({ ...ferry, ...bells, 'corrections.md': corrections }, ADDRESS);
  pages = pagesOf(site.dist);
}, 120_000);
afterAll(() => site.remove());

test('many stories are listed page by page, the newest first, each list light enough for one round trip', () => {
  const listed = (path: string): string[] => [...page(path).matchAll(/<h[23]>\s*<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
  // The home page arranges the newest: what its outlets differ on leads.
  expect(listed('/')[0]).toBe('/paper/stories/ferry-line/');
  expect(new Set(listed('/'))).toEqual(new Set([...listed('/')].filter((href) => href.startsWith('/paper/stories/'))));
  expect([new Set(listed('/')).size, listed('/page/2/').length, listed('/page/3/').length]).toEqual([25, 25, COUNT + 2 - 50]);
  expect(listed('/page/3/').at(-1)).toBe('/paper/stories/bell-0/');
  expect(links('/')).toContain('/paper/page/2/');
  expect(links('/page/3/')).toContain('/paper/page/2/');
  expect(listed('/tags/old-towers/').length).toBe(25);
  expect(listed('/tags/old-towers/page/2/').length).toBe(COUNT / 2 - 25);
  expect(links('/tags/')).toEqual(expect.arrayContaining(['/paper/tags/bells/', '/paper/tags/old-towers/', '/paper/tags/ferries/']));
  for (const { path, html } of pages) expect(brotliCompressSync(html).length, path).toBeLessThanOrEqual(14_600);
});

const atomEntries = (name: string): XmlElement[] => {
  const feed = readXml(file(name));
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  for (const needed of ['id', 'title', 'updated', 'author']) expect(all(feed, needed), `${name}: ${needed}`).toHaveLength(1);
  expect(all(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href']).toBe(`${ADDRESS}/${name}`);
  const entries = all(feed, 'entry');
  for (const entry of entries) {
    for (const needed of ['id', 'title', 'updated', 'content']) expect(textOf(entry, needed), `${name}: ${needed}`).not.toBe('');
    expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
  }
  return entries;
};

test('a story has a feed of its claims and a topic one of its stories, each side in the words of an outlet', () => {
  const said = ['“seven boats”', '“nine boats”', '“will have', '“could have'];
  for (const name of ['stories/ferry-line/feed.xml', 'tags/ferries/feed.xml', 'feed.xml']) {
    const content = atomEntries(name).map((entry) => textOf(entry, 'content')).join(); // prettier-ignore
    expect(said.filter((words) => content.includes(words)).length, name).toBeGreaterThan(1);
    expect(content, name).toMatch(/North Gazette.*Tide Times/s);
  }
  expect(atomEntries('stories/ferry-line/feed.xml').map((entry) => textOf(entry, 'title'))).toContain('How many boats the line will have');
  expect(atomEntries('tags/ferries/feed.xml').map((entry) => textOf(entry, 'id'))).toContain(`${ADDRESS}/stories/ferry-line/`);
  for (const folder of ['stories/ferry-line', 'tags/ferries']) {
    expect(readXml(file(`${folder}/rss.xml`)).name).toBe('rss');
    expect(JSON.parse(file(`${folder}/feed.json`))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${ADDRESS}/${folder}/feed.json` });
  }
});

test('Atom: the newest fifty stories, titles as they are, dated by the content', () => {
  const entries = atomEntries('feed.xml');
  expect(entries).toHaveLength(50);
  expect(textOf(entries[0] as XmlElement, 'id')).toBe(`${ADDRESS}/stories/ferry-line/`);
  // The correction of 2 June is news about it, too.
  expect([textOf(entries[0] as XmlElement, 'updated'), textOf(entries[0] as XmlElement, 'published')]).toEqual([
    '2031-06-02T00:00:00.000Z',
    '2031-05-08T00:00:00.000Z',
  ]);
  expect(textOf(entries[0] as XmlElement, 'content')).toContain(`href="${ADDRESS}/stories/ferry-line/claims/ferry-boats/"`);
});

test('RSS: the same, with a link and a date each', () => {
  const channel = all(readXml(file('rss.xml')), 'channel')[0] as XmlElement;
  for (const needed of ['title', 'link', 'description', 'lastBuildDate']) expect(textOf(channel, needed), needed).not.toBe('');
  const items = all(channel, 'item');
  expect(items).toHaveLength(50);
  for (const item of items) {
    expect(textOf(item, 'link')).toMatch(/^https:\/\/news\.example\/paper\/stories\/[a-z0-9-]+\/$/);
    expect(textOf(item, 'pubDate')).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 203\d 00:00:00 GMT$/);
  }
});

test('JSON Feed 1.1: every field that it must have', () => {
  for (const [name, home] of [
    ['feed.json', '/'],
    ['corrections/feed.json', '/corrections/'],
  ] as const) {
    const feed = JSON.parse(file(name)) as { items: Record<string, string>[] } & Record<string, unknown>;
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: ADDRESS + home, feed_url: `${ADDRESS}/${name}`, language: 'en' });
    expect(feed.items.length).toBeGreaterThan(0);
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        url: expect.stringMatching(/^https:/),
        title: expect.any(String),
        content_html: expect.any(String),
      });
      expect(item['date_published']).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  }
});

test('signs in a title break neither a feed nor the page', () => {
  const { items } = JSON.parse(file('feed.json')) as { items: { title: string; url: string }[] };
  expect(items.find(({ url }) => url.endsWith('/bell-7/'))?.title).toBe(TITLE);
  const [channel] = all(readXml(file('rss.xml')), 'channel');
  expect(all(channel as XmlElement, 'item').map((item) => textOf(item, 'title'))).toContain(TITLE);
  expect(atomEntries('feed.xml').map((entry) => textOf(entry, 'title'))).toContain('Bells &amp; &lt;/script&gt;&lt;ropes&gt; ]]&gt; &quot;no. 7&quot;');
  expect(data('/stories/bell-7/')[0]?.['name']).toBe(TITLE);
  expect(elementsOf(page('/stories/bell-7/')).map(({ tagName }) => tagName)).not.toContain('ropes');
});

test('corrections: on their page, at their claim, in their feeds; those of drafts nowhere', () => {
  const entries = atomEntries('corrections/feed.xml');
  expect(entries.map((entry) => textOf(entry, 'updated').slice(0, 10))).toEqual(['2031-06-02', '2031-05-09']);
  const anchors = entries.map((entry) => textOf(entry, 'id').split('#')[1] ?? '');
  for (const anchor of anchors) expect(page('/corrections/')).toContain(`<li id="${anchor}">`);
  expect(readXml(file('corrections/rss.xml')).name).toBe('rss');
  // Both concern the claim, whichever of its ids they name.
  expect(links('/corrections/').filter((href) => href === '/paper/stories/ferry-line/claims/ferry-boats/')).toHaveLength(2);
  expect(page('/stories/ferry-line/claims/ferry-boats/')).toContain('Named by the id that the claim once had.');
  for (const name of globSync('**/*.{html,xml,json}', { cwd: site.dist })) expect(file(name), name).not.toContain('Of a draft.');
});

test('the sitemap names every page that may be found, and no other', () => {
  const hidden = pages.filter(({ html }) => html.includes('content="noindex"')).map(({ path }) => path);
  expect(hidden).toEqual(expect.arrayContaining(['/404.html', '/stories/ferry-line/articles/echo/', '/stories/ferry-line/claims/number-of-boats/']));
  const shown = pages.map(({ path }) => path).filter((path) => !hidden.includes(path));
  const [map] = all(readXml(file('sitemap-index.xml')), 'sitemap');
  expect(textOf(map as XmlElement, 'loc')).toBe(`${ADDRESS}/sitemap-0.xml`);
  const named = all(readXml(file('sitemap-0.xml')), 'url').map((url) => textOf(url, 'loc').slice(ADDRESS.length));
  expect(named.toSorted()).toEqual(shown.toSorted());
  expect(file('robots.txt')).toContain(`Sitemap: ${ADDRESS}/sitemap-index.xml`);
});

test('a story says of itself which articles it cites and that it is a data set', () => {
  const [web, way] = data('/stories/ferry-line/');
  expect(web).toMatchObject({ '@context': 'https://schema.org', '@type': 'WebPage', name: 'The ferry line', datePublished: '2031-05-08' });
  expect(web?.['citation']).toEqual(
    expect.arrayContaining([
      {
        '@type': 'NewsArticle',
        headline: 'Seven boats for the outer islands',
        publisher: { '@type': 'NewsMediaOrganization', name: 'North Gazette' },
        datePublished: '2031-05-08T07:10',
        url: 'https://north-gazette.example/ferry',
      },
    ]),
  );
  expect(JSON.stringify(web)).not.toContain('Asleep');
  expect(web?.['mainEntity']).toMatchObject({
    '@type': 'Dataset',
    distribution: [
      { encodingFormat: 'application/json', contentUrl: `${ADDRESS}/stories/ferry-line/comparison.json` },
      { encodingFormat: 'text/csv', contentUrl: `${ADDRESS}/stories/ferry-line/claims.csv` },
    ],
  });
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Stories', item: `${ADDRESS}/` },
      { position: 2, name: 'The ferry line' },
    ],
  });
});

test('the way to a page is the same for people and machines', () => {
  for (const { path } of pages) {
    const way = data(path).find((one) => one['@type'] === 'BreadcrumbList')?.['itemListElement'] as { name: string; item?: string }[] | undefined;
    if (!way) continue;
    const seen = /<nav class="crumbs".*?<\/nav>/s.exec(page(path))?.[0] ?? '';
    for (const { item } of way) if (item) expect(seen, path).toContain(`href="${item.replace('https://news.example', '')}"`);
  }
});

test('a claim says of itself who is quoted from which article, and gives no verdict on it', () => {
  const [claim, way] = data('/stories/ferry-line/claims/ferry-boats/');
  expect(claim).toMatchObject({ '@type': 'Claim', name: 'How many boats the line will have', url: `${ADDRESS}/stories/ferry-line/claims/ferry-boats/` });
  expect(claim?.['hasPart']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        '@type': 'Quotation',
        text: 'The new ferry line will have seven boats',
        isBasedOn: expect.objectContaining({ '@type': 'NewsArticle', url: 'https://north-gazette.example/ferry' }),
      }),
    ]),
  );
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
  for (const { path } of pages) expect(JSON.stringify(data(path)), path).not.toContain('ClaimReview');
});

test('a link that is sent on comes with a title, a text and a picture of the story’s figures', () => {
  const meta = (path: string, name: string): string => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(page(path))?.[1] ?? '';
  expect(meta('/stories/ferry-line/', 'og:title')).toBe('The ferry line');
  expect(meta('/stories/ferry-line/', 'og:url')).toBe(`${ADDRESS}/stories/ferry-line/`);
  for (const path of ['/', '/stories/ferry-line/', '/stories/ferry-line/claims/ferry-boats/', '/stories/lone-lamp/']) {
    const png = readFileSync(join(site.dist, meta(path, 'og:image').slice(ADDRESS.length)));
    expect(png.subarray(1, 4).toString(), path).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
});

test('an address that a claim once had leads on by itself, by a link, and to search engines', () => {
  const moved = page('/stories/ferry-line/claims/number-of-boats/');
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/paper/stories/ferry-line/claims/ferry-boats/">');
  expect(moved).toContain(`<link rel="canonical" href="${ADDRESS}/stories/ferry-line/claims/ferry-boats/">`);
  expect(links('/stories/ferry-line/claims/number-of-boats/')).toContain('/paper/stories/ferry-line/claims/ferry-boats/');
});

test('the index of the search holds no word that the pages may not show', () => {
  const fragments = globSync('pagefind/**/*.pf_fragment', { cwd: site.dist }).map((name) => gunzipSync(readFileSync(join(site.dist, name))).toString());
  expect(fragments.length).toBeGreaterThan(COUNT);
  expect(fragments.some((text) => text.includes('harbour master Odd Vik said on Thursday'))).toBe(true);
  for (const text of fragments) {
    expect(text).not.toContain(WITHDRAWN_WORDS);
    expect(text).not.toContain(UNQUOTED_WORDS);
    expect(text).not.toContain('Not yet to be read');
  }
  expect(existsSync(join(site.dist, 'pagefind/pagefind-ui.js'))).toBe(false);
});

test('every page carries its policy; only the search may run a program, and only this site’s', () => {
  const policy = (path: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page(path))?.[1] ?? '';
  for (const { path } of pages) {
    expect(policy(path), path).toContain("default-src 'none'");
    if (path !== '/search/') expect(policy(path), path).not.toMatch(/script-src|unsafe-eval|\*|https?:/);
  }
  expect(policy('/search/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
});

test('a page that is not there offers the search and the stories', () => {
  expect(links('/404.html')).toEqual(expect.arrayContaining(['/paper/search/', '/paper/', '/paper/stories/ferry-line/']));
});

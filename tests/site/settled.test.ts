/** On the built site: what is not settled is counted nowhere and says so; what stands between “ ” is an outlet's. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Comparison } from '../../src/schema/comparison.ts';
import { isSettled } from '../../src/site/grade.ts';
import { urls } from '../../src/site/urls.ts';
import { DIST, pagesOf } from './dist.ts';

const pages = pagesOf();
const stories = globSync('stories/*/comparison.json', { cwd: DIST }).map((name) => Comparison.parse(JSON.parse(readFileSync(join(DIST, name), 'utf8'))));
const htmlOf = (path: string): string => pages.find((page) => page.path === path.slice(urls.home.length - 1))?.html ?? '';
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim(); // prettier-ignore
const outside = (path: string): boolean => !/\/(claims|compare|articles|embed)\//.test(path);

describe.each(stories)('$story.id', ({ story, claims }) => {
  const unsettled = claims.filter(({ status }) => status === 'unsettled');
  const page = htmlOf(urls.story(story.id));

  test('the counts at the head are those of the document, settled ones only', () => {
    const text = plain(page);
    const settled = (wanted: string): number => claims.filter((claim) => claim.status === wanted && isSettled(claim)).length;
    expect(text).toMatch(new RegExp(`\\b${settled('agreed')} claims? agreed`));
    expect(text).toContain(`${settled('differs')} told differently`);
    expect(text).toContain(`${settled('single')} found in one outlet only`);
  });

  test('what is not settled is folded on the story’s page, with its question, and stands on no other list', () => {
    const [, folded = ''] = /<details id="may"[^>]*>([^]*?)<\/details>/.exec(page) ?? [];
    expect(plain(folded)).toContain(unsettled.length > 0 ? `May say the same, not settled (${unsettled.length})` : '');
    for (const { id } of unsettled) {
      const href = urls.claim(story.id, id);
      expect(folded, id).toContain(href);
      expect(page.replace(folded, ''), id).not.toContain(href);
      for (const { path, html } of pages.filter((one) => outside(one.path) && one.html !== page)) expect(html, path).not.toContain(href);
    }
    for (const feed of ['feed.xml', 'rss.xml', 'feed.json'])
      for (const { id } of unsettled) expect(readFileSync(join(DIST, feed), 'utf8')).not.toContain(`/${id}/`);
  });

  test('its page lives on, says so at the top, and is kept from search engines', () => {
    for (const { id } of unsettled) {
      const html = htmlOf(urls.claim(story.id, id));
      expect(html, id).toMatch(/<p class="notice">\s*<b>Not settled\./);
      expect(html, id).toContain('<meta name="robots" content="noindex">');
      expect(/<title>([^<]*)/.exec(html)?.[1], id).toMatch(/^Not settled/);
    }
  });

  test('each text between quotation marks stands to the letter in an article of the story', () => {
    const files = globSync(`content/stories/${story.id}/articles/*.md`).map((name) => readFileSync(name, 'utf8'));
    const said = [...files, ...claims.flatMap(({ mentions }) => mentions.flatMap(({ quote, sentence }) => [quote, sentence]))].map((text) =>
      text.replace(/\s+/g, ' '),
    );
    const own = pages.filter(({ path }) => path.includes(`/stories/${story.id}/`));
    expect(own.length).toBeGreaterThan(5);
    const quotes = own.flatMap(({ path, html }) =>
      [...html.matchAll(/<q>“([^]*?)”<\/q>/g)].map(([, quote = '']) => ({ path, quote: plain(quote.replace(/<\/?(?:u|mark)[^>]*>/g, '')) })),
    );
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter(({ quote }) => !said.some((text) => text.includes(quote)))).toEqual([]);
  });
});

test('every sign of a claim’s status has a grade, and a legend says what the grades mean where signs stand', () => {
  for (const { path, html } of pages.filter((one) => /class="sign /.test(one.html))) {
    // A card in a frame has no room for a legend: it says the grade in words.
    if (path.startsWith('/embed/')) expect(plain(html), path).toMatch(/checked by an editor|found by the program|not settled/);
    else expect(html, path).toMatch(/class="(?:note grades|key legend)"/);
  }
});

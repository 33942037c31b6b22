/** From a claim one click leads to each sentence that tells it, and from a table's cell to those of one outlet. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Comparison } from '../../src/schema/comparison.ts';
import { urls } from '../../src/site/urls.ts';
import { DIST, elementsOf, pagesOf } from './dist.ts';

const pages = new Map(pagesOf().map(({ path, html }) => [path, html]));
const stories = globSync('stories/*/comparison.json', { cwd: DIST }).map((name) => Comparison.parse(JSON.parse(readFileSync(join(DIST, name), 'utf8'))));
const linksOf = (path: string): string[] =>
  elementsOf(pages.get(path.slice(urls.home.length - 1)) ?? '').map(({ properties }) => String(properties['href'] ?? ''));

test('each mention of a claim has a link to its words in the article, and each outlet a part of the page', () => {
  for (const { story, claims, articles } of stories)
    for (const claim of claims.filter(({ status }) => status !== 'single')) {
      const path = urls.claim(story.id, claim.id);
      const links = linksOf(path).filter((href) => href.includes('#m-'));
      expect(links.length, claim.id).toBe(claim.mentions.length);
      for (const { article } of claim.mentions)
        expect(
          links.some((href) => href.startsWith(urls.article(story.id, article))),
          claim.id,
        ).toBe(true);
      const html = pages.get(path.slice(urls.home.length - 1)) ?? '';
      for (const { id } of articles.filter(({ withdrawn }) => withdrawn === null)) expect(html, claim.id).toContain(`id="in-${id}"`);
    }
});

test('every claim of the story stands on its page, with a link to what shows it', () => {
  for (const { story, claims } of stories) {
    const links = new Set(linksOf(urls.story(story.id)));
    for (const claim of claims) {
      const [first] = claim.mentions;
      if (claim.status !== 'single') expect(links.has(urls.claim(story.id, claim.id)), claim.id).toBe(true);
      else
        expect(
          [...links].some((href) => href.startsWith(urls.article(story.id, first?.article ?? ''))),
          claim.id,
        ).toBe(true);
    }
  }
});

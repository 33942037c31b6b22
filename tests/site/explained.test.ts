/** On the built site: each claim says in plain words why its passages stand together. */
import { expect, test } from 'vitest';
import { pagesOf } from './dist.ts';

const pages = pagesOf().filter(({ path, html }) => /\/claims\/[^/]+\/$/.test(path) && !html.includes('http-equiv="refresh"'));
const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'); // prettier-ignore
const folded = (html: string): string => /<details[^>]*>\s*<summary>Why these passages were joined<\/summary>([^]*?)<\/details>/.exec(html)?.[1] ?? '';

test('there are claim pages', () => expect(pages.length).toBeGreaterThan(5));

test.each(pages)('$path', ({ html }) => {
  const why = folded(html);
  const lines = [...why.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(([, line = '']) => plain(line));
  expect(lines.length).toBeGreaterThan(0);
  const quoted = plain(html.replace(why, ''));
  for (const line of lines) {
    expect(line).toMatch(/ share (?:“|no distinctive word)/);
    // Each word that two passages are said to share stands in what the page quotes.
    for (const [, word = ''] of line.matchAll(/“([^”]+)”/g)) expect(quoted).toContain(word);
  }
});

/** The built pages: valid HTML, no script, nothing loaded from elsewhere, no broken link. */
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { ICON } from '../../src/site/pictures/icon.ts';
import { DIST, elementsOf, pagesOf } from './dist.ts';

const pages = pagesOf();

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Astro writes attributes as it likes; neither is wrong.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      // Labels and titles are an outlet's or an editor's words, and as long as they are.
      'long-title': 'off',
      // A region that scrolls has to be reached by the keyboard.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      'require-sri': 'off',
    },
  });
  const reports = await Promise.all(pages.map(async ({ path, html }) => ({ path, report: await validator.validateString(html) })));
  const wrong = reports.flatMap(({ path, report }) =>
    report.results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`)),
  );
  expect(wrong).toEqual([]);
});

const LOADING = new Set(['script', 'img', 'iframe', 'video', 'audio', 'source', 'embed', 'object']);
/** Links to follow, not to load. */
const POINTING = /canonical|alternate/;

test('no page but the search runs a script, none carries a style attribute or loads anything from elsewhere', () => {
  for (const { path, html } of pages) {
    // JSON-LD is data in an element called script: nothing in it runs.
    const elements = elementsOf(html).filter(({ properties }) => properties['type'] !== 'application/ld+json');
    const scripts = elements.filter(({ tagName }) => tagName === 'script').map(({ properties }) => String(properties['src']));
    if (path === '/search/') expect(scripts, path).toEqual([expect.stringMatching(/^\/_astro\/[\w.-]+\.js$/)]);
    else expect(scripts, path).toEqual([]);
    expect(
      elements.filter(({ tagName, properties }) => (LOADING.has(tagName) && tagName !== 'script') || 'style' in properties).map(({ tagName }) => tagName),
      path,
    ).toEqual([]);
    const loaded = elements.filter(({ tagName, properties }) => tagName === 'link' && !POINTING.test(String(properties['rel'])));
    expect(
      loaded.map(({ properties }) => properties['href']),
      path,
    ).toEqual(path.startsWith('/embed/') ? [] : [ICON]);
    expect(html, path).not.toMatch(/@import|url\(/);
    expect(html, path).toContain("default-src 'none'");
  }
});

test('every link and every fragment of the site leads somewhere', async () => {
  const entries = [...new Set(pages.map(({ path }) => path))];
  const { links } = await new LinkChecker().check({
    path: entries,
    serverRoot: DIST,
    recurse: true,
    checkFragments: true,
    linksToSkip: ['^https?://(?!localhost|127)', '^http://localhost:4321'],
  });
  expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} -> ${url}`)).toEqual([]);
  expect(links.length).toBeGreaterThan(pages.length);
});

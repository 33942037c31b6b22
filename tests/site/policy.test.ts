/** What a page may do, as its own element says and as the host's headers do: the same, and next to nothing; and whom to write to if it were not so. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagePolicy, sealStyles, STYLES } from '../../src/site/policy.ts';
import { settings } from '../../src/site/settings.ts';
import { isOwn, watchPages } from '../hostile/watch.ts';
import { findChrome, NO_BROWSER } from './chrome.ts';
import { DIST, pagesOf, pageTypes, serve } from './dist.ts';
import { headersFor, readRules } from './header-rules.ts';

const pages = pagesOf();
const rules = readRules(readFileSync(join(DIST, '_headers'), 'utf8'));
const base = settings.base;
const sent = (path: string, name: string): string[] => headersFor(rules, base + path).flatMap(([own, value]) => (own === name ? [value] : []));
/** A policy by its directives. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(policy.split('; ').map((directive): [string, string[]] => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
const metaOf = (html: string): string[] => [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(([, policy = '']) => policy);

describe('the policy', () => {
  test('every file of the site is sent with one', () => {
    const files = globSync(['**/*', '.well-known/*'], { cwd: DIST }).map((name) => name.replaceAll('\\', '/')).filter((name) => statSync(join(DIST, name)).isFile() && name !== '_headers'); // prettier-ignore
    expect(files).toEqual(expect.arrayContaining(['.well-known/security.txt', 'pagefind/pagefind.js', 'feed.xml', '404.html']));
    for (const file of files) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      expect(sent(path, 'x-content-type-options'), path).toEqual(['nosniff']);
      expect(sent(path, 'referrer-policy'), path).toEqual(['no-referrer']);
      expect(sent(path, 'cross-origin-opener-policy'), path).toEqual(['same-origin']);
      expect(sent(path, 'permissions-policy').join(), path).toMatch(/^[a-z-]+=\(\)(?:, [a-z-]+=\(\))+$/);
      // Pictures are shown by others, beside a link; cards are framed by them, and nothing else is.
      const isCard = path.startsWith('/embed/');
      expect(sent(path, 'cross-origin-resource-policy'), path).toEqual([isCard || path.endsWith('.png') ? 'cross-origin' : 'same-origin']);
      expect(sent(path, 'x-frame-options'), path).toEqual(isCard ? [] : ['DENY']);
      const policies = sent(path, 'content-security-policy').map(directives);
      expect(policies.length, path).toBeGreaterThan(0);
      const framing = policies.flatMap((policy) => policy.get('frame-ancestors') ?? []);
      expect([...new Set(framing)], path).toEqual([isCard ? '*' : "'none'"]);
      for (const policy of policies) {
        if (policy.has('default-src')) expect(policy.get('default-src'), path).toEqual(["'none'"]);
        else expect([...policy.keys()], path).toEqual(['frame-ancestors']);
        expect(
          [...policy]
            .flatMap(([name, sources]) => (name === 'img-src' ? sources.filter((source) => source !== 'data:') : name === 'frame-ancestors' ? [] : sources))
            .filter((source) => !/^(?:'(?:none|self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'|)$/.test(source)),
          path,
        ).toEqual([]);
      }
    }
    expect(readFileSync(join(DIST, '_headers'), 'utf8')).not.toContain('…');
    // Cloudflare Pages reads no longer line.
    for (const { headers } of rules) for (const [, value] of headers) expect(value.length).toBeLessThan(1900);
  });

  test('every page says of itself what its headers say, and allows no style sheet but its own', () => {
    for (const { path, html } of pages) {
      const metas = metaOf(html);
      expect(metas.length, path).toBe(1);
      const own = directives(metas[0] ?? '');
      const css = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      expect(own.get('style-src'), path).toEqual([...new Set(css)]);
      expect(own.get('script-src'), path).toEqual(path === '/search/' ? ["'self'", "'wasm-unsafe-eval'"] : undefined);
      expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
      // The narrowest of the headers is the page's own.
      const header = directives(
        sent(path, 'content-security-policy')
          .filter((policy) => policy.startsWith('default-src'))
          .at(-1) ?? '',
      );
      expect([...header.keys()].toSorted(), path).toEqual([...own.keys(), 'frame-ancestors'].toSorted());
      for (const [name, sources] of own)
        if (name === 'style-src') expect(header.get(name), path).toEqual(expect.arrayContaining(sources));
        else expect(header.get(name), `${path} ${name}`).toEqual(sources);
    }
  });

  test('the words of strangers in the head of a page are not taken for its style sheet, nor for its end', () => {
    const words = "</head><style>h1{color:red}</style> 'sha256-AAAA=' 'sha256-…' <script>";
    const head = (policy: string): string =>
      `<head><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="description" content="${words}"><script type="application/ld+json">{"name":"a \\" <style>"}</script><style>h1::before{content:"≠"}</style></head><body><style>x</style>`;
    const hash = `'sha256-${createHash('sha256').update('h1::before{content:"≠"}').digest('base64')}'`;
    const { page, styles } = sealStyles(Buffer.from(head(pagePolicy(''))));
    expect(page.toString()).toBe(head(pagePolicy('').replace(STYLES, hash)));
    expect(styles).toEqual([hash]);
  });

  test('an address without a page is not to be framed either', () => {
    for (const path of ['/nothing', '/nothing/', '/stories/nothing/', '/stories/ferry/claims/nothing/'])
      expect(
        sent(path, 'content-security-policy').some((policy) => policy.includes("frame-ancestors 'none'")),
        path,
      ).toBe(true);
  });

  test('the committed file holds for hosts what the built one does', () => {
    expect(readRules(readFileSync('public/_headers', 'utf8')).map(({ pattern }) => base + pattern)).toEqual(rules.map(({ pattern }) => pattern));
  });
});

describe('security.txt', () => {
  const text = readFileSync(join(DIST, '.well-known/security.txt'), 'utf8');
  test('is valid by RFC 9116', () => {
    const fields = text.trimEnd().split('\n').map((line) => /^([A-Z][A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line]); // prettier-ignore
    const all = (name: string): string[] => fields.flatMap(([own, value = '']) => (own === name ? [value] : []));
    expect(all('Contact').length).toBeGreaterThan(0);
    for (const contact of all('Contact')) expect(contact).toMatch(/^(?:mailto:|https:\/\/|tel:)/);
    expect(all('Expires')).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)]);
    expect(all('Preferred-Languages')).toEqual(['en']);
    expect(fields.flatMap(([name]) => name).filter((name) => !['Contact', 'Expires', 'Preferred-Languages', 'Canonical'].includes(name ?? ''))).toEqual([]);
  });
});

const chrome = findChrome();
if (chrome === null) console.warn(NO_BROWSER);
describe.skipIf(chrome === null || base !== '')('in a browser', () => {
  const paths = pages.filter(({ html }) => !html.includes('http-equiv="refresh"')).map(({ path }) => path);
  const one = [...pageTypes(pages).values()].map(({ path }) => path);
  test('no page asks anybody for anything, and no policy has anything to stop', { timeout: 300_000 }, async () => {
    const bare = await serve();
    const whole = await serve(DIST, { headers: (path) => headersFor(rules, path) });
    try {
      expect(await watchPages(chrome ?? '', bare.origin, paths, isOwn)).toEqual([]);
      expect(await watchPages(chrome ?? '', whole.origin, [...one, '/search/?q=outlet&kind=claim'], isOwn)).toEqual([]);
    } finally {
      bare.close();
      whole.close();
    }
  });

  test('the policy of the page alone stops what would get into it', { timeout: 60_000 }, async () => {
    const intruder =
      '<script>hit("script")</script><img src=x onerror=hit("event")><img src="https://evil.example/x.png"><iframe src="https://evil.example/"></iframe>' +
      '<style>h1{color:red}</style><p style="color:red" class=evil>x</p><object data="data:text/html,x"></object><base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">' +
      '<script src="https://evil.example/x.js"></script><script>fetch("https://evil.example/fetch")</script>';
    const server = await serve(DIST, { edit: (html) => html.replace(/<main(?: id="main")?>/, (main) => main + intruder) });
    try {
      const found = await watchPages(chrome ?? '', server.origin, one, isOwn);
      expect(found.map(({ path }) => path).toSorted()).toEqual(one.toSorted());
      for (const { path, faults } of found) {
        expect(
          faults.filter((fault) => fault.startsWith('a script ran')),
          path,
        ).toEqual([]);
        // What the policy stops is reported as a fault of the page, never as an answer.
        expect(
          faults.some((fault) => /violates the following Content Security Policy directive/.test(fault)),
          path,
        ).toBe(true);
        expect(
          faults.some((fault) => fault.startsWith('the base is')),
          path,
        ).toBe(false);
      }
    } finally {
      server.close();
    }
  });
});

/** The built site on Netlify, Cloudflare Pages and a plain nginx: whatever a host makes of `_headers`, the search works, the policy holds, and nothing but a card can be framed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { settings } from '../../src/site/settings.ts';
import { isOwn, watchPages } from '../hostile/watch.ts';
import { makeFolder } from '../support/folder.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from './chrome.ts';
import { DIST, pagesOf, pageTypes, serve } from './dist.ts';
import { readRules } from './header-rules.ts';
import { CLOUDFLARE, NETLIFY } from './host-rules.ts';

const base = settings.base;
const rules = readRules(readFileSync(join(DIST, '_headers'), 'utf8'));
const pages = pagesOf();
const isFile = (path: string): boolean => existsSync(join(DIST, path)) && statSync(join(DIST, path)).isFile();
const files = globSync(['**/*', '.well-known/*'], { cwd: DIST }).map((name) => `/${name.replaceAll('\\', '/')}`).filter((name) => isFile(name) && name !== '/_headers'); // prettier-ignore
const addresses = files.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
const ABSENT = ['/nothing', '/nothing/', '/stories/nothing/', '/stories/nothing', '/stories/a/claims/nothing/', '/Search/', '/search', '/outlets/nothing'];

/** The directives of each of the policies of a header: a browser keeps to all of them. */
const policiesOf = (header: string): Map<string, string[]>[] =>
  header
    .split(/, ?/)
    .map((policy) => new Map(policy.split(/; ?/).map((directive): [string, string[]] => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)])));

describe.each([NETLIFY, CLOUDFLARE])('$name', ({ headersFor }) => {
  test('every file and every error is sent with all that keeps it apart, whatever rule is the last', () => {
    for (const path of [...addresses, ...ABSENT]) {
      const sent = headersFor(rules, base + path);
      expect(sent.get('x-content-type-options'), path).toBe('nosniff');
      expect(sent.get('referrer-policy'), path).toBe('no-referrer');
      expect(sent.get('cross-origin-opener-policy'), path).toBe('same-origin');
      const isCard = path.startsWith('/embed/');
      if (!ABSENT.includes(path)) {
        expect(sent.get('cross-origin-resource-policy'), path).toBe(isCard || path.endsWith('.png') ? 'cross-origin' : 'same-origin');
        expect(sent.get('x-frame-options'), path).toBe(isCard ? undefined : 'DENY');
      }
      const policies = policiesOf(sent.get('content-security-policy') ?? '');
      // Whichever of them a host keeps, one says that nothing is loaded, and one who may frame it.
      expect(
        policies.some((policy) => policy.get('default-src')?.join() === "'none'"),
        path,
      ).toBe(true);
      expect([...new Set(policies.flatMap((policy) => policy.get('frame-ancestors') ?? []))], path).toEqual([isCard ? '*' : "'none'"]);
      const runs = policies.every((policy) => policy.get('script-src')?.join(' ') === "'self' 'wasm-unsafe-eval'" || !policy.has('default-src'));
      // An error has a page of its own, whose own policy lets nothing run.
      if (!ABSENT.includes(path)) expect(runs, path).toBe(/^\/(?:search|pagefind|_astro)\//.test(path));
      for (const sources of policies.flatMap((policy) => [...policy].filter(([name]) => name !== 'frame-ancestors').flatMap(([, own]) => own)))
        expect(sources, path).toMatch(/^(?:'(?:none|self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'|data:|)$/);
    }
  });

  test('the style sheet of every page is allowed', () => {
    for (const { path, html } of pages) {
      const hashes = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
      for (const policy of policiesOf(headersFor(rules, base + path).get('content-security-policy') ?? '').filter((one) => one.has('default-src')))
        expect(policy.get('style-src'), path).toEqual(expect.arrayContaining(hashes));
    }
  });
});

test('no link of the site leads over another spelling of its address', () => {
  const links = new Set(pages.flatMap(({ html }) => [...html.matchAll(/ href="(\/[^"#?]*)/g)].map(([, href = '']) => decodeURI(href).slice(base.length))));
  expect(links.size).toBeGreaterThan(50);
  for (const { leads } of [NETLIFY, CLOUDFLARE]) for (const link of links) expect(leads(link, isFile), link).toBeNull();
});

test('Cloudflare Pages reads all of the rules: no more than a hundred, no line over 2,000 characters, one star each', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const line of readFileSync(join(DIST, '_headers'), 'utf8').split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  for (const { pattern } of rules) expect(pattern.split('*').length).toBeLessThanOrEqual(2);
});

const chrome = findChrome();
if (chrome === null) console.warn(NO_BROWSER);

/** What somebody else's page can frame of a site. */
async function framed(origin: string, paths: readonly string[]): Promise<string[]> {
  const stranger = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').searchParams.get('path') ?? '';
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title><iframe name=f src="${origin}${path}"></iframe>`);
  });
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.2', done));
  const browser = await chromium.launch({ executablePath: chrome ?? '', args: CHROME_FLAGS });
  try {
    const page = await browser.newPage();
    const shown: string[] = [];
    for (const path of paths) {
      await page.goto(`http://127.0.0.2:${(stranger.address() as AddressInfo).port}/?path=${encodeURIComponent(path)}`, { waitUntil: 'load' });
      const frame = page.frame({ name: 'f' });
      if (frame?.url() === `${origin}${path}` && (await frame.title()) !== '') shown.push(path);
    }
    return shown;
  } finally {
    await browser.close();
    stranger.close();
  }
}

/** Opens a page of each type and the search, and frames them. */
async function holds(origin: string): Promise<void> {
  const types = [...pageTypes(pages)].filter(([name]) => name !== 'not found').map(([, { path }]) => path);
  expect(await watchPages(chrome ?? '', origin, [...types.filter((path) => path !== '/search/'), '/search/?q=outlet&kind=claim'], isOwn)).toEqual([]);
  expect(await framed(origin, [...types, '/stories/nothing/', '/feed.xml', '/pagefind/pagefind.js'])).toEqual(
    types.filter((path) => path.startsWith('/embed/')),
  );
}

describe.skipIf(chrome === null || base !== '')('in a browser', { timeout: 300_000 }, () => {
  test.each([NETLIFY, CLOUDFLARE])(
    'as $name sends it: the search finds, no policy has anything to stop, and only cards can be framed',
    async ({ headersFor }) => {
      const server = await serve(DIST, { headers: (path) => [...headersFor(rules, path)] });
      onTestFinished(() => server.close());
      await holds(server.origin);
    },
  );

  const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file)) ?? null;
  const MISSING = 'nginx is not installed (for example `apt-get install nginx-light`), so the site is not tried on it';
  if (NGINX === null) console.warn(MISSING);
  test.skipIf(NGINX === null)('as a plain nginx sends it, with the lines of docs/hosting.md', async () => {
    const documented = /^```nginx\n([^]*?)^```/m.exec(readFileSync('docs/hosting.md', 'utf8'))?.[1] ?? '';
    const port = await freePort();
    const dir = await makeFolder({});
    const server = documented.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/news/dist;', `root ${resolve(DIST)};`);
    const ways = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/${name};`).join(' ');
    const config = `daemon off; pid ${dir}/pid; error_log stderr; user root;\nevents {}\nhttp { include ${existsSync('/etc/nginx/mime.types') ? '/etc/nginx/' : ''}mime.types; access_log off; ${ways}\n${server}\n}`;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(dir, 'nginx.conf'), config);
    expect(spawnSync(NGINX ?? '', ['-t', '-p', dir, '-c', join(dir, 'nginx.conf')], { encoding: 'utf8' }).stderr).toContain('test is successful');
    const child = spawn(NGINX ?? '', ['-p', dir, '-c', join(dir, 'nginx.conf')], { stdio: 'ignore' });
    onTestFinished(() => void child.kill());
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100 && !(await fetch(origin).then(() => true, () => false)); tries += 1) await wait(50); // prettier-ignore
    for (const path of ['/', '/nothing/', '/feed.xml', '/pagefind/pagefind.js']) {
      const { status, headers } = await fetch(origin + path);
      expect([path, status]).toEqual([path, path === '/nothing/' ? 404 : 200]);
      expect([path, headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([path, 'nosniff', "frame-ancestors 'none'"]);
    }
    await holds(origin);
  });
});

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((done) => socket.listen(0, '127.0.0.1', done));
  const { port } = socket.address() as AddressInfo;
  await new Promise((done) => socket.close(done));
  return port;
}

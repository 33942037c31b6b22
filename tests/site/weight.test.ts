/** A story page with five articles arrives whole in the first round trip of a connection. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';

const MOST = 14_600;

test(`every page is at most ${MOST} bytes in brotli, style sheet and all`, () => {
  const pages = pagesOf();
  const brotli = (html: string): number => brotliCompressSync(html).length;
  const row = (name: string, { path, html }: { path: string; html: string }): string =>
    `${name.padEnd(12)} ${String(brotli(html)).padStart(6)} ${String(gzipSync(html).length).padStart(6)}  ${path}`;
  const heaviest = pages.reduce((a, b) => (b.html.length > a.html.length ? b : a));
  console.log(['page         brotli   gzip', ...[...pageTypes(pages)].map(([type, page]) => row(type, page)), row('heaviest', heaviest)].join('\n'));
  // What gzip makes small enough brotli makes smaller, and takes a tenth of the time to ask.
  for (const { path, html } of pages) if (gzipSync(html).length > MOST) expect(brotli(html), path).toBeLessThanOrEqual(MOST);
  expect(brotli(heaviest.html), heaviest.path).toBeLessThanOrEqual(MOST);
});

/** A story page with five articles arrives whole in the first round trip of a connection. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';

const MOST = 14_600;
const brotli = (html: string): number => brotliCompressSync(html).length;

test(`every page is at most ${MOST} bytes in brotli, style sheet and all`, () => {
  const pages = pagesOf();
  const rows = [...pageTypes(pages)].map(
    ([type, { path, html }]) => `${type.padEnd(12)} ${String(brotli(html)).padStart(6)} ${String(gzipSync(html).length).padStart(6)}  ${path}`,
  );
  console.log(['page         brotli   gzip', ...rows].join('\n'));
  for (const { path, html } of pages) expect(brotli(html), path).toBeLessThanOrEqual(MOST);
});

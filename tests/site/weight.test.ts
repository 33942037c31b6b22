/** A story page with five articles arrives whole in the first round trip of a connection. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';

const MOST = 14_600;

test(`every page is at most ${MOST} bytes in brotli, style sheet and all`, () => {
  const pages = pagesOf();
  const types = new Map([...pageTypes(pages)].map(([type, { path }]) => [path, type]));
  const weighed = pages.map(({ path, html }) => ({ path, type: types.get(path), brotli: brotliCompressSync(html).length, html }));
  const rows = weighed.flatMap(({ path, type, brotli, html }) =>
    type === undefined ? [] : [`${type.padEnd(12)} ${String(brotli).padStart(6)} ${String(gzipSync(html).length).padStart(6)}  ${path}`],
  );
  const heaviest = weighed.reduce((a, b) => (b.brotli > a.brotli ? b : a));
  console.log(['page         brotli   gzip', ...rows, `the heaviest of ${pages.length}: ${heaviest.brotli}  ${heaviest.path}`].join('\n'));
  for (const { path, brotli } of weighed) expect(brotli, path).toBeLessThanOrEqual(MOST);
});

/** The page of licences names everything that builds the site, on every machine alike, and passes on what a licence asks to be passed on. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPackages } from '../../src/content/index.ts';
import { makeFolder } from '../support/folder.ts';
import { elementsOf, pagesOf } from './dist.ts';

const page = pagesOf().find(({ path }) => path === '/about/licences/')?.html ?? '';
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string; dev?: boolean; license?: string }>;
};
const lines = page.split(/, |<p>|<\/p>/);

test('each package that is not for tests alone stands there with its version, whatever system it is for', () => {
  const used = Object.entries(packages).filter(([place, { dev }]) => place && !dev);
  const names = used.map(([place, { version }]) => `${place.split('node_modules/').at(-1)} ${version}`);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !lines.includes(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith('@esbuild/') || name.startsWith('@img/')).length).toBeGreaterThan(10);
  expect(lines.filter((line) => line.startsWith('vitest '))).toEqual([]);
});

test('what is named within a sentence is named as in the list', () => {
  expect(page).toMatch(/The search is pagefind \d/);
  expect(page).toMatch(/those of @fontsource\/source-serif-4 \d/);
});

test('the licence of what readers load stands there in its words, and the page is to be found', () => {
  expect(page).toContain('The above copyright notice and this permission notice shall be included in all copies');
  const about = pagesOf().find(({ path }) => path === '/about/')?.html ?? '';
  expect(elementsOf(about).some(({ properties }) => properties['href'] === '/about/licences/')).toBe(true);
});

test('no licence is one that forbids what we do, and a package without one stops the build', async () => {
  const free = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|LGPL-3\.0-or-later|OFL-1\.1|CC0-1\.0|Python-2\.0|BlueOak-1\.0\.0|Zlib)$/;
  // Of several licences that a package offers, one is taken; what calls its licence “BSD” passes on the one of two clauses in a file.
  const isFree = (name: string, licence: string): boolean =>
    licence.replace(/[()]/g, '').split(' AND ').every((one) => one.split(' OR ').some((offer) => free.test(offer))) || (name === 'duck' && licence === 'BSD'); // prettier-ignore
  for (const { name, licence } of await readPackages()) expect([name, isFree(name, licence)]).toEqual([name, true]);
  const dir = await makeFolder({ 'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/@a/b': { version: '1.0.0' } } }) });
  await expect(readPackages(dir)).rejects.toThrow('the package @a/b states no licence');
});

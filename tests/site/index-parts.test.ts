/** The index of a large site in several parts: made and asked as the search page does, with Pagefind's own program. */
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keep, placeOf } from '../../src/build/cache/entries.ts';
import { dropSealed } from '../../src/content/sealed.ts';
import { keyOf } from '../../src/build/cache/keys.ts';
import { type Pages, readPages, stillKept } from '../../src/build/parts.ts';
import type { PlannedStory } from '../../src/build/plan.ts';
import { partOf, writeSearchIndex } from '../../src/build/search-index.ts';
import type { Pagefind } from '../../src/components/search/pagefind.ts';
import { indexFolder, searchIndexes } from '../../src/site/found.ts';
import type { SearchPage } from '../../src/site/search.ts';
import { makeFolder } from '../support/folder.ts';

const WORDS = ['ferry', 'lamp', 'reservoir', 'spillway', 'herring', 'siren', 'gate', 'harbour'];
const PARTS = 4;

function pageOf(word: string): SearchPage {
  const kind = `<i data-pagefind-filter="kind[data-value]" data-value="${word === 'lamp' ? 'claim' : 'story'}"></i>`;
  const text = `<h1 id="title">The ${word}</h1><span id="main">Nobody had seen the ${word} that night.</span>`;
  return { path: `/stories/${word}/`, html: `<html lang="en"><body><main data-pagefind-body>${kind}${text}</main></body></html>` };
}

/** A story as it is planned, with its pages kept. */
function storyOf(word: string, key = keyOf(word)): PlannedStory {
  keep('pages', key, { files: [], search: [pageOf(word)] } satisfies Pages);
  return { id: word, key, hash: '', articles: 2 };
}

const pagesOf = async ({ id, key }: PlannedStory): Promise<readonly SearchPage[]> => stillKept(readPages(key), id).search;

/** Pagefind's program over the parts in a folder, as the search page loads it. */
async function openIndex(dir: string): Promise<{ find: (words: string, filters?: Record<string, string>) => Promise<string[]>; server: Server }> {
  const server = createServer((request, response) => response.end(readFileSync(join(dir, new URL(request.url ?? '', 'http://localhost').pathname))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  const { createInstance } = (await import(pathToFileURL(join(dir, 'pagefind/pagefind.js')).href)) as { createInstance: (options: object) => Pagefind };
  const program = createInstance({ basePath: folder });
  await program.init();
  for (let number = 2; number <= PARTS; number += 1) await program.mergeIndex(`${folder}${indexFolder(number)}`);
  const find = async (words: string, filters: Record<string, string> = {}): Promise<string[]> => {
    const { results } = await program.search(words, { filters });
    return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => new URL(url, folder).pathname).toSorted();
  };
  return { find, server };
}

test('a word is found in whichever part it stands, by filters too, and a story that has changed rebuilds its part and no other', async () => {
  vi.stubEnv('CORROBORATE_CACHE', await makeFolder({}));
  onTestFinished(() => void vi.unstubAllEnvs());
  const dir = await makeFolder({});
  await writeSearchIndex(dir, { stories: WORDS.map((word) => storyOf(word)), pagesOf, before: dir, count: PARTS });
  expect(globSync('pagefind/*/pagefind-entry.json', { cwd: dir })).toHaveLength(PARTS - 1);
  // The program comes once.
  expect(globSync('pagefind/**/*.{js,pagefind}', { cwd: dir }).map((path) => path.split('/').length)).toEqual([2, 2, 2]);
  const { find, server } = await openIndex(dir);
  onTestFinished(() => void server.close());
  for (const word of WORDS) expect(await find(word), word).toEqual([`/stories/${word}/`]);
  expect(await find('nobody')).toEqual(WORDS.map((word) => `/stories/${word}/`).toSorted());
  for (const words of ['nobody', 'night']) expect(await find(words, { kind: 'claim' })).toEqual(['/stories/lamp/']);

  const first = globSync('pagefind/**/*.pf_fragment', { cwd: dir }).toSorted();
  const again = await makeFolder({});
  // What is kept of the other stories is not asked for any more.
  const changed = WORDS.map((word) => storyOf(word, keyOf(word === 'lamp' ? 'changed' : word)));
  for (const word of WORDS) if (word !== 'lamp') dropSealed(placeOf('pages', keyOf(word)));
  const beside = WORDS.filter((word) => word !== 'lamp' && partOf(word, PARTS) === partOf('lamp', PARTS));
  expect(beside.length).toBeLessThan(WORDS.length - 1);
  for (const word of beside) storyOf(word);
  const kept = await writeSearchIndex(again, { stories: changed, pagesOf, before: dir, count: PARTS });
  // What the old site holds is named, and what was damaged in it is written.
  expect(kept.length).toBeGreaterThan(0);
  const written = globSync('pagefind/**/*.pf_fragment', { cwd: again });
  expect(written.some((path) => kept.some((folder) => path.startsWith(folder)))).toBe(false);
  expect([...written, ...first.filter((path) => kept.some((folder) => path.startsWith(folder)))].toSorted()).toEqual(first);
});

test('a story whose pages are gone fails the build', async () => {
  vi.stubEnv('CORROBORATE_CACHE', await makeFolder({}));
  onTestFinished(() => void vi.unstubAllEnvs());
  const absent = WORDS.map((word) => ({ id: word, key: keyOf(word), hash: '', articles: 2 }));
  await expect(writeSearchIndex(await makeFolder({}), { stories: absent, pagesOf, before: '', count: PARTS })).rejects.toThrow(
    'was removed while the site was built',
  );
});

test('a small site has one index, and its number of parts grows by doubling up to sixteen', () => {
  expect([0, 1, 16, 17, 32, 33, 128, 129, 1000, 100_000].map(searchIndexes)).toEqual([1, 1, 1, 2, 2, 4, 8, 16, 16, 16]);
});

import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { entryFile, isSound, keep, keepIfPossible, recall } from '../../src/build/cache/entries.ts';
import { comparingVersion, renderingVersion, keyOf } from '../../src/build/cache/keys.ts';
import { makeFolder } from '../support/folder.ts';

const KEY = keyOf('a story', 1);
const VALUE = { words: 'The ferry sails at dawn.', bytes: new Uint8Array([1, 2, 3]), none: null };

test('what is kept is found again under its key and under no other, and nothing lies beside it', async () => {
  const folder = await makeFolder({});
  keep('parts', KEY, VALUE, folder);
  expect(recall('parts', KEY, folder)).toEqual(VALUE);
  expect([recall('pages', KEY, folder), recall('parts', keyOf('a story', 2), folder)]).toEqual([null, null]);
  expect(await readdir(dirname(entryFile('parts', KEY, folder)))).toHaveLength(1);
});

test.each([
  [
    'a byte has changed',
    async (file: string) =>
      writeFile(
        file,
        (await readFile(file)).map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
      ),
  ],
  ['it was cut off', (file: string) => truncate(file, 37)],
  ['it is empty', (file: string) => truncate(file, 0)],
  ['something else stands there', (file: string) => writeFile(file, 'something else')],
])('an entry that is damaged counts as not kept and is reported in one line: %s', async (_, damage) => {
  const folder = await makeFolder({});
  for (const kind of ['parts', 'pages'] as const) {
    keep(kind, KEY, VALUE, folder);
    await damage(entryFile(kind, KEY, folder));
  }
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect([recall('parts', KEY, folder), recall('pages', KEY, folder), isSound('parts', KEY, folder)]).toEqual([null, null, false]);
    expect(said.mock.calls).toEqual([[`a kept result in ${folder} is damaged; it is rebuilt\n`]]);
  } finally {
    said.mockRestore();
  }
  keep('parts', KEY, VALUE, folder);
  expect(recall('parts', KEY, folder)).toEqual(VALUE);
});

test('what cannot be kept is reported in one line and hurts nobody who can do without', async () => {
  const folder = join(await makeFolder({ 'a-file': '' }), 'a-file');
  vi.stubEnv('CORROBORATE_CACHE', folder);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    for (const key of [KEY, keyOf('another')]) keepIfPossible('compared', key, VALUE);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^nothing can be kept in .*a-file \(.*\); the next run will take as long\n$/)]]);
    expect(recall('compared', KEY)).toBeNull();
  } finally {
    said.mockRestore();
    vi.unstubAllEnvs();
  }
});

test('keys hold the program, the libraries and Node: they are the same twice, and a folder with pages of its own renders in its own way', async () => {
  expect(comparingVersion()).toBe(comparingVersion());
  expect(comparingVersion()).not.toBe(renderingVersion());
  const own = renderingVersion();
  const folder = await makeFolder({ 'src/pages/index.astro': '<p>own</p>' });
  const here = process.cwd();
  try {
    process.chdir(folder);
    expect(renderingVersion()).not.toBe(own);
  } finally {
    process.chdir(here);
  }
});

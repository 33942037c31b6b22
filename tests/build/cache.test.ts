import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { serialize } from 'node:v8';
import { forgetOld, isSound, keep, keepIfPossible, type Kind, placeOf, recall } from '../../src/build/cache/entries.ts';
import { comparingVersion, renderingVersion, keyOf } from '../../src/build/cache/keys.ts';
import { MOST_BYTES, sealedFile, writeSealed } from '../../src/content/sealed.ts';
import { makeFolder } from '../support/folder.ts';

const KEY = keyOf('a story', 1);
const VALUE = { found: null, diagnostics: [] };
const PAGES = { files: [{ path: 'stories/ferry/index.html', bytes: new Uint8Array([1, 2, 3]) }], search: [{ path: '/stories/ferry/', html: '<p>ferry' }] };
const entryFile = (kind: Kind, key: string, folder: string): string => sealedFile(placeOf(kind, key, folder));

/** What is told on standard error meanwhile. */
async function toldBy(work: () => unknown): Promise<string[]> {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await work();
    return said.mock.calls.map(([text]) => String(text));
  } finally {
    said.mockRestore();
  }
}

test('what is kept is found again under its key and under no other, and nothing lies beside it', async () => {
  const folder = await makeFolder({});
  keep('pages', KEY, PAGES, folder);
  expect(recall('pages', KEY, folder)).toEqual(PAGES);
  expect([recall('parts', KEY, folder), recall('pages', keyOf('a story', 2), folder)]).toEqual([null, null]);
  expect(await readdir(dirname(entryFile('pages', KEY, folder)))).toHaveLength(1);
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
  ['it is that of another key', (file: string) => rename(join(dirname(dirname(file)), OTHER.slice(0, 2), `${OTHER.slice(2)}.kept`), file)],
])('an entry that is damaged counts as not kept and is reported in one line: %s', async (_, damage) => {
  const folder = await makeFolder({});
  for (const kind of ['compared', 'indexes'] as const) for (const key of [KEY, OTHER]) keep(kind, key, kind === 'compared' ? VALUE : PAGES.files, folder);
  for (const kind of ['compared', 'indexes'] as const) await damage(entryFile(kind, KEY, folder));
  const told = await toldBy(() =>
    expect([recall('compared', KEY, folder), recall('indexes', KEY, folder), isSound('compared', KEY, folder)]).toEqual([null, null, false]),
  );
  expect(told).toEqual([`a kept result in ${folder} is damaged; it is rebuilt\n`]);
  keep('compared', KEY, VALUE, folder);
  expect(recall('compared', KEY, folder)).toEqual(VALUE);
});

test('an entry of another kind under the same key is not used', async () => {
  const folder = await makeFolder({});
  keep('indexes', KEY, PAGES.files, folder);
  keep('pages', KEY, PAGES, folder);
  await copyFile(entryFile('pages', KEY, folder), entryFile('indexes', KEY, folder));
  await toldBy(() => expect(recall('indexes', KEY, folder)).toBeNull());
});

const OTHER = keyOf('another story');
const page = (path: string) => ({ ...PAGES, files: [{ path, bytes: new Uint8Array([1]) }] });

test.each([
  ['something else', 'words'],
  ['nothing', undefined],
  ['fields of another kind', { files: {}, search: [] }],
  ['a field too many', { ...PAGES, script: 'hit(1)' }],
  ...['../../evil.html', 'stories/ferry/../../../evil.html', '/etc/evil', 'stories\\..\\evil', 'C:evil', 'a//b', './a', 'a/.', '', 'a\0b'].map(
    (path): [string, unknown] => [`the path ${JSON.stringify(path)}`, page(path)],
  ),
])('an entry that holds %s, under a hash that is right, is not used, and made again', async (_, value) => {
  const folder = await makeFolder({});
  keep('pages', KEY, value, folder);
  const told = await toldBy(() => expect(recall('pages', KEY, folder)).toBeNull());
  expect(told).toEqual([`a kept result in ${folder} is damaged; it is rebuilt\n`]);
  expect(isSound('pages', KEY, folder)).toBe(false);
});

test('what says that it is a value and is none, and what unpacks to more than any of ours, stops nothing', async () => {
  const folder = await makeFolder({});
  // A frame of zstd that repeats one byte 128 kB long, again and again: 36 kB for a gigabyte.
  const block = Buffer.from([0x02, 0x00, 0x10, 0x00]);
  const bomb = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x88]), ...Array.from({ length: MOST_BYTES / 2 ** 17 + 9 }, () => block)]);
  for (const body of [Buffer.from([0xff, 0x0f, 0x6f]), Buffer.from('words'), serialize(PAGES).subarray(0, 60), bomb]) {
    writeSealed(placeOf('pages', KEY, folder), body);
    const before = process.memoryUsage().rss;
    await toldBy(() => expect(recall('pages', KEY, folder)).toBeNull());
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  }
});

test('a file that is larger than any of ours is not read', async () => {
  const folder = await makeFolder({});
  keep('pages', KEY, PAGES, folder);
  const handle = await open(entryFile('pages', KEY, folder), 'r+');
  await handle.truncate(MOST_BYTES + 33).finally(() => handle.close());
  const start = performance.now();
  await toldBy(() => expect(recall('pages', KEY, folder)).toBeNull());
  expect(performance.now() - start).toBeLessThan(500);
});

describe.skipIf(process.platform === 'win32')('a cache that leads elsewhere', () => {
  const laid = async (at: (folder: string) => string): Promise<{ folder: string; elsewhere: string; path: string }> => {
    const [folder, elsewhere] = [await makeFolder({}), await makeFolder({})];
    keep('pages', KEY, PAGES, folder);
    const path = at(folder);
    await rename(path, join(elsewhere, 'moved'));
    return { folder, elsewhere, path };
  };

  test.each([
    ['the file', (folder: string) => entryFile('pages', KEY, folder)],
    ['its folder', (folder: string) => dirname(entryFile('pages', KEY, folder))],
    ['the folder of its kind', (folder: string) => join(folder, 'pages')],
  ])('a link in the place of %s is not followed: not to read, not to write, not to clear up', async (_, at) => {
    const { folder, elsewhere, path } = await laid(at);
    await symlink(join(elsewhere, 'moved'), path);
    const old = new Date(2020, 1);
    const files = (await readdir(elsewhere, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files) await utimes(file, old, old);
    const before = await Promise.all(files.map((file) => readFile(file)));
    const told = await toldBy(() => expect(recall('pages', KEY, folder)).toBeNull());
    expect(told).toEqual([
      expect.stringMatching(/^what is kept in .* cannot be read \(.*: this is a link, not a (?:file|folder)\) and is rebuilt; to keep it, remove the folder/),
    ]);
    const write = (): void => keep('pages', KEY, { ...PAGES, search: [] }, folder);
    if (path === entryFile('pages', KEY, folder)) write();
    else expect(write).toThrow('this is a link, not a folder');
    vi.stubEnv('CORROBORATE_CACHE', folder);
    forgetOld(Date.now());
    vi.unstubAllEnvs();
    expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(before);
  });

  test.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdir(path)],
    ['a device', (path: string) => symlink('/dev/zero', path)],
  ])('%s in the place of an entry holds up nothing', { timeout: 5000 }, async (_, put) => {
    const folder = await makeFolder({});
    keep('pages', KEY, PAGES, folder);
    await rm(entryFile('pages', KEY, folder));
    await put(entryFile('pages', KEY, folder));
    const told = await toldBy(() => expect(recall('pages', KEY, folder)).toBeNull());
    expect(told).toEqual([expect.stringMatching(/^what is kept in .* cannot be read \(.*: this is a (?:pipe|folder|link), not a file\)/)]);
  });

  test('a key that is none leads nowhere', async () => {
    const folder = await makeFolder({});
    for (const key of ['../../etc/passwd', '', KEY.toUpperCase(), `${KEY}/..`]) expect(() => recall('pages', key, folder)).toThrow('is no key of a result');
  });
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

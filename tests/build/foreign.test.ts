/** dist/ is ours or not touched. */
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { refuseForeign, writeMarker } from '../../src/build/foreign.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour } from '../support/harbour.ts';

const content = Object.fromEntries(Object.entries(harbour).map(([name, text]) => [`content/${name}`, text]));

test.each<[name: string, files: Record<string, string>, put: (dir: string) => Promise<unknown>, says: string]>([
  ['a file', {}, (dir) => writeFile(join(dir, 'dist'), 'precious'), 'error dist: this is no folder.'],
  [
    'a link',
    { 'elsewhere/precious.txt': 'precious' },
    (dir) => symlink(join(dir, 'elsewhere'), join(dir, 'dist')),
    'error dist: this is a link, which a build would replace.',
  ],
  ['a link that leads nowhere', {}, (dir) => symlink('/no/such/place', join(dir, 'dist')), 'error dist: this is a link, which a build would replace.'],
  [
    'a folder of somebody else',
    { 'dist/precious.txt': 'precious' },
    async () => undefined,
    'error dist/precious.txt: no build has made this, and the next would remove it.',
  ],
])('%s in its place is an error before anything is done, and stays', async (_, files, put, says) => {
  const dir = await makeFolder({ ...content, ...files });
  await put(dir);
  const before = (await lstat(join(dir, 'dist'))).ino;
  const { code, stderr } = await run('build', [], dir);
  expect([code, stderr.split('\n')[0]]).toEqual([1, says]);
  expect((await lstat(join(dir, 'dist'))).ino).toBe(before);
  for (const name of Object.keys(files)) expect(await readFile(join(dir, name), 'utf8')).toBe('precious');
  expect((await readdir(dir)).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

test('what a build has made may be replaced, and what somebody has put beside it may not', async () => {
  const dir = await makeFolder({ 'made/index.html': '', 'made/.DS_Store': '', 'older/pagefind/pagefind.js': '', 'older/index.html': '', 'empty/.keep/x': '' });
  vi.spyOn(process, 'cwd').mockReturnValue(dir);
  writeMarker(join(dir, 'made'), ['stories/fire']);
  for (const name of ['made', 'older', 'none']) expect(() => refuseForeign(join(dir, name))).not.toThrow();
  await mkdir(join(dir, 'made/stories'));
  expect(() => refuseForeign(join(dir, 'made'))).not.toThrow();
  await writeFile(join(dir, 'made/CNAME'), 'news.example');
  expect(() => refuseForeign(join(dir, 'made'))).toThrow(/made\/CNAME: no build has made this/);
  vi.restoreAllMocks();
});

/** Only what does not exist may count as nothing: all else that the disk refuses is an error that names it and says how to fix it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { keep, recall } from '../../src/build/cache/entries.ts';
import { sealedFile } from '../../src/content/sealed.ts';
import { keyOf } from '../../src/build/cache/keys.ts';
import { checkSite } from '../../src/build/compared.ts';
import { describeDiagnostic } from '../../src/compare/types.ts';
import { addDecisions } from '../../src/content/add-decisions.ts';
import { readStory } from '../../src/content/index.ts';
import { readPast } from '../../src/content/past.ts';
import { exists } from '../../src/content/write.ts';
import { importArticle } from '../../src/import/index.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const POST = `${STORY}/articles/daily-post.md`;

type Damage = (path: string) => Promise<unknown> | void;

/** Puts something else in the place of a file or folder. */
const replaced = async (path: string, put: Damage): Promise<void> => {
  await rm(path, { recursive: true, force: true });
  await put(path);
};
const aFolder: Damage = (path) => mkdir(path);
const aFile: Damage = (path) => writeFile(path, 'words');
const aLoop: Damage = (path) => symlink(path, path);
const aPipe: Damage = (path) => void execFileSync('mkfifo', [path]);

const LINK = 'this is a link, not a file.\n  Put the file itself there, or remove the link.';
const FOLDER = 'this is a folder, not a file.\n  Put the file itself there, or remove the folder.';
const PIPE = 'this is a pipe, not a file.\n  Put the file itself there, or remove the pipe.';
const LINKED = 'this is a link, not a folder.\n  Put the folder itself there, or remove the link.';
const NO_FOLDER = 'the folder cannot be read (ENOTDIR).\n  A file stands where a folder belongs: move it elsewhere.';
const IN_A_CIRCLE = 'the folder cannot be read (ELOOP).\n  It is a link that leads back to itself: put the file or folder itself there.';

describe('check reports', () => {
  test.each<[name: string, path: string, put: Damage, expected: string]>([
    ['a folder in the place of the decisions', `${STORY}/decisions.yaml`, aFolder, FOLDER],
    ['a pipe in the place of the decisions', `${STORY}/decisions.yaml`, aPipe, PIPE],
    ['a link in the place of the decisions', `${STORY}/decisions.yaml`, aLoop, LINK],
    ['a folder in the place of the ledger', `${STORY}/claims.lock.yaml`, aFolder, FOLDER],
    ['a link in the place of an article', POST, aLoop, LINK],
    ['a pipe in the place of an article', POST, aPipe, PIPE],
    ['a pipe in the place of an outlet', 'outlets/daily-post.md', aPipe, PIPE],
    ['a folder in the place of the corrections', 'corrections.md', aFolder, FOLDER],
    ['a file in the place of the articles', `${STORY}/articles`, aFile, NO_FOLDER],
    ['a link in the place of the articles', `${STORY}/articles`, aLoop, 'this is a link, not a folder.\n  Put the folder itself there, or remove the link.'],
    ['a link in the place of a story', STORY, aLoop, 'this is a link, not a folder.\n  Put the folder itself there, or remove the link.'],
    ['a file in the place of the stories', 'stories', aFile, NO_FOLDER],
    ['a link in the place of the stories', 'stories', aLoop, IN_A_CIRCLE],
    ['a file in the place of the outlets', 'outlets', aFile, NO_FOLDER],
    ['a link in the place of the outlets', 'outlets', aLoop, IN_A_CIRCLE],
    ['a link to a folder in the place of the stories', 'stories', (path) => symlink('/', path), LINKED],
    ['a link to a folder in the place of the outlets', 'outlets', (path) => symlink('/', path), LINKED],
    ['a link that leads nowhere in the place of the outlets', 'outlets', (path) => symlink('/no/such/place', path), 'the folder cannot be read (ENOENT).\n  Check its name: nothing is there.'],
    ['an article in a sub-folder', `${STORY}/articles/more/herald.md`, aFile, 'the file is in a folder that is not read.\n  Move it into the folder articles of its story, or elsewhere.'],
    ['an article in a folder of another name', `${STORY}/article/herald.MD`, aFile, 'the file is in a folder that is not read.\n  Move it into the folder articles of its story, or elsewhere.'],
    ['an article with another ending', `${STORY}/articles/NEW.MD`, aFile, 'an article of a story must be a .md file, and this one has the ending .MD.\n  Rename it to new.md and give it front matter, or move it out of the folder.'],
    ['an outlet with another ending', 'outlets/NEW.MD', aFile, 'an outlet must be a .md file, and this one has the ending .MD.\n  Rename it to new.md, or move it elsewhere.'],
    ['an outlet in a sub-folder', 'outlets/uk/herald.md', aFile, 'the file is in a folder that is not read.\n  Move it into the folder outlets itself, or elsewhere.'],
    ['a pipe beside the outlets', 'outlets/pipe', aPipe, PIPE],
    ['a story beside the stories', 'story/harbour/story.md', aFile, 'the file is in a folder that is not read.\n  Move it into stories or outlets, or elsewhere.'],
    ['corrections by another name', 'Corrections.MD', aFile, 'the file is not read.\n  Move it into stories or outlets, or elsewhere.'],
    ['a pipe beside the rest', 'pipe', aPipe, PIPE],
  ])('%s', async (_name, path, put, expected) => {
    const dir = await makeFolder(harbour);
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await replaced(join(dir, path), put);
    const { diagnostics } = await checkSite(dir, { drafts: true });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map((diagnostic) => describeDiagnostic(diagnostic).replaceAll(`${dir}/`, ''));
    expect(errors).toContain(`${path}: ${expected}`);
    expect(errors.filter((error) => error.startsWith(`${path}:`))).toHaveLength(1);
    expect(errors.join('\n')).not.toMatch(/is missing|there is no outlet/);
  });
});

test('a command that the disk refuses exits with 1 and says so, without a stack', async () => {
  const dir = await makeFolder({ 'content/stories': 'words' });
  for (const [command, args] of [['check', []], ['new', ['story', 'A fire']], ['import', ['page.html', '--story', 'fire']]] as const) {
    const { code, stderr } = await run(command, [...args], dir);
    expect([command, code]).toEqual([command, 1]);
    expect(stderr).toMatch(/^error content\/stories.*: .* \(E[A-Z]+\)\.\n {2}A file stands where a folder belongs: move it elsewhere(?:; then npm run import -- page\.html --story fire)?\.$/m);
    expect(stderr).not.toContain('    at ');
  }
});

test('nothing is written through a link that leads out of the content', async () => {
  const dir = await makeFolder({ 'elsewhere/keep.txt': 'words', 'page.txt': 'Words.', 'content/outlets/daily-post.md': '---\nname: Daily Post\n---\n' });
  await symlink(join(dir, 'elsewhere'), join(dir, 'content/stories'));
  for (const [command, args] of [['new', ['story', 'A fire']], ['import', ['page.txt', '--story', 'a-fire', '--outlet', 'daily-post']]] as const) {
    const { code, stderr } = await run(command, [...args], dir);
    expect([command, code]).toEqual([command, 1]);
    expect(stderr).toContain('error content/stories: this is a link, not a folder.');
  }
  expect(await readdir(join(dir, 'elsewhere'))).toEqual(['keep.txt']);
});

const isRoot = process.getuid?.() === 0;
test.skipIf(process.platform === 'win32')('what an account may not read is an error, and not nothing', async () => {
  const dir = await makeFolder(Object.fromEntries(Object.entries(harbour).map(([name, text]) => [`content/${name}`, text])));
  // Root may read everything: it lets another account look.
  const other = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  await chmod(dir, 0o755);
  for (const [path, mode] of [[`content/${POST}`, 0o000], [`content/${STORY}/articles`, 0o000], ['content/outlets', 0o000], [`content/${STORY}`, 0o000]] as const) {
    const before = (await stat(join(dir, path))).mode;
    await chmod(join(dir, path), mode);
    const { status, stderr } = spawnSync(process.execPath, [resolve('src/cli/check.ts')], { cwd: dir, encoding: 'utf8', ...other, env: { ...process.env, CORROBORATE_CACHE: '/dev/null/none', NODE_COMPILE_CACHE: undefined } });
    await chmod(join(dir, path), before);
    expect([path, status]).toEqual([path, 1]);
    expect(stderr).toContain(`error ${path}: the ${path.endsWith('.md') ? 'file' : 'folder'} cannot be read (EACCES).\n  Give your account permission to use it.`);
  }
});

test('a folder is compared only when it can be listed', async () => {
  const dir = await makeFolder({ 'a.txt': 'words' });
  await expect(readStory(join(dir, 'a.txt'))).rejects.toThrow('the folder cannot be read (ENOTDIR)');
});

test('decisions are never written over what cannot be read', async () => {
  const dir = await makeFolder({});
  await aLoop(join(dir, 'decisions.yaml'));
  const added = addDecisions(dir, [{ kind: 'not-a-claim', passages: [{ article: 'a', quote: 'words' }] }]);
  await expect(added).rejects.toThrow('decisions.yaml: this is a link, not a file');
  expect([exists(join(dir, 'decisions.yaml')), existsSync(join(dir, 'decisions.yaml'))]).toEqual([true, false]);
});

test('an import says what is in its way', async () => {
  const dir = await makeFolder({ ...harbour, 'page.txt': 'Words.' });
  const wish = { content: dir, story: 'harbour-fire', outlet: 'daily-post', id: null };
  await aPipe(join(dir, 'pipe.txt'));
  await expect(importArticle(join(dir, 'pipe.txt'), wish, '2031-05-03')).rejects.toThrow('pipe.txt: this is a pipe, not a file');
  await replaced(join(dir, 'outlets'), aFile);
  await expect(importArticle(join(dir, 'page.txt'), wish, '2031-05-03')).rejects.toThrow('outlets: the folder cannot be read (ENOTDIR)');
});

test('a result that the cache cannot read is rebuilt, and said once', async () => {
  const folder = await makeFolder({});
  const key = keyOf('a story');
  const place = { folder, kind: 'compared', key };
  keep('compared', key, { found: null, diagnostics: [] }, folder);
  await replaced(sealedFile(place), aFolder);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect([recall('compared', key, folder), recall('compared', key, folder), recall('pages', key, folder)]).toEqual([null, null, null]);
    expect(said.mock.calls).toEqual([[expect.stringContaining(`what is kept in ${folder} cannot be read (${sealedFile(place)}: this is a folder, not a file) and is rebuilt`)]]);
  } finally {
    said.mockRestore();
  }
});

describe('the past', () => {
  test('is not read without git', async () => {
    vi.stubEnv('PATH', '');
    await expect(readPast('main', 'content')).rejects.toThrow('git: git is not installed');
    vi.unstubAllEnvs();
  });
  test('is not read when git refuses, with the words of git', async () => {
    const dir = await makeFolder({});
    execFileSync('git', ['init', '--quiet', dir]);
    await writeFile(join(dir, '.git/config'), '[core');
    vi.stubEnv('GIT_DIR', join(dir, '.git'));
    await expect(readPast('main', 'content')).rejects.toThrow(/git: `git rev-parse --show-toplevel` failed \(128\): fatal: bad config/);
    vi.unstubAllEnvs();
  });
});

/** Two writers at once: one waits for the other, and a dead one holds up nobody. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addDecisions } from '../../src/content/add-decisions.ts';
import { withLock } from '../../src/content/lock.ts';
import { makeFolder } from '../support/folder.ts';

const LOCK = pathToFileURL(resolve('src/content/lock.ts')).href;

describe('a lock', () => {
  test('is held by one at a time, and gone with the last', async () => {
    const dir = await makeFolder({});
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await wait(5);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(join(dir, '.lock'), work)));
    expect([most, await readdir(dir)]).toEqual([1, []]);
    await expect(withLock(join(dir, '.lock'), () => Promise.reject(new Error('it failed')))).rejects.toThrow('it failed');
    expect(await readdir(dir)).toEqual([]);
  });

  test('of a process that was killed is taken at once', async () => {
    const dir = await makeFolder({});
    const script = `import { withLock } from '${LOCK}'; await withLock('.lock', () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => undefined); });`;
    try {
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: dir, stdio: 'ignore' });
    } catch {
      // As it was meant.
    }
    expect(await readdir(dir)).toContain('.lock');
    expect(await withLock(join(dir, '.lock'), () => 'done')).toBe('done');
  });

  test('of a process whose number another has by now is taken at once', async () => {
    const dir = await makeFolder({});
    const held = withLock(join(dir, 'own'), () => readFile(join(dir, 'own'), 'utf8'));
    const holder = JSON.parse((await held).split('\n')[0] ?? '') as { start: string };
    await writeFile(join(dir, '.lock'), JSON.stringify({ ...holder, start: `${holder.start}0` }));
    expect(await withLock(join(dir, '.lock'), () => 'done')).toBe(holder.start === '' ? undefined : 'done');
  });

  test.skipIf(process.platform === 'win32').each([
    ['a link that leads nowhere', (path: string) => symlink('/no/such/place', path), 'link'],
    ['a link to a file', (path: string) => symlink('/etc/hostname', path), 'link'],
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path]), 'pipe'],
    ['a folder', (path: string) => mkdir(path), 'folder'],
  ])('%s in its place is an error, and nobody waits for it', async (_, put, kind) => {
    const dir = await makeFolder({});
    await put(join(dir, '.lock'));
    await expect(withLock(join(dir, '.lock'), () => 'done')).rejects.toThrow(`this is a ${kind}, not a file`);
    expect(await readdir(dir)).toEqual(['.lock']);
  });

  test('of another container counts while it is touched, and a minute longer', async () => {
    const dir = await makeFolder({});
    const file = join(dir, '.lock');
    await writeFile(file, JSON.stringify({ host: 'container-1 boot ns', pid: process.pid, start: '1' }));
    let taken = false;
    let told = '';
    const waiting = withLock(file, () => void (taken = true), (holder) => void (told = holder)); // prettier-ignore
    await wait(400);
    expect([taken, told]).toEqual([false, `process ${process.pid} on container-1`]);
    const old = new Date(Date.now() - 61_000);
    await utimes(file, old, old);
    await waiting;
    expect([taken, await readdir(dir)]).toEqual([true, []]);
  });
});

test('no answer is lost, however many write at once', { timeout: 60_000 }, async () => {
  const dir = await makeFolder({ 'decisions.yaml': '# kept\n' });
  const script = `import { addDecisions } from '${pathToFileURL(resolve('src/content/add-decisions.ts')).href}';
    for (let i = 0; i < 10; i += 1) await addDecisions('.', [{ kind: 'not-a-claim', passages: [{ article: 'a', quote: process.argv[1] + ' ' + i }] }]);`;
  const children = ['one', 'two', 'three'].map((name) => spawn(process.execPath, ['--input-type=module', '-e', script, name], { cwd: dir, stdio: 'inherit' }));
  const ends = children.map((child) => new Promise((done) => child.once('exit', done)));
  for (let i = 0; i < 10; i += 1) await addDecisions(dir, [{ kind: 'not-a-claim', passages: [{ article: 'a', quote: `here ${i}` }] }]);
  expect(await Promise.all(ends)).toEqual([0, 0, 0]);
  const text = await readFile(join(dir, 'decisions.yaml'), 'utf8');
  for (const name of ['one', 'two', 'three', 'here']) for (let i = 0; i < 10; i += 1) expect(text).toContain(`quote: ${name} ${i} }`);
  expect(await readdir(dir)).toEqual(['decisions.yaml']);
});

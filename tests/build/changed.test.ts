/** A file that is saved while the site is built: the site is of one state of the content, and nothing is kept under the name of another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stateOf } from '../../src/build/state.ts';
import { ferry } from '../site/fixture.ts';
import { makeFolder } from '../support/folder.ts';
import { makeProject } from '../support/project.ts';

const LAMP = 'content/stories/lone-lamp/articles/north-gazette.md';
const PAGE = 'dist/stories/lone-lamp/articles/north-gazette/index.html';

test('is built with it, and with the old words once they are back', { timeout: 240_000 }, async () => {
  const { dir, run } = await makeProject(ferry);
  const words = await readFile(join(dir, LAMP), 'utf8');
  const save = (years: string): Promise<void> => writeFile(join(dir, LAMP), words.replace('forty', years));
  const shown = async (): Promise<string | undefined> => /after (\w+) years/.exec(await readFile(join(dir, PAGE), 'utf8'))?.[1];
  await save('fifty');
  const env = { ...process.env, SITE_URL: 'https://news.example/paper', CORROBORATE_CACHE: join(dir, 'cache'), NO_COLOR: '1' };
  const child = spawn(process.execPath, [join(dir, 'src/cli/build.ts')], { cwd: dir, env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = once(child, 'exit');
  // The workshop is there: the plan is made and the stories are compared.
  while (child.exitCode === null && !readdirSync(dir).some((name) => name.startsWith('.dist-new-'))) await wait(5);
  await save('sixty');
  expect([(await end)[0], said]).toEqual([0, expect.stringContaining('content/ was changed while the site was built; it is built again\n')]);
  expect(await shown()).toBe('sixty');
  await save('fifty');
  expect((await run('build')).code).toBe(0);
  expect(await shown()).toBe('fifty');
});

test('a state tells a save that sets the times back and keeps the length', async () => {
  const dir = await makeFolder({ 'a/b.md': 'one' });
  const before = stateOf(dir);
  expect(stateOf(dir)).toBe(before);
  await wait(20);
  await writeFile(join(dir, 'a/b.md'), 'two');
  await utimes(join(dir, 'a/b.md'), 0, 0);
  const changed = stateOf(dir);
  expect(changed).not.toBe(before);
  await writeFile(join(dir, 'a/.writing.lock'), '');
  expect(stateOf(dir)).toBe(changed);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from './run.ts';

const inContent = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text]));

test('writes the ledger when it is asked to, and is content with it then', async () => {
  const dir = await makeFolder(inContent(harbour));
  const before = await run('check', [], dir);
  expect([before.code, before.stdout]).toEqual([0, '2 articles in 1 story: no errors, 1 warning\n']);
  expect(before.stderr).toContain(`warning content/${STORY}/claims.lock.yaml: the ledger of claim ids is not up to date.\n`);
  const written = await run('check', ['--write'], dir);
  expect([written.code, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toBe(`wrote content/${STORY}/claims.lock.yaml\n2 articles in 1 story: no errors, 0 warnings\n`);
  expect(await readFile(join(dir, 'content', STORY, 'claims.lock.yaml'), 'utf8')).toMatch(/^# .*\nclaims:\n/);
  const after = await run('check', [], dir);
  expect([after.code, after.stdout, after.stderr]).toEqual([0, '2 articles in 1 story: no errors, 0 warnings\n', '']);
});

test('tells a lost quote with its place, and exits with 1', async () => {
  const decisions = '- pin: evacuated\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: Nobody had to leave }\n';
  const dir = await makeFolder(inContent({ ...harbour, [`${STORY}/decisions.yaml`]: decisions }));
  const { code, stdout, stderr } = await run('check', [], dir);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`error content/${STORY}/decisions.yaml:4:37: `);
});

test('a folder named by mistake is bad usage', async () => {
  expect((await run('check', ['content'])).code).toBe(2);
});

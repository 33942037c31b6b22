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

test('a correction of a claim that is not there is told with its place', async () => {
  const decisions =
    '- pin: who-had-to-leave\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: About 40 workers were evacuated }\n    - { article: evening-star, quote: Some 60 workers were evacuated }\n';
  const ledger = 'claims: []\nredirects:\n  - { from: workers-gone, to: who-had-to-leave }\n';
  const corrected = (claim: string): Files =>
    inContent({
      ...harbour,
      [`${STORY}/decisions.yaml`]: decisions,
      [`${STORY}/claims.lock.yaml`]: ledger,
      'corrections.md': `---\ncorrections:\n  - date: 2025-03-06\n    story: harbour-fire\n    claim: ${claim}\n    text: It was 40.\n---\n`,
    });
  const wrong = await run('check', [], await makeFolder(corrected('who-had-to-live')));
  expect([wrong.code, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toContain(
    'error content/corrections.md:5:12: there is no claim `who-had-to-live` in the story `harbour-fire`.\n  Did you mean `who-had-to-leave`? If so, write that.\n',
  );
  // An id that the claim once had is as good.
  for (const claim of ['who-had-to-leave', 'workers-gone']) expect((await run('check', [], await makeFolder(corrected(claim)))).code, claim).toBe(0);
});

test('a folder named by mistake is bad usage', async () => {
  expect((await run('check', ['content'])).code).toBe(2);
});

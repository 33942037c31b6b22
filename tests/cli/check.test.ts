import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from './run.ts';

const inContent = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text]));

const next = (story: string): string => `next: npm run review -- ${story} asks what only an editor knows; npm run build makes the site\n`;

test('writes the ledger when it is asked to, and is content with it then', async () => {
  const dir = await makeFolder(inContent(harbour));
  const before = await run('check', [], dir);
  expect([before.code, before.stdout]).toEqual([0, `2 articles in 1 story: no errors, 1 warning\n${next('STORY')}`]);
  expect(before.stderr).toContain(`warning content/${STORY}/claims.lock.yaml: the ledger of claim ids is not up to date.\n`);
  const written = await run('check', ['--write'], dir);
  expect([written.code, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toBe(`wrote content/${STORY}/claims.lock.yaml\n2 articles in 1 story: no errors, 0 warnings\n${next('harbour-fire')}`);
  expect(await readFile(join(dir, 'content', STORY, 'claims.lock.yaml'), 'utf8')).toMatch(/^# .*\nclaims:\n/);
  const after = await run('check', [], dir);
  expect([after.code, after.stdout, after.stderr]).toEqual([0, `2 articles in 1 story: no errors, 0 warnings\n${next('STORY')}`, '']);
});

test('gives an entry on a claim a passage of it when it is asked to, and says before that it can', { timeout: 120_000 }, async () => {
  const pin = '- pin: who-left\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: About 40 workers were evacuated }\n    - { article: evening-star, quote: Some 60 workers were evacuated }\n'; // prettier-ignore
  const old = `${pin}# Seen on Monday.\n- difference: quantity\n  claim: who-left # the pin\n  sides: []\n`;
  const dir = await makeFolder(inContent({ ...harbour, [`${STORY}/decisions.yaml`]: old }));
  expect((await run('check', [], dir)).stderr).toContain(
    `warning content/${STORY}/decisions.yaml:7:3: the entry names the claim who-left without a passage of it`,
  );
  const written = await run('check', ['--write'], dir);
  expect([written.code, written.stderr]).toEqual([0, '']);
  const text = await readFile(join(dir, 'content', STORY, 'decisions.yaml'), 'utf8');
  expect(text).toBe(old.replace('# the pin\n', '# the pin\n  of: { article: daily-post, quote: About 40 workers were evacuated }\n'));
  expect((await run('check', [], dir)).stderr).toBe('');
});

test('of a warning that a whole archive has, three are told and the others counted', async () => {
  const stories = Array.from({ length: 6 }, (_, index) => Object.entries(harbour).map(([name, text]) => [name.replace(STORY, `${STORY}-${index}`), text]));
  const { code, stdout, stderr } = await run('check', [], await makeFolder(inContent(Object.fromEntries(stories.flat()) as Files)));
  expect([code, stdout]).toEqual([0, `12 articles in 6 stories: no errors, 6 warnings\n${next('STORY')}`]);
  expect(stderr.match(/^warning content\/stories\/.*claims\.lock\.yaml: /gm)).toHaveLength(3);
  expect(stderr).toMatch(/^warning 3 other places: the ledger of claim ids is not up to date\.$/m);
});

test('tells a lost quote with its place, and exits with 1', async () => {
  const decisions = '- pin: evacuated\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: Nobody had to leave }\n';
  const dir = await makeFolder(inContent({ ...harbour, [`${STORY}/decisions.yaml`]: decisions }));
  const { code, stdout, stderr } = await run('check', [], dir);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`error content/${STORY}/decisions.yaml:4:37: `);
  expect(stderr).toContain(`
    3 |   quotes:
  > 4 |     - { article: daily-post, quote: Nobody had to leave }
      |                                     ^
`);
  expect(stderr).toMatch(/\n1 error, 0 warnings\nnext: fix this, then npm run check\n$/);
});

test('shows only the part of a long line that matters, and tabs as arrows', async () => {
  const long = `${'Smoke rose over the harbour all morning. '.repeat(6)}![](smoke.jpg)${' It smelt of tar.'.repeat(9)}`;
  const dir = await makeFolder(
    inContent({
      ...harbour,
      [`${STORY}/articles/daily-post.md`]: `---\noutlet: daily-post\nomitted:\n\t- Photo\n---\n\nIt burnt.\n`,
      [`${STORY}/articles/evening-star.md`]: `---\noutlet: evening-star\n---\n\n${long}\n`,
    }),
  );
  const { stderr } = await run('check', [], dir);
  expect(stderr).toContain('\n  > 4 | →- Photo\n      | ^\n');
  const [line = '', mark = ''] = /> 5 \| (.*)\n {6}\| (.*)\n/.exec(stderr)?.slice(1) ?? [];
  expect(line.length).toBeLessThan(100);
  expect(line.slice(mark.indexOf('^'))).toMatch(/^!\[\]\(smoke\.jpg\) It smelt of tar\..*…$/);
});

test('gives annotations to a workflow, in which nothing of an article can be a command', async () => {
  const decisions = '- not-a-claim: { article: daily-post, quote: "100 % gone\\n::error::owned, they say" }\n';
  const dir = await makeFolder(inContent({ ...harbour, [`${STORY}/decisions.yaml`]: decisions, [`${STORY}/articles/a,b:c.txt`]: 'x' }));
  const { code, stdout, stderr } = await run('check', ['--format', 'github'], dir);
  expect([code, stderr]).toEqual([1, '2 errors, 0 warnings\nnext: fix this, then npm run check -- --format github\n']);
  expect(stdout.trimEnd().split('\n')).toEqual([
    `::error file=content/${STORY}/articles/a%2Cb%3Ac.txt::an article of a story must be a .md file, and this one has the ending .txt. Rename it to a-b-c.md and give it front matter, or move it out of the folder.`,
    `::error file=content/${STORY}/decisions.yaml,line=1,col=46::the quote “100 %25 gone%0A::error::owned, they say” does not stand in content/${STORY}/articles/daily-post.md. Nothing there is like it: copy the words from the article again, to the letter, or take the entry out.`,
  ]);
});

test('gives everything as JSON, with the proposal for a quote that drifted, and changes nothing', async () => {
  const decisions = '- not-a-claim: { article: daily-post, quote: The fire was out at noon }\n';
  const dir = await makeFolder(inContent({ ...harbour, [`${STORY}/decisions.yaml`]: decisions }));
  const { code, stdout } = await run('check', ['--json', '--write'], dir);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    errors: 1,
    warnings: 0,
    written: [],
    diagnostics: [
      {
        severity: 'error',
        file: `content/${STORY}/decisions.yaml`,
        line: 1,
        column: 46,
        proposal: { article: 'daily-post', file: `content/${STORY}/articles/daily-post.md`, line: 11, column: 1, quote: 'The fire was out by noon' },
      },
    ],
  });
  expect(await readFile(join(dir, 'content', STORY, 'decisions.yaml'), 'utf8')).toBe(decisions);
  expect((await run('check', ['--json'], await makeFolder(inContent(harbour)))).code).toBe(0);
});

test('prints what docs/editors.md shows', async () => {
  const editors = await readFile('docs/editors.md', 'utf8');
  const decisions = `- pin: workers-evacuated
  label: How many workers were evacuated
  quotes:
    - { article: daily-post, quote: about 40 workers were led out }
    - { article: evening-star, quote: Some 60 workers were evacuated }
`;
  const post = `${STORY}/articles/daily-post.md`;
  const dir = await makeFolder(
    inContent({ ...harbour, [post]: String(harbour[post]).replace('outlet: daily-post', 'outlet: daily-pots'), [`${STORY}/decisions.yaml`]: decisions }),
  );
  expect((await run('check', [], dir)).stderr).toBe(/^```text\n(error[^]*?)^```$/m.exec(editors)?.[1]);
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

test('a folder named by mistake is invalid usage', async () => {
  for (const args of [['content'], ['--format', 'xml'], ['--json', '--format', 'github']]) expect((await run('check', args)).code, args.join(' ')).toBe(2);
});

import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from './run.ts';

const inContent = Object.fromEntries(Object.entries(harbour).map(([name, text]) => [`content/${name}`, text]));
const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: dir, encoding: 'utf8' });

async function repository(): Promise<string> {
  const dir = await makeFolder(inContent);
  git(dir, 'init', '--quiet', '--initial-branch=main');
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--message=Begin');
  return dir;
}
const leftovers = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('corroborate-past-'));

test('says nothing when nothing changed', async () => {
  expect(await run('report', ['--base', 'main'], await repository())).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('tells what a change did to claims, articles, silence and confidence, and leaves the files alone', async () => {
  const dir = await repository();
  const decisions = join(dir, `content/${STORY}/decisions.yaml`);
  await writeFile(
    decisions,
    '- different:\n    - { article: daily-post, quote: The fire was out by noon }\n    - { article: evening-star, quote: The fire was put out by noon }\n',
  );
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--message=Part the two');
  const before = await leftovers();
  await writeFile(join(dir, 'content/outlets/weekly.md'), '---\nname: Weekly\n---\n');
  await writeFile(
    join(dir, `content/${STORY}/articles/weekly.md`),
    '---\noutlet: weekly\n---\n\n# After the fire\n\nTeachers of the harbour *school* sent all their children home before lunch.\n\nSome 60 workers were evacuated from the warehouse on Tuesday. The fire was out by noon, firefighters said.\n',
  );
  await writeFile(
    decisions,
    `- pin: fire-out
  label: When the fire was out
  quotes:
    - { article: daily-post, quote: The fire was out by noon }
    - { article: evening-star, quote: The fire was put out by noon }
    - { article: weekly, quote: The fire was out by noon }
`,
  );
  git(dir, 'add', 'content/outlets');
  const status = git(dir, 'status', '--porcelain=v2');
  const { code, stdout, stderr } = await run('report', ['--base', 'HEAD'], dir);
  expect([code, stderr]).toEqual([0, '']);
  expect(git(dir, 'status', '--porcelain=v2')).toBe(status);
  expect(await leftovers()).toEqual(before);
  expect(stdout).toMatch(/^# What changes in the comparisons\n\nAgainst `HEAD` \([0-9a-f]{7}\)\.\n\n## The harbour fire\n\n\| \| before \| now \|\n/);
  expect(stdout).toContain('\n| articles | 2 | **3** |\n');
  expect(stdout).toContain('\n| confirmed by an editor | 0 | **1** |\n');
  expect(stdout).toContain('\n### Articles (1)\n\n- `weekly`: new\n');
  expect(stdout).toContain('\n### New claims (1)\n\n- When the fire was out: = agreed, 3 articles\n');
  expect(stdout).toMatch(/\n### Who tells it \(1\)\n\n- .*60 workers were evacuated.*: `weekly` not compared → \*\*told\*\*\n/);
  expect(stdout).toMatch(/In one outlet only: new \(\d\)<\/summary>[^]*“Teachers of the harbour school sent all their children home before lunch”/);
});

test('tells a claim that changed its status, one article that fell silent, and a story that has gone', async () => {
  const dir = await repository();
  await writeFile(
    join(dir, `content/${STORY}/articles/evening-star.md`),
    '---\noutlet: evening-star\npublished: 2025-03-04\npublishedIs: stated\n---\n\n# Warehouse burns\n\nAbout 40 workers were evacuated from the warehouse on Tuesday.\n',
  );
  const changed = (await run('report', ['--base', 'main'], dir)).stdout;
  expect(changed).toContain('\n- `evening-star`: revised\n');
  expect(changed).toMatch(/\n### Changed status \(1\)\n\n- .*workers were evacuated.*: ≠ told differently \(quantity\) → \*\*= agreed\*\*\n/);
  expect(changed).toMatch(/\n\| told differently \| 1 \| \*\*0\*\* \|\n/);
  await rm(join(dir, 'content', STORY), { recursive: true });
  await writeFile(join(dir, 'content/stories/.keep'), '');
  expect((await run('report', ['--base', 'main'], dir)).stdout).toMatch(/\n## The harbour fire\n\nThe story is gone\.\n$/);
});

test('prints what docs/editors.md shows', async () => {
  const example = /^```markdown\n(# What changes[^]*?)^```$/m.exec(await readFile('docs/editors.md', 'utf8'))?.[1] ?? '';
  const dir = await repository();
  const pin = `- pin: workers-evacuated
  label: How many workers were evacuated
  quotes:
    - { article: daily-post, quote: About 40 workers were evacuated }
    - { article: evening-star, quote: Some 60 workers were evacuated }
`;
  await writeFile(join(dir, `content/${STORY}/decisions.yaml`), pin);
  // The document's tables are set in columns.
  const plain = (text: string): string => text.replace(/\([0-9a-f]{7}\)/, '').replace(/ +/g, ' ').replace(/-{3,}/g, '---'); // prettier-ignore
  expect(plain((await run('report', ['--base', 'main'], dir)).stdout)).toBe(plain(example));
});

test('an earlier content with errors is no error now', async () => {
  const dir = await repository();
  await writeFile(join(dir, `content/${STORY}/decisions.yaml`), '- not-a-claim: { article: daily-post, quote: It never was there }\n');
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--message=Break it');
  const broken = await run('report', ['--base', 'HEAD~1'], dir);
  expect([broken.code, broken.stdout]).toEqual([1, '']);
  expect(broken.stderr).toContain(`content/${STORY}/decisions.yaml:1:46: the quote “It never was there” does not stand in`);
  await rm(join(dir, `content/${STORY}/decisions.yaml`));
  const { code, stdout } = await run('report', ['--base', 'HEAD'], dir);
  expect(code).toBe(0);
  expect(stdout).toContain('\n## The harbour fire (new)\n');
  expect(stdout).toContain('\nThe earlier content has errors (1), so a story that could not be compared then is reported as new.');
  expect(stdout).toContain(`content/${STORY}/decisions.yaml:1:46`);
});

test('says how to name a commit, and that a repository is wanted', async () => {
  const unknown = await run('report', ['--base', '--output=x'.slice(2)], await repository());
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    'error output=x: git knows no such commit.\n  Name a branch, a tag or a commit, such as `origin/main`; if the clone is shallow, fetch it first: `git fetch --unshallow`.\nnext: fix this, then npm run --silent report -- --base output=x\n',
  ]);
  const none = await run('report', ['--base', 'main'], await makeFolder(inContent));
  expect([none.code, none.stderr]).toEqual([
    1,
    'error content: the folder is not in a git repository.\n  Run the command in a clone of the site.\nnext: fix this, then npm run --silent report -- --base main\n',
  ]);
  expect((await run('report', [])).code).toBe(2);
});

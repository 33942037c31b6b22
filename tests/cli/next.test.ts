import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FERRY } from '../support/ferry.ts';
import { makeFolder } from '../support/folder.ts';
import { run } from './run.ts';

const PAGE = 'Fire in the old harbour\n\nAbout 40 workers were evacuated from the warehouse on Tuesday, the fire chief said. Nobody was hurt.\n';
const articleOf = (outlet: string, text: string): string => `---\noutlet: ${outlet}\npublished: 2031-05-10\npublishedIs: stated\n---\n\n# Fire\n\n${text}\n`;
const SITE = {
  'content/outlets/mail.md': '---\nname: Mail\n---\n',
  'content/outlets/post.md': '---\nname: Post\n---\n',
  'content/stories/fire/story.md': '---\ntitle: Fire\nstandfirst: A fire.\ndate: 2031-05-10\n---\n',
  'content/stories/fire/articles/mail.md': articleOf('mail', 'About 40 workers were evacuated from the warehouse on Tuesday, the fire chief said.'),
  'content/stories/fire/articles/post.md': articleOf('post', 'Some 60 workers were evacuated from a warehouse on Tuesday.'),
  'content/corrections.md': '---\ncorrections: []\n---\n',
  'page.txt': PAGE,
  'ferry/a.txt': FERRY['mail.txt'],
  'ferry/b.txt': FERRY['gazette.txt'],
};
const BROKEN = { ...SITE, 'content/stories/fire/articles/post.md': articleOf('pots', 'Some 60 workers left.') };

/** What each command prints its last line about. Data alone, such as a table or JSON, is no message. */
const DONE: Record<string, readonly string[][]> = {
  check: [[], ['--write']],
  import: [
    ['page.txt', '--story', 'fire', '--outlet', 'Gazette', '--published', '2031-05-10'],
    ['page.txt', '--story', 'fire', '--outlet', 'Gazette', '--dry-run'],
  ],
  new: [
    ['story', 'Flood'],
    ['outlet', 'Gazette'],
  ],
  review: [['fire']],
  schemas: [[]],
};
const REFUSED: Record<string, readonly string[][]> = {
  build: [[]],
  check: [[]],
  compare: [['no-folder']],
  evaluate: [['--gold', 'no.json', '--articles', 'ferry']],
  import: [
    ['page.txt', '--story', 'flood'],
    ['page.txt', '--story', 'fire'],
    ['no such page.html', '--story', 'fire'],
  ],
  new: [
    ['story', 'Fire'],
    ['outlet', 'Mail'],
  ],
  report: [['--base', 'main']],
  review: [['fire'], ['flood']],
  train: [['--gold', 'no.json', '--articles', 'ferry']],
};

const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);
const cases = (calls: Record<string, readonly string[][]>): [string, string[]][] =>
  Object.entries(calls).flatMap(([command, all]) => all.map((args): [string, string[]] => [command, [...args]]));

test.each(cases(DONE))('%s %j, when it is done, names what comes next', { timeout: 120_000 }, async (command, args) => {
  const { code, stdout } = await run(command, args, await makeFolder(SITE));
  expect(code).toBe(0);
  expect(lastLine(stdout)).toMatch(/^next: .*npm run |^next: .*--dry-run$/);
});

test.each(cases(REFUSED))('%s %j, when it is refused, names itself to be run again', { timeout: 120_000 }, async (command, args) => {
  const { code, stderr } = await run(command, args, await makeFolder(BROKEN));
  expect(code).toBe(1);
  expect(lastLine(stderr)).toMatch(new RegExp(`^next: fix this, then npm run (?:--silent )?${command}\\b`));
  for (const arg of args) expect(lastLine(stderr)).toContain(/\s/.test(arg) ? `"${arg}"` : arg);
});

test('after answers about a story of the site its ledger is written, so that the build is next', { timeout: 120_000 }, async () => {
  const dir = await makeFolder(SITE);
  const { questions } = JSON.parse((await run('review', ['fire', '--json'], dir)).stdout) as { questions: { id: string }[] };
  await writeFile(join(dir, 'answers.json'), JSON.stringify([{ id: questions[0]?.id, yes: [0] }]));
  const { code, stdout } = await run('review', ['fire', '--answer', 'answers.json'], dir);
  expect([code, lastLine(stdout)]).toEqual([0, 'next: npm run build makes the site']);
  const { stderr, stdout: checked } = await run('check', ['--write'], dir);
  expect(stderr).toBe('');
  expect(checked).not.toContain('wrote');
});

test('a command that is called wrongly says how it is called', async () => {
  const { code, stderr } = await run('review', []);
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: npm run review');
});

test('each command has a case here', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.entries(scripts).flatMap(([name, script]) => (/start\.mjs [a-z]+$/.test(script) ? [name] : []));
  expect(ours.filter((name) => !(name in DONE) && !(name in REFUSED))).toEqual([]);
});

test('of several pages one that is refused keeps none of the others out, and only it is named again', async () => {
  const dir = await makeFolder({ ...SITE, 'other page.txt': PAGE.replace('40', '50') });
  await mkdir(join(dir, 'pages'));
  await writeFile(join(dir, 'pages', 'bad.html'), '<html><body><p>404</p></body></html>');
  const { code, stdout, stderr } = await run('import', ['pages/bad.html', 'other page.txt', '--story', 'fire', '--outlet', 'Gazette'], dir);
  expect(code).toBe(1);
  expect(await readFile(join(dir, 'content/stories/fire/articles/gazette.md'), 'utf8')).toContain('About 50 workers');
  expect(lastLine(stdout)).toBe('next: read content/stories/fire/articles/gazette.md against the original, then npm run review -- fire');
  expect(lastLine(stderr)).toBe('next: fix this, then npm run import -- pages/bad.html --story fire --outlet Gazette');
  await rm(dir, { recursive: true });
});

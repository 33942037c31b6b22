import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Comparison } from '../../src/schema/comparison.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';
import { run } from './run.ts';

const articles = {
  'daily-post.txt': 'Fire in the old harbour\nAbout 40 workers were evacuated from the warehouse on Tuesday, the fire chief said.\nThe fire was out by noon.\n',
  'evening-star.txt': 'Warehouse burns\nSome 60 workers were evacuated from the warehouse on Tuesday.\nThe fire was put out by noon, and nobody was hurt.\n',
  'weekly-news.md': '# After the fire\n\nThe warehouse in the old harbour burnt on Tuesday. Nobody was hurt.\n',
};

/** Makes the same folder under the same name, the files created in the order given. */
async function folderNamed(name: string, files: Record<string, string>): Promise<string> {
  const dir = await makeFolder(Object.fromEntries(Object.entries(files).map(([file, text]) => [`made/${file}`, text])));
  await rename(join(dir, 'made'), join(dir, name));
  return join(dir, name);
}

test('prints the comparison of a folder on standard output and nothing else', async () => {
  const { code, stdout, stderr } = await run('compare', [await makeFolder(articles)]);
  expect([code, stderr]).toEqual([0, '']);
  const comparison = Comparison.parse(JSON.parse(stdout));
  expect(comparison.articles.map(({ id }) => id)).toEqual(['daily-post', 'evening-star', 'weekly-news']);
  expect(comparison.claims.length).toBeGreaterThan(0);
});

test('the order in which files were made changes no byte, nor does the place of the folder', async () => {
  const reversed = Object.fromEntries(Object.entries(articles).toReversed());
  const [one, two] = await Promise.all([folderNamed('fire', articles), folderNamed('fire', reversed)]);
  const [first, second] = [await run('compare', [one]), await run('compare', ['fire'], dirname(two))];
  expect(first.code).toBe(0);
  expect(second.stdout).toBe(first.stdout);
});

test('reads a story with its decisions, or without them', async () => {
  const pin =
    '- pin: evacuated\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: About 40 workers were evacuated }\n    - { article: evening-star, quote: Some 60 workers were evacuated }\n';
  const dir = join(await makeFolder({ ...harbour, [`${STORY}/decisions.yaml`]: pin }), STORY);
  const pinned = async (args: string[]): Promise<string[]> => {
    const { stdout } = await run('compare', [dir, ...args]);
    return Comparison.parse(JSON.parse(stdout))
      .claims.filter((claim) => claim.pinned)
      .map(({ label }) => label);
  };
  expect(await pinned([])).toEqual(['Who had to leave']);
  expect(await pinned(['--no-decisions'])).toEqual([]);
});

test('prints a table to paste, in which the words of an article are no markup', async () => {
  const dir = await makeFolder({ ...articles, 'b*d.ignored': '', 'evil.md': 'The fire | was out\u001b[31m by noon, *they* said.\n' });
  const { code, stdout, stderr } = await run('compare', [dir, '--format', 'markdown']);
  expect(code).toBe(0);
  const lines = stdout.split('\n').filter((line) => line.startsWith('|'));
  expect(lines[0]).toBe('| Claim | daily-post | evening-star | evil | weekly-news | Status |');
  expect(lines[1]).toBe('| --- | --- | --- | --- | --- | --- |');
  expect(new Set(lines.map((line) => line.match(/(?<!\\)\|/g)?.length))).toEqual(new Set([7]));
  expect(`${stdout}${stderr}`).not.toContain('\u001b');
  expect(stderr).toContain('b*d.ignored: the file is not read.');
});

describe('exit code 1 for bad input, told on standard error', () => {
  test.each([
    ['no such folder', {}, 'nowhere', 'nowhere: there is no such folder.'],
    ['an empty article', { 'in/a.txt': 'Two words.', 'in/b.txt': '' }, 'in', 'in/b.txt: the article has no text.'],
    ['an unknown field', { 'in/a.md': '---\nfoo: 1\n---\nTwo words.\n', 'in/b.txt': 'Two words.' }, 'in', 'in/a.md:2:1: `foo` is not a field of an article.'],
  ])('%s', async (_name, files, dir, message) => {
    const { code, stdout, stderr } = await run('compare', [dir], await makeFolder(files));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`error ${message}\n`);
    expect(stderr).not.toContain('    at ');
  });
});

describe('exit code 2 for invalid usage', () => {
  test.each([
    ['no folder', [], 'name a folder'],
    ['two folders', ['a', 'b'], 'too many arguments: b'],
    ['an unknown option', ['a', '--fast'], "Unknown option '--fast'"],
    ['an unknown format', ['a', '--format', 'xml'], '--format is json or markdown, not xml'],
    ['a cut that is none', ['a', '--cut', '1.5'], '--cut is published, suggested or a number from 0 to 1, not 1.5'],
  ])('%s', async (_name, args, message) => {
    const { code, stdout, stderr } = await run('compare', args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain(message);
    expect(stderr).toContain('Usage: npm run --silent compare');
  });
});

test('--help is no error', async () => {
  const { code, stdout, stderr } = await run('compare', ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Usage: npm run --silent compare');
});

describe('--explain', () => {
  test('tells why passages stand together and why others do not, in words and figures', async () => {
    const dir = await makeFolder(articles);
    const { claims } = Comparison.parse(JSON.parse((await run('compare', [dir])).stdout));
    const shared = claims.find(({ status }) => status !== 'single');
    const { code, stdout, stderr } = await run('compare', [dir, '--explain', shared?.id ?? '']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^${shared?.id}: `));
    expect(stdout).toMatch(/Why they stand together\n\nscore \d\.\d\d\n {2}\S+: “[^”]+”\n {2}\S+: “[^”]+”\n {2}shared: \w+/);
    expect(stdout).toMatch(/\n {2}[+-]\d+\.\d\d {2}[\w ,]+ \(\w+ -?\d+\.\d\d, on average \d+\.\d\d, weight -?\d+\.\d\d\)\n/);
  });
  test('an unknown claim is an error that proposes a known one', async () => {
    const dir = await makeFolder(articles);
    const { claims } = Comparison.parse(JSON.parse((await run('compare', [dir])).stdout));
    const { code, stdout, stderr } = await run('compare', [dir, '--explain', `${claims[0]?.id}x`]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`there is no claim ${claims[0]?.id}x.\n  Did you mean ${claims[0]?.id}.`);
  });
});

test('shows what was read of each clause, with its place', async () => {
  const { code, stdout } = await run('compare', [await makeFolder(articles), '--explain']);
  expect(code).toBe(0);
  expect(stdout).toContain(
    'daily-post:2:1: “About 40 workers were evacuated from the warehouse on Tuesday”\n  kind: claim  certainty: stated  stance: asserts\n  source: the fire chief\n',
  );
  expect(stdout).toMatch(/quantity: “About 40 workers” {2}number 40, approximate, of worker/);
});

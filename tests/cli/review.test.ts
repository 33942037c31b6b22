import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Comparison } from '../../src/schema/comparison.ts';
import { Decisions, writtenForm } from '../../src/schema/decisions.ts';
import { Question } from '../../src/schema/questions.ts';
import { FERRY } from '../support/ferry.ts';
import { makeFolder } from '../support/folder.ts';
import { run } from './run.ts';

/** A command takes a second, and several on a busy machine. */
const SLOW = { timeout: 120_000 };

async function questions(dir: string, ...more: string[]): Promise<Question[]> {
  const { code, stdout, stderr } = await run('review', [dir, '--json', ...more]);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as { questions: unknown[] }).questions.map((one) => Question.parse(one));
}

async function answersFile(answers: unknown): Promise<string> {
  return join(await makeFolder({ 'answers.json': typeof answers === 'string' ? answers : JSON.stringify(answers) }), 'answers.json');
}

test('asks, takes the answer, and the comparison follows it', SLOW, async () => {
  const dir = await makeFolder({ ...FERRY, 'decisions.yaml': '# Ours.\n' });
  const first = (await questions(dir)).find(({ kind }) => kind === 'agree');
  if (!first) throw new Error('there is a question about a claim');
  const file = await answersFile([{ id: first.id, yes: first.candidates.map((_, i) => i) }]);
  const answered = await run('review', [dir, '--answer', file]);
  expect([answered.code, answered.stderr]).toEqual([0, '']);
  expect(answered.stdout).toMatch(/^wrote \d decisions? into .*decisions\.yaml\nnext: npm run --silent compare -- \S+\n$/);
  const text = await readFile(join(dir, 'decisions.yaml'), 'utf8');
  expect(text.startsWith('# Ours.\n')).toBe(true);
  expect(Decisions.parse(parse(text, { schema: 'core' })).map(writtenForm)[0]).toMatchObject({ same: [first.passage, ...first.candidates] });
  const isAbout = ({ passage, candidates }: Question): boolean => [passage, ...candidates].some(({ quote }) => quote === first.passage.quote);
  // Each passage of the claim is shown before all of it is confirmed.
  for (let more = 0; more < 3; more += 1) {
    const next = (await questions(dir)).find((question) => question.kind === 'agree' && isAbout(question));
    if (!next) break;
    expect(next.id).not.toBe(first.id);
    await run('review', [dir, '--answer', await answersFile([{ id: next.id, yes: next.candidates.map((_, i) => i) }])]);
  }
  const { claims } = Comparison.parse(JSON.parse((await run('compare', [dir])).stdout));
  const claim = claims.find(({ mentions }) => [first.passage, first.candidates[0]].every((one) => mentions.some(({ quote }) => quote === one?.quote)));
  expect(claim?.review).toBe('confirmed');
  expect((await questions(dir)).map(({ id }) => id)).not.toContain(first.id);
});

test('with --json and --answer prints what is left, without what was skipped', SLOW, async () => {
  const dir = await makeFolder(FERRY);
  const [first, second] = await questions(dir);
  const file = await answersFile([{ id: first?.id, skip: true }, { id: second?.id, yes: [] }]); // prettier-ignore
  const left = (await questions(dir, '--answer', file)).map(({ id }) => id);
  expect(left).not.toContain(first?.id);
  expect(left).not.toContain(second?.id);
  // A skipped question is open: another day it may be asked again.
  expect((await questions(dir)).map(({ id }) => id)).toContain(first?.id);
});

test('without --json the questions can be read', SLOW, async () => {
  const { code, stdout } = await run('review', [await makeFolder(FERRY), '--limit', '1']);
  expect(code).toBe(0);
  // What is about to be published and least sure comes first.
  expect(stdout).toMatch(/^About to be published as one claim: .*\?  \(agree-\w+\)\n {2}\w+: “.*”\n {4}0 {2}\w+: “/);
});

describe('a wrong answer writes nothing', SLOW, () => {
  test.each([
    ['no file', null, 'the file cannot be read (ENOENT)'],
    ['no JSON', '[{ "id": ', 'is not closed'],
    ['an unknown question', [{ id: 'same-none', yes: [0] }], 'there is no question same-none, or it has been answered'],
    ['no answer', [{ id: 'same-none' }], 'answers.json:1:2: this answer has no `id`, or not one of `yes`'],
  ])('%s', async (_name, answers, message) => {
    const dir = await makeFolder(FERRY);
    const { code, stdout, stderr } = await run('review', [dir, '--answer', answers === null ? 'nowhere.json' : await answersFile(answers)]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(await readdir(dir)).toEqual(Object.keys(FERRY).toSorted());
  });
});

test('exit code 2 for invalid usage', async () => {
  const { code, stderr } = await run('review', [await makeFolder(FERRY), '--limit', '0']);
  expect([code, stderr.split('\n')[0]]).toEqual([2, '--limit must be a whole number from 1, not 0']);
});

test('killed at any moment, it leaves the decisions as they were or complete', SLOW, async () => {
  const dir = await makeFolder(FERRY);
  const all = await questions(dir);
  const file = await answersFile(all.map(({ id }) => ({ id, yes: [0] })));
  const path = join(dir, 'decisions.yaml');
  const old = '# Ours.\n- silent: mail\n  claim: a-claim\n';
  const begun = performance.now();
  await writeFile(path, old);
  expect((await run('review', [dir, '--answer', file])).code).toBe(0);
  const [whole, took] = [await readFile(path, 'utf8'), performance.now() - begun];
  const seen = new Set<string>();
  for (const share of [0.6, 0.8, 0.9, 0.95]) {
    await writeFile(path, old);
    const child = spawn(process.execPath, [resolve('src/cli/review.ts'), dir, '--answer', file], { stdio: 'ignore' });
    const gone = new Promise((done) => child.on('close', done));
    await new Promise((done) => setTimeout(done, took * share));
    child.kill('SIGKILL');
    await gone;
    const now = await readFile(path, 'utf8');
    expect([old, whole]).toContain(now);
    seen.add(now);
  }
  expect(seen.size).toBeGreaterThan(0);
});

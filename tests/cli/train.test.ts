import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Model } from '../../src/schema/model.ts';
import { makeFolder } from '../support/folder.ts';
import { run } from './run.ts';

const stories = (names: readonly string[]): string[] =>
  names.flatMap((name) => ['--gold', `tests/cases/${name}/gold.json`, '--articles', `tests/cases/${name}`]);

test('writes a model with what it scored on stories left out, to the byte the same in any order', async () => {
  const dir = await makeFolder({});
  const [one, two] = [join(dir, 'one.json'), join(dir, 'two.json')];
  const first = await run('train', [...stories(['bridge-closure', 'tram-strike']), '--out', one]);
  const second = await run('train', [...stories(['tram-strike', 'bridge-closure']), '--out', two]);
  expect([first.code, second.code]).toEqual([0, 0]);
  const text = await readFile(one, 'utf8');
  expect(await readFile(two, 'utf8')).toBe(text);
  const { stories: known, scored } = Model.parse(JSON.parse(text));
  expect(known.map(({ id }) => id)).toEqual(['bridge-closure', 'tram-strike']);
  expect(scored?.cuts.map(({ cut }) => cut)).toEqual(['published', 'suggested']);
  expect(scored?.cuts[1]?.recall).toBeGreaterThanOrEqual(scored?.cuts[0]?.recall ?? 1);
  expect(scored?.calibration.bins.length).toBeGreaterThan(0);
});

test('a single story leaves nothing to measure on', async () => {
  const out = join(await makeFolder({}), 'model.json');
  const { code } = await run('train', [...stories(['tram-strike']), '--out', out]);
  expect(code).toBe(0);
  expect(Model.parse(JSON.parse(await readFile(out, 'utf8'))).scored).toBeUndefined();
});

import { RESOURCES } from '../src/compare/resources.ts';
import { encoder } from './support/readings.ts';
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evaluateStories } from '../src/evaluate/evaluate.ts';
import { toTable } from '../src/evaluate/report.ts';
import { readAnnotated } from '../src/evaluate/read-gold.ts';
import { compare } from './support/articles.ts';
import { expectFile } from './support/expected.ts';
import { summarise } from './support/summary.ts';

/**
 * Pair F1 at the suggested cut that each story may not fall under: a little less than was measured when it was last raised.
 * These stories are hard on purpose; nothing was trained on them.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'bridge-closure': 0.72,
  'lake-fever': 0.45,
  'museum-theft': 0.51,
  'tram-strike': 0.53,
};

const folder = 'tests/cases';
const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const readCase = (name: string): ReturnType<typeof readAnnotated> =>
  readAnnotated({ goldFile: `${folder}/${name}/gold.json`, dir: `${folder}/${name}` }, encoder);

test('every story has a floor, and is compared as well as it was', async () => {
  expect(names).toEqual(Object.keys(FLOORS).toSorted());
  const results = evaluateStories(await Promise.all(names.map(readCase)), RESOURCES, { cut: 'suggested', retrain: false });
  console.log(toTable(results));
  for (const [i, name] of names.entries()) {
    expect(results[i]?.score).toMatchObject({ evidence: 1, boilerplate: 0 });
    expect([name, results[i]?.score.pairF1 ?? 0]).toEqual([name, expect.toSatisfy((found: number) => found >= (FLOORS[name] ?? 1))]);
  }
});

test.each(names)('%s gives the comparison that is expected', async (name) => {
  const { source } = await readCase(name);
  expectFile(`${folder}/${name}.expected.txt`, summarise(compare(source).comparison));
});

import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { evaluateStories } from '../src/evaluate/evaluate.ts';
import { toTable } from '../src/evaluate/report.ts';
import { readAnnotated } from '../src/evaluate/read-gold.ts';
import { compare, lexicon } from './support/articles.ts';
import { expectFile } from './support/expected.ts';
import { summarise } from './support/summary.ts';

/**
 * Pair F1 at the suggested cut that each story may not fall under: a little less than was measured when it was last raised.
 * These stories are hard on purpose; nothing was trained on them.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'bridge-closure': 0.55,
  'lake-fever': 0.2,
  'museum-theft': 0.28,
  'tram-strike': 0.5,
};

const folder = 'tests/cases';
const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every story has a floor', () => {
  expect(names).toEqual(Object.keys(FLOORS).toSorted());
});

const stories = await Promise.all(names.map((name) => readAnnotated({ goldFile: `${folder}/${name}/gold.json`, dir: `${folder}/${name}` })));
const results = evaluateStories(stories, lexicon, { cut: 'suggested', retrain: false });
console.log(toTable(results));

describe.each(names.map((name, i) => ({ name, story: stories[i], result: results[i] })))('$name', ({ name, story, result }) => {
  test('is compared as well as it was', () => {
    expect(result?.score).toMatchObject({ evidence: 1, boilerplate: 0 });
    expect(result?.score.pairF1).toBeGreaterThanOrEqual(FLOORS[name] ?? 1);
  });

  test('gives the comparison that is expected', () => {
    if (!story) throw new Error(`${name} cannot be read`);
    expectFile(`${folder}/${name}.expected.txt`, summarise(compare(story.source).comparison));
  });
});

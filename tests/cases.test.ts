import { RESOURCES } from '../src/compare/resources.ts';
import { encoder } from './support/readings.ts';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { evaluateStories } from '../src/evaluate/evaluate.ts';
import { toTable } from '../src/evaluate/report.ts';
import { readAnnotated } from '../src/evaluate/read-gold.ts';
import { compare } from './support/articles.ts';

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

const stories = await Promise.all(names.map((name) => readAnnotated({ goldFile: `${folder}/${name}/gold.json`, dir: `${folder}/${name}` }, encoder)));
const results = evaluateStories(stories, RESOURCES, { cut: 'suggested', retrain: false });
console.log(toTable(results));

describe.each(names.map((name, i) => ({ name, story: stories[i], result: results[i] })))('$name', ({ name, story, result }) => {
  test('is compared as well as it was', () => {
    expect(result?.score).toMatchObject({ evidence: 1, boilerplate: 0 });
    expect(result?.score.pairF1).toBeGreaterThanOrEqual(FLOORS[name] ?? 1);
  });

  // UPDATE=1 rewrites what is expected, for its author to read the difference; a missing file is never made up in CI.
  test('gives the comparison that is expected', async () => {
    const file = `${folder}/${name}/expected.json`;
    if (!story) throw new Error(`${name} cannot be read`);
    const found = `${JSON.stringify(compare(story.source).comparison, null, 2)}\n`;
    if (process.env['UPDATE'] === '1' && !process.env['CI']) await writeFile(file, found);
    expect(found).toBe(await readFile(file, 'utf8'));
  });
});

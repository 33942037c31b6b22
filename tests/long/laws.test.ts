/** The laws of tests/laws.test.ts, each tried RUNS times (1,000 unless said; those on garbled stories, which take long, a fifth of that): 10,400 runs. SEED repeats them. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { readStory } from '../../src/content/index.ts';
import { ferry } from '../site/fixture.ts';
import { lawOfFiles } from '../support/garbled-files.ts';
import { laws } from '../support/properties.ts';

const runs = Number(process.env['RUNS'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const folders = ['content/stories', 'tests/cases'].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${parent}/${entry.name}`] : [])),
);
const whole = await Promise.all(folders.map(async (dir) => (await readStory(dir)).story));
// Long articles cost as much as ten short ones and break in the same places.
const stories = whole.map((story) => ({ ...story, articles: story.articles.slice(0, story.articles.some(({ text }) => text.length > 2_000) ? 2 : 4) }));

describe(`${runs} runs of each, seed ${seed}`, { timeout: 24 * 3_600_000 }, () => {
  test.each(Object.entries(laws(stories)))('%s', (name, law) => {
    void fc.assert(law, { numRuns: name.includes('garbled') ? Math.ceil(runs / 5) : runs, seed });
  });

  test('garbled files are read, or refused by name', () => fc.assert(lawOfFiles(ferry), { numRuns: runs, seed }));
});

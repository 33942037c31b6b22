/** The laws of tests/laws.test.ts, each tried RUNS times (2,000 unless said) on random and mutated stories; SEED repeats a run. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { readStory } from '../../src/files.ts';
import { ferry } from '../site/fixture.ts';
import { lawOfFiles } from '../support/garbled-files.ts';
import { laws } from '../support/properties.ts';

const runs = Number(process.env['RUNS'] ?? 2_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const folders = ['content/stories', 'tests/cases'].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${parent}/${entry.name}`] : [])),
);
const stories = await Promise.all(folders.map(async (dir) => (await readStory(dir)).story));

describe(`${runs} runs of each, seed ${seed}`, { timeout: 24 * 3_600_000 }, () => {
  test.each(Object.entries(laws(stories)))('%s', (_, law) => {
    void fc.assert(law, { numRuns: runs, seed });
  });

  test('garbled files are read, or refused by name', () => fc.assert(lawOfFiles(ferry), { numRuns: runs, seed }));
});

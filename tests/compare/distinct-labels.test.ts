import { expect, test } from 'vitest';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';
import { compare } from '../support/articles.ts';
import { encoder } from '../support/readings.ts';

// In both what two of three articles say is agreed, while what all three say is not settled: the words that name the one are the best of the other.
test.each(['museum-theft', 'tram-strike'])('in %s no two claims have one label, and each has words of one of its mentions', async (name) => {
  const folder = `tests/cases/${name}`;
  const { source } = await readAnnotated({ goldFile: `${folder}/gold.json`, dir: folder }, encoder);
  const { claims } = compare(source).comparison;
  const shared = claims.filter(({ status }) => status !== 'single');
  expect(new Set(shared.map(({ label }) => label)).size).toBe(shared.length);
  for (const { label, mentions } of shared) expect(mentions.some(({ sentence }) => sentence.replace(/\s+/g, ' ').includes(label))).toBe(true);
});

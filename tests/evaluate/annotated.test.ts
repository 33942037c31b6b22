import { encoder } from '../support/readings.ts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAnnotated, readAnnotated } from '../../src/evaluate/read-gold.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gold-'));
  await mkdir(join(dir, 'stories', 'storm'), { recursive: true });
  await mkdir(join(dir, 'gold'));
  await writeFile(join(dir, 'stories', 'storm', 'gazette.txt'), 'It rained all night.\n');
  await writeFile(join(dir, 'stories', 'storm', 'herald.txt'), 'The rain did not stop.\n');
  await writeFile(join(dir, 'gold', 'storm.json'), gold('It rained all night'));
  await writeFile(join(dir, 'gold', 'flood.json'), gold('It rained all night'));
  await writeFile(join(dir, 'gold', 'misfit.json'), gold('It snowed'));
});
afterAll(() => rm(dir, { recursive: true }));

const gold = (quote: string): string =>
  JSON.stringify({ articles: ['gazette', 'herald'], claims: [{ id: 'rain', verdict: 'agreed', mentions: [{ article: 'gazette', quote }] }] });

test('gold lists are found by the names of their stories', async () => {
  expect(await findAnnotated(join(dir, 'gold'), join(dir, 'stories'))).toEqual([
    { goldFile: join(dir, 'gold', 'storm.json'), dir: join(dir, 'stories', 'storm') },
  ]);
  expect(await findAnnotated(join(dir, 'nowhere'), join(dir, 'stories'))).toEqual([]);
});

test('a story is read with its gold list', async () => {
  const { source, gold: read } = await readAnnotated({ goldFile: join(dir, 'gold', 'storm.json'), dir: join(dir, 'stories', 'storm') }, encoder);
  expect(source.articles.map(({ id }) => id)).toEqual(['gazette', 'herald']);
  expect(read.claims).toHaveLength(1);
});

test('a gold quote that does not stand in its article is an error', async () => {
  const read = readAnnotated({ goldFile: join(dir, 'gold', 'misfit.json'), dir: join(dir, 'stories', 'storm') }, encoder);
  await expect(read).rejects.toThrow(/misfit\.json: claims\[0\]\.mentions\[0\]: this does not stand in gazette: “It snowed”/);
});

test('so is a gold list that is not there', async () => {
  const read = readAnnotated({ goldFile: join(dir, 'gold', 'none.json'), dir: join(dir, 'stories', 'storm') }, encoder);
  await expect(read).rejects.toThrow(/none\.json: the file cannot be read/);
});

test('the gold lists of this site fit their articles', async () => {
  const places = await findAnnotated('tests/gold', 'content/stories');
  expect(places.length).toBeGreaterThan(0);
  await expect(Promise.all(places.map((place) => readAnnotated(place, encoder)))).resolves.toHaveLength(places.length);
});

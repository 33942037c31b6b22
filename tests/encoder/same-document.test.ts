/** One document, whoever read the sentences: the whole way from the articles to the bytes that are published. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { compareStory, prepareStory } from '../../src/compare/index.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import { readArticles } from '../../src/encoder/read-articles.ts';
import { readStory } from '../../src/content/index.ts';

// Each worker loads the model anew.
vi.setConfig({ testTimeout: 240_000 });

const cacheFolder = mkdtempSync(join(tmpdir(), 'same-document-'));
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

test('the document is the same to the byte with one worker and with four, with a cold cache and a warm one, and in any order of the articles', async () => {
  const { story } = await readStory('tests/cases/lake-fever');
  const documentOf = async (workers: number, cache: string | null, articles = story.articles): Promise<string> => {
    const encoder = openEncoder({ cacheFolder: cache, workers });
    const readings = await readArticles(encoder, articles);
    await encoder.close();
    return JSON.stringify(compareStory(prepareStory(articles, RESOURCES, readings), story).comparison);
  };
  const once = await documentOf(1, null);
  expect(await documentOf(4, null)).toBe(once);
  expect(await documentOf(1, cacheFolder)).toBe(once);
  expect(await documentOf(2, cacheFolder)).toBe(once);
  expect(await documentOf(2, null, story.articles.toReversed())).toBe(once);
});

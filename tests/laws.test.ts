import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStory } from '../src/content/index.ts';
import type { StorySource } from '../src/compare/types.ts';
import { compare, story } from './support/articles.ts';
import { lawOfFiles } from './support/garbled-files.ts';
import { expectIdsToLive, expectLawful, expectTwins, withTwin } from './support/laws.ts';
import { laws } from './support/properties.ts';
import { ferry } from './site/fixture.ts';

/**
 * Few enough for every commit, and the same for every commit, so that a change fails for what it changed. `npm run test:long` tries each law
 * thousands of times, on new stories each time.
 */
const LIMITS = { numRuns: 25, seed: 2031, interruptAfterTimeLimit: 8_000 };
const folders = async (parent: string): Promise<string[]> =>
  (await readdir(parent, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`);
const cases = await folders('tests/cases');
const told = [...(await folders('content/stories')), ...cases];
const stories = await Promise.all(told.map(async (dir): Promise<[string, StorySource]> => [dir, (await readStory(dir)).story]));

/** A story of five long articles is compared some ten times over. */
const SLOW = { timeout: 180_000 };

const bytes = (source: StorySource): string => JSON.stringify(compare(source).comparison);

describe.each(stories)('%s', (_, source) => {
  test('is lawful, with decisions and without', SLOW, () => {
    expectLawful(source, compare(source).comparison);
    expectLawful(source, compare(source, { decisions: false, cut: 'suggested' }).comparison);
  });

  test('is the same whatever the order of its articles', SLOW, () => {
    const once = bytes(source);
    expect(bytes({ ...source, articles: source.articles.toReversed() })).toBe(once);
    expect(bytes({ ...source, articles: [...source.articles.slice(2), ...source.articles.slice(0, 2)] })).toBe(once);
  });

  test('an article agrees with a copy of itself', SLOW, () => {
    for (const first of source.articles) {
      const { story: doubled, ids } = withTwin({ ...source, decisions: [], articles: [first, ...source.articles.filter((other) => other !== first)] });
      expectTwins(compare(doubled).comparison, ids);
      const pair = withTwin({ ...source, decisions: [], articles: [first] });
      const { claims } = compare(pair.story).comparison;
      expect(claims.filter(({ status }) => status !== 'agreed')).toEqual([]);
    }
  });

  test('ids outlive an article that comes, goes or is withdrawn', SLOW, () => {
    const [first, ...rest] = source.articles;
    if (!first) throw new Error('a story has an article');
    const fewer = { ...source, decisions: [], articles: rest };
    expectIdsToLive(fewer, { ...source, decisions: [] });
    expectIdsToLive({ ...source, decisions: [] }, fewer);
    expectIdsToLive({ ...source, decisions: [] }, source);
    const withdrawn = { ...first, meta: { ...first.meta, withdrawn: 'asked for' } };
    expectIdsToLive(source, { ...source, articles: [withdrawn, ...rest] });
  });
});

test('the same words of another week are no copy: their Monday is another day', () => {
  const text = 'The bridge over the Tarn was closed on Monday after cracks were found.';
  const of = (published: string) => ({ text, meta: { published, publishedIs: 'stated' as const } });
  const [claim] = compare(story({ gazette: of('2031-03-06'), herald: of('2031-03-20') })).comparison.claims;
  expect([claim?.status, claim?.differences.map(({ kind }) => kind)]).toEqual(['differs', ['time']]);
});

describe('random stories', () => {
  const small = stories.filter(([dir]) => cases.includes(dir)).map(([, source]) => ({ ...source, articles: source.articles.slice(0, 3) }));
  test.each(Object.entries(laws(small)))('%s', (_, law) => void fc.assert(law, LIMITS));

  test('garbled files are read, or refused by name', () => fc.assert(lawOfFiles(ferry), LIMITS));
});

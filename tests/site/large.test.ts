/** What a story with many outlets shows on which page: nothing is lost, and no page has more than it has room for. */
import { readingsOf } from '../support/readings.ts';
import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../src/compare/resources.ts';
import { compareStory, prepareStory } from '../../src/compare/index.ts';
import { toStory } from '../../src/site/library.ts';
import { pairsOf, pairsWith } from '../../src/site/pairs/pairs.ts';
import { cutIntoPages, fitting } from '../../src/site/room.ts';
import { headPicture } from '../../src/site/pictures/head-picture.ts';
import { makeStory } from '../bench/corpus.ts';

const storyOf = (articles: number) => {
  const { source } = makeStory({ articles, words: 500, seed: 3 });
  const compared = compareStory(prepareStory(source.articles, RESOURCES, readingsOf(source.articles)), source);
  // As after an editor has confirmed what may say the same: what is not settled would stand on no page of the picture.
  const claims = compared.comparison.claims.map((claim) => (claim.status === 'unsettled' ? { ...claim, status: 'agreed' as const, open: [] } : claim));
  return toStory({
    source,
    ...compared,
    comparison: { ...compared.comparison, claims },
    explanations: {},
    shown: {},
    sentences: {},
    corrections: [],
  });
};
const letters = (text: string): number => text.length;

describe('what fits', () => {
  test('as many as there is room for, at least one, and the last few too where they would hardly be more', () => {
    expect(fitting(['aaaa', 'bbbb', 'cccc', 'dddd'], letters, 9)).toBe(2);
    expect(fitting(['a'.repeat(99), 'b'], letters, 9)).toBe(1);
    expect(fitting(['aaaaa', 'bbbbb'], letters, 9)).toBe(2);
    expect(fitting([], letters, 9)).toBe(0);
  });
  test('pages hold everything once, in order, about equally full', () => {
    const items = Array.from({ length: 41 }, (_, index) => 'x'.repeat(5 + (index % 7)));
    const pages = cutIntoPages(items, letters, 100);
    expect(pages.flat()).toEqual(items);
    const sizes = pages.map((page) => page.join('').length);
    expect(Math.max(...sizes)).toBeLessThan(130);
    expect(Math.min(...sizes)).toBeGreaterThan(70);
    expect(cutIntoPages([], letters, 100)).toEqual([]);
    expect(cutIntoPages(items.slice(0, 3), letters, 100)).toHaveLength(1);
  });
});

describe('a story of sixteen outlets', () => {
  const story = storyOf(16);
  test('its picture has reports for columns, each outlet in one of them, and seven claims at most, what differs first', () => {
    const picture = headPicture(story);
    const columns = picture?.bands.flatMap((band) => band.columns) ?? [];
    expect(columns.length).toBeLessThanOrEqual(6);
    expect(columns.flatMap(({ articles }) => articles).toSorted()).toEqual(story.compared.map(({ id }) => id).toSorted());
    expect(picture?.rows.length).toBeLessThanOrEqual(7);
    const statuses = picture?.rows.map(({ claim }) => claim.status) ?? [];
    expect(statuses.lastIndexOf('differs')).toBeLessThanOrEqual(statuses.indexOf('agreed') === -1 ? statuses.length : statuses.indexOf('agreed'));
    for (const { cells } of picture?.rows ?? []) expect(cells).toHaveLength(columns.length);
  });
  test('each article is set beside those that it shares most with, and not beside all', () => {
    const pairs = pairsOf(story);
    expect(pairs.length).toBeLessThan((16 * 15) / 2);
    expect(pairs.length).toBeLessThanOrEqual(16 * 8);
    for (const { id } of story.compared) expect(pairsWith(story, id).length).toBeGreaterThanOrEqual(8);
    expect(pairs.every(({ both }) => both > 0)).toBe(true);
  });
});

describe('a story of five articles', () => {
  const story = storyOf(5);
  test('every two that share a claim are a pair', () => {
    const together = story.compared.flatMap((a, index) =>
      story.compared
        .slice(index + 1)
        .filter((b) => story.shared.some(({ mentions }) => [a, b].every(({ id }) => mentions.some(({ article }) => article === id)))),
    );
    expect(pairsOf(story)).toHaveLength(together.length);
  });

  test('each outlet has a column, and a cell says what the document says of it', () => {
    const picture = headPicture(story);
    const columns = picture?.bands.flatMap((band) => band.columns) ?? [];
    expect(columns.flatMap(({ articles }) => articles).toSorted()).toEqual(story.compared.map(({ id }) => id).toSorted());
    for (const { claim, cells } of picture?.rows ?? [])
      cells.forEach(({ kind }, index) => {
        const [id = ''] = columns[index]?.articles ?? [];
        const said = claim.silent.includes(id) ? 'silent' : claim.unknown.includes(id) ? 'unknown' : 'told';
        expect(kind, `${claim.id} ${id}`).toBe(said);
      });
  });
});

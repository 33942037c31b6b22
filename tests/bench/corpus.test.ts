import { expect, test } from 'vitest';
import { goldProblems } from '../../src/evaluate/gold.ts';
import { makeStory } from './corpus.ts';

const OPTIONS = { articles: 6, words: 300, seed: 7 };

test('the same seed makes the same story, another one another', () => {
  expect(makeStory(OPTIONS)).toEqual(makeStory(OPTIONS));
  expect(makeStory({ ...OPTIONS, seed: 8 }).source.articles[0]?.text).not.toBe(makeStory(OPTIONS).source.articles[0]?.text);
});

test('what is said to be true of it stands in it', () => {
  const { source, gold } = makeStory(OPTIONS);
  expect(goldProblems(gold, new Map(source.articles.map(({ id, text }) => [id, text])), 'made')).toEqual([]);
  expect(gold.claims.length).toBeGreaterThan(5);
  expect(gold.claims.filter(({ verdict }) => verdict === 'differs').length).toBeGreaterThan(0);
});

test('outlets tell a fact in other words, and are silent on others', () => {
  const { gold } = makeStory(OPTIONS);
  expect(gold.claims.some(({ mentions }) => new Set(mentions.map(({ quote }) => quote)).size > 2)).toBe(true);
  expect(gold.claims.every(({ mentions }) => mentions.length === OPTIONS.articles)).toBe(false);
});

test('articles are as long as asked, and have a headline', () => {
  for (const { text } of makeStory(OPTIONS).source.articles) {
    expect(text).toMatch(/^# [\p{Lu}\p{N}]/u);
    const words = text.split('\n\n').slice(1).join(' ').split(' ').length;
    expect(words).toBeGreaterThanOrEqual(300);
    expect(words).toBeLessThan(340);
  }
});

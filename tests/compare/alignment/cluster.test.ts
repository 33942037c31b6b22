import { describe, expect, test } from 'vitest';
import { cluster, meanScore } from '../../../src/compare/alignment/cluster.ts';
import { type ScoredPair, gatherScores } from '../../../src/compare/similarity/scores.ts';
import { compareStory } from '../../../src/compare/index.ts';
import { prepare, story } from '../../support/articles.ts';

const scoresOf = (size: number, pairs: readonly ScoredPair[]): ReturnType<typeof gatherScores> =>
  gatherScores(size, (onPair) => pairs.forEach(({ a, b, score }) => onPair(a, b, score)));
const clusters = (pairs: readonly (readonly [number, number, number])[], cut: number): number[][] =>
  cluster(['a', 'b', 'c'], scoresOf(3, pairs.map(([a, b, score]) => ({ a, b, score }))), cut, [true, true, true]); // prettier-ignore

describe('the mean of scores', () => {
  test('is nearer to the sure ones than their average', () => {
    expect(meanScore([0.6, 0.6])).toBeCloseTo(0.6);
    expect(meanScore([])).toBe(0);
    // Of a sure pair and one that scores nothing: .5 on average, .71 by squares.
    expect(meanScore([1, 0])).toBeCloseTo(0.63, 2);
  });

  test('keeps together what two sure pairs and a doubtful one join', () => {
    const joined = [[0, 1, 0.9], [0, 2, 0.9], [1, 2, 0.05]] as const; // prettier-ignore
    expect(clusters(joined, 0.55)).toEqual([[0, 1, 2]]);
    expect(clusters(joined, 0.65)).toEqual([[0, 1]]);
  });
});

describe('the cuts', () => {
  const source = story({ gazette: 'The old ferry sank in the bay on Monday.', herald: 'Bread will cost more in the towns from July.' });
  const isJoined = (score: number, cut: 'published' | 'suggested'): boolean => {
    const prepared = prepare(source);
    const only = { ...prepared, scores: scoresOf(prepared.clauses.length, [{ a: 0, b: 1, score }]) };
    return compareStory(only, { ...source, cut }).comparison.claims.some(({ status }) => status !== 'single');
  };

  test.each([['published', 0.4, 0.6], ['suggested', 0.2, 0.3]] as const)('a pair is %s from a score between %d and %d', (cut, below, above) => {
    expect([isJoined(below, cut), isJoined(above, cut)]).toEqual([false, true]);
  }); // prettier-ignore
});

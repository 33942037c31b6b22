import { expect, test } from 'vitest';
import { calibrate } from '../../src/evaluate/calibration.ts';
import type { LabelledPair } from '../../src/evaluate/pairs.ts';

/** `right` of `count` pairs at one confidence are right. */
const pairs = (confidence: number | null, count: number, right: number): LabelledPair[] =>
  Array.from({ length: count }, (_, i) => ({ claim: 'storm', confidence, right: i < right }));

test('a comparison that is as right as it says has no error', () => {
  expect(calibrate([...pairs(0.5, 10, 5), ...pairs(0.9, 10, 9)])).toEqual({
    pairs: 20,
    bins: [
      { from: 0.5, to: 0.5, pairs: 10, said: 0.5, right: 0.5 },
      { from: 0.9, to: 0.9, pairs: 10, said: 0.9, right: 0.9 },
    ],
    error: 0,
    right: 0.7,
  });
});

test('the error is the distance between what is said and what is right, a bin counting as its pairs', () => {
  // 10 pairs are off by .5, 30 by .1.
  expect(calibrate([...pairs(0.5, 10, 10), ...pairs(0.9, 30, 24)]).error).toBe(0.2);
});

test('many confidences fall into ten bins of one size, whatever their order', () => {
  const many = Array.from({ length: 200 }, (_, i) => pairs(Number((0.3 + i / 400).toFixed(4)), 1, i % 2)).flat();
  const { bins } = calibrate(many);
  expect(bins.map((bin) => bin.pairs)).toEqual(Array.from({ length: 10 }, () => 20));
  expect(calibrate(many.toReversed())).toEqual(calibrate(many));
});

test('pairs of one confidence are never torn into two bins', () => {
  const { bins } = calibrate([...pairs(0.6, 25, 20), ...pairs(0.7, 3, 2), ...pairs(0.8, 12, 11)]);
  expect(bins.map(({ from, to, pairs: count }) => [from, to, count])).toEqual([
    [0.6, 0.6, 25],
    [0.7, 0.7, 3],
    [0.8, 0.8, 12],
  ]);
});

test('without a pair, or without a confidence, there is nothing to say', () => {
  const nothing = { pairs: 0, bins: [], error: null, right: null };
  expect(calibrate([])).toEqual(nothing);
  expect(calibrate(pairs(null, 5, 2))).toEqual(nothing);
});

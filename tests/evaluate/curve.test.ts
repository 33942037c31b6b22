import { RESOURCES } from '../../src/compare/resources.ts';
import { encoder } from '../support/readings.ts';
import { expect, test } from 'vitest';
import { evaluateStories } from '../../src/evaluate/evaluate.ts';
import { bestCut, CURVE_CUTS, curveOf } from '../../src/evaluate/curve.ts';
import { summarise, SUMMARY_CUTS } from '../../src/evaluate/summary.ts';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';

const stories = await Promise.all(
  ['bridge-closure', 'tram-strike'].map((name) => readAnnotated({ goldFile: `tests/cases/${name}/gold.json`, dir: `tests/cases/${name}` }, encoder)),
);
const results = evaluateStories(stories, RESOURCES, { cut: 0.5, retrain: false, alsoAt: SUMMARY_CUTS });

test('a point of the curve is what an evaluation at that cut says', () => {
  const curve = curveOf(results);
  expect(curve.map(({ cut }) => cut)).toEqual(CURVE_CUTS);
  const single = evaluateStories(stories, RESOURCES, { cut: 0.7, retrain: false });
  const mean = (values: (number | null)[]): number => Number((values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length).toFixed(3));
  const point = curve.find(({ cut }) => cut === 0.7);
  expect(point?.mean.pairF1).toBe(mean(single.map(({ score }) => score.pairF1)));
  expect(point?.mean.pairRecall).toBe(mean(single.map(({ score }) => score.pairRecall)));
});

test('the best cut has the best F1, the lowest of equals', () => {
  const curve = curveOf(results);
  expect(bestCut(curve)?.mean.pairF1).toBe(Math.max(...curve.map(({ mean }) => mean.pairF1 ?? 0)));
  const [first] = curve;
  expect(first && bestCut([first, { ...first, cut: 0.9 }])).toBe(first);
  expect(bestCut([])).toBeNull();
});

test('the claims of the published cut are among the pairs that calibration counts', () => {
  const { calibration } = summarise(results);
  const published = results.flatMap(({ also }) => also.filter(({ cut }) => cut === 'published').flatMap(({ detail }) => detail.judgedPairs));
  expect(calibration.published.pairs).toBe(published.length);
  expect(calibration.suggested.pairs).toBeGreaterThan(calibration.published.pairs);
});

test('no story gives no curve', () => {
  expect(summarise([])).toMatchObject({ curve: [], best: null, calibration: { published: { error: null } } });
});

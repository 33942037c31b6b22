import { RESOURCES } from '../../src/compare/resources.ts';
import { encoder } from '../support/readings.ts';
import { expect, test } from 'vitest';
import { meanReview, toReviewTable } from '../../src/evaluate/review-report.ts';
import { simulateReview } from '../../src/evaluate/simulate.ts';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';

test('a gold list in the place of an editor makes a comparison better, the same way every time', { timeout: 120_000 }, async () => {
  const dir = 'tests/cases/tram-strike';
  const stories = [await readAnnotated({ goldFile: `${dir}/gold.json`, dir }, encoder)];
  const run = () => simulateReview(stories, RESOURCES, { cut: 'published', retrain: false, answers: 12 });
  const reviews = run();
  expect(run()).toEqual(reviews);
  const means = meanReview(reviews);
  expect(means.map(({ answers }) => answers)).toEqual([0, 5, 10, 12]);
  const [before, after] = [means[0], means.at(-1)];
  expect(after?.ranked.pairF1).toBeGreaterThan(before?.ranked.pairF1 ?? 1);
  // Both ways begin at the comparison that nobody has answered anything about.
  expect(before?.random).toEqual(before?.ranked);
  expect(toReviewTable(reviews)).toMatch(
    /^review: pairF1, pairPrecision +0 +5 +10 +12\ntram-strike .*\nmean .*\nasserted, wrong of all +\d+\/\d+.*\nmean, sampled questions .*$/,
  );
});

test('an editor who errs now and then answers the same for the same seed, and errs otherwise for another', { timeout: 120_000 }, async () => {
  const dir = 'tests/cases/tram-strike';
  const stories = [await readAnnotated({ goldFile: `${dir}/gold.json`, dir }, encoder)];
  const run = (wrong: number, seed: number) => simulateReview(stories, RESOURCES, { cut: 'published', retrain: false, answers: 2, wrong, seed })[0]?.ranked;
  const erring = run(1, 1);
  expect(erring).toEqual(run(1, 1));
  expect(erring).not.toEqual(run(1, 2));
  expect(erring).not.toEqual(run(0, 1));
});

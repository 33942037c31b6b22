import { expect, test } from 'vitest';
import { evaluateStories } from '../../src/evaluate/evaluate.ts';
import { FIGURES } from '../../src/evaluate/score.ts';
import { findAnnotated, readAnnotated } from '../../src/evaluate/read-gold.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { encoder } from '../support/readings.ts';
import { measure } from '../../src/build/measured.ts';
import { MEANINGS } from '../../src/evaluate/meanings.ts';

test('the method page shows what evaluate measures, on stories that the model has not seen', async () => {
  const { stories, rows, trainedOn, scored } = await measure();
  expect(scored).toEqual(RESOURCES.model.scored ?? null);
  const annotated = await Promise.all((await findAnnotated('tests/gold', 'content/stories')).map((place) => readAnnotated(place, encoder)));
  const results = evaluateStories(annotated, RESOURCES, { cut: 'published', retrain: false });

  expect(stories.map(({ id, claims }) => [id, claims])).toEqual(annotated.map(({ source, gold }) => [source.id, gold.claims.length]));
  expect(stories.every(({ id, heldOut }) => heldOut && !trainedOn.includes(id))).toBe(true);
  expect(trainedOn.length).toBeGreaterThan(0);
  expect(rows.map(({ meaning }) => meaning)).toEqual(FIGURES.map((figure) => MEANINGS[figure]));
  for (const [index, { values }] of rows.entries()) {
    const figure = FIGURES[index] ?? 'evidence';
    const expected = results.map(({ score }) => score[figure]);
    expect(values.map((value) => (value === '–' ? null : Number.parseFloat(value)))).toEqual(
      expected.map((value) => (value === null || figure === 'boilerplate' ? value : Math.round(100 * value))),
    );
  }
});

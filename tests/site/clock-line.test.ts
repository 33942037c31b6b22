/** Hours that outlets differ on, drawn on a line. */
import { expect, test } from 'vitest';
import { clockLine } from '../../src/site/charts/clock-line.ts';
import { SHAPES } from '../../src/site/charts/index.ts';

/** Sides headed by these words, each of an article of its own. */
const lineOf = (...headings: readonly string[]) =>
  clockLine(
    headings.map((heading, index) => ({ shape: SHAPES[index] ?? 'circle', heading, articles: [`paper-${index}`], mentions: [], words: [heading], step: null })),
  );
const labelsOf = (...headings: readonly string[]) => lineOf(...headings)?.points.map(({ item }) => [item.label, item.limit]);

test('the hours stand in their order, each as its outlet writes it, and a long heading by its hour alone', () => {
  const line = lineOf('7.40 am', 'half past six in the morning', 'at some time around nine in the morning');
  expect(line?.points.map(({ item }) => item.label)).toEqual(['half past six in the morning', '7.40 am', 'nine in the morning']);
  expect(line?.ticks.map(({ label }) => label)).toContain('8:00');
});

test('an hour without its half of the day is of the half in which the others are', () => {
  expect(labelsOf('7.40 pm', 'half past six')).toEqual([['half past six', null], ['7.40 pm', null]]); // prettier-ignore
  expect(lineOf('7.40 pm', 'half past six')?.ticks.map(({ label }) => label)).toContain('19:00');
});

test('a limit has its arrow', () => {
  expect(labelsOf('before 7:40 p.m.', '9 p.m.')).toEqual([['before 7:40 p.m.', 'most'], ['9 p.m.', null]]); // prettier-ignore
});

test.each([
  ['two zones', '07:40 GMT', '9 p.m.'],
  ['a side without an hour', '7:40 p.m.', 'the next day'],
  ['one and the same hour', '7:40 p.m.', '19:40'],
])('%s: nothing is drawn', (_, ...headings) => {
  expect(lineOf(...headings)).toBe(null);
});

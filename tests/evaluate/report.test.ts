import { expect, test } from 'vitest';
import type { Evaluated } from '../../src/evaluate/evaluate.ts';
import { toDetail, toTable } from '../../src/evaluate/report.ts';
import { FIGURES } from '../../src/evaluate/score.ts';
import type { Score } from '../../src/evaluate/score.ts';

const scoreOf = (value: number | null): Score => ({
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, value])) as Record<keyof Score, number | null>),
  boilerplate: 1,
});
const evaluated = (story: string, value: number | null, heldOut = true): Evaluated => ({
  story,
  cut: 0.5,
  differences: { aligned: { pairs: [], wanted: [] }, published: { pairs: [], wanted: [] } },
  also: [],
  score: scoreOf(value),
  trainedOn: [],
  heldOut,
  detail: {
    statuses: [],
    perClaim: [{ claim: 'rain', best: 'it-rained-x1y2', articles: '2/3', status: 'agreed', verdict: 'differs' }],
    wrongPairs: [{ claim: 'it-rained-x1y2', quotes: ['It rained', 'It\nsnowed'] }],
    judgedPairs: [],
    missedPairs: [],
  },
});
const cells = (table: string): string[][] => table.split('\n').map((line) => line.trim().split(/\s{2,}/));

test('a table has a row a story, and a mean that leaves out what could not be rated', () => {
  const [head, first, second, mean] = cells(toTable([evaluated('storm', 0.5), evaluated('flood', null)]));
  expect(head).toEqual([...FIGURES]);
  expect(first?.slice(0, 2)).toEqual(['storm', '0.500']);
  expect(second?.slice(0, 2)).toEqual(['flood', '-']);
  expect(mean).toEqual(['mean', ...Array.from({ length: 10 }, () => '0.500'), '1']);
});

test('a story that the model knows is marked', () => {
  expect(toTable([evaluated('storm', 0.5)])).not.toContain('*');
  expect(toTable([evaluated('storm', 0.5, false)])).toMatch(/^storm \* .*\n\n\* The model was trained on this story/m);
});

test('the detail names claims and pairs', () => {
  expect(toDetail(evaluated('storm', 0.5))).toBe(
    [
      'storm: claims that two or more articles tell (articles reached, published status, gold verdict)',
      '  2/3  rain -> it-rained-x1y2: agreed (differs)',
      'storm: wrong pairs (1)',
      '  it-rained-x1y2',
      '    It rained',
      '    It snowed',
      'storm: missed pairs (0)',
    ].join('\n'),
  );
});

import { expect, test } from 'vitest';
import { singletons } from '../../../src/compare/alignment/singletons.ts';
import type { Clause } from '../../../src/compare/text/clauses.ts';
import { clausesOf } from '../../support/clauses.ts';

const wordsOf = (clauses: readonly Clause[]): string[] =>
  singletons(clauses.map((clause, item) => ({ clause, item }))).flatMap(({ members }) =>
    members.map(({ clause: { sentence, start, end } }) => sentence.text.slice(start, end)),
  );

test('what one article tells stands on a page when it has five words that say something', () => {
  expect(wordsOf(clausesOf('The old ferry sank near northern Tarn.'))).toEqual(['The old ferry sank near northern Tarn']);
  expect(wordsOf(clausesOf('The old ferry sank near Tarn.'))).toEqual([]);
});

test('neighbouring clauses of a sentence are whole again, unless more than a joining word stood between them', () => {
  const text = 'The town council of Tarn approved the new budget in May, and the mayor signed the two bills in the town hall on Monday.';
  expect(wordsOf(clausesOf(text))).toEqual([text.slice(0, -1)]);
  const [first, last] = clausesOf(text) as [Clause, Clause];
  const without = (letters: number): Clause[] => [{ ...first, end: first.end - letters }, last];
  expect(wordsOf(without(11))).toHaveLength(1);
  expect(wordsOf(without(12))).toHaveLength(2);
});

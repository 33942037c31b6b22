/** How long a thing must be, or may be, to be taken for what it is. Each pair stands just within the limit and just beyond. */
import { describe, expect, test } from 'vitest';
import { headOf } from '../../../src/compare/text/stamps.ts';
import { read } from '../../support/articles.ts';
import { wordsOf } from '../../support/clauses.ts';

test('a sentence has two words, one of which says something of the other', () => {
  const sentences = (text: string): number => read(`# A dam is leaking\n\nThe dam leaks badly.\n\n${text}`).sentences.length - 2;
  expect(['Nobody came.', 'Nobody came', 'The harbour.', 'Nobody.'].map(sentences)).toEqual([1, 0, 0, 0]);
});

test('a caption before a dateline has five hundred characters at most', () => {
  const caption = (length: number): string => `${'Ships wait in the bay. '.repeat(length / 23)}OLDHAVEN (Wire) – The crane fell.`;
  expect([headOf(caption(437)).length > 437, headOf(caption(575)).length]).toEqual([true, 0]);
});

describe('a sentence is cut', () => {
  const clauses = (text: string): number => wordsOf(text).length;
  const BEFORE = 'The town council of Tarn approved the new budget in May';

  test('where a verb follows within fourteen words', () => {
    expect(clauses(`${BEFORE}, and the mayor of the small old fishing town near the border signed two bills in the town hall.`)).toBe(2);
    expect(
      clauses(`${BEFORE}, and the mayor of the small old fishing town near the border between the two cold dark lakes signed two bills in the hall.`),
    ).toBe(1);
  });

  test('where both pieces have four words that say something', () => {
    expect(clauses(`${BEFORE}; the mayor signed two bills.`)).toBe(2);
    expect(clauses(`${BEFORE}; the mayor signed bills.`)).toBe(1);
  });
});

describe('a piece only says who speaks', () => {
  const isSource = (piece: string): boolean => wordsOf(`The old dam would hold through the long winter, ${piece}.`).at(-1)?.startsWith('(') === true;
  test('when it has fourteen words at most', () => {
    expect(isSource('the head of the old roads office in the northern town of Tarn said')).toBe(true);
    expect(isSource('the head of the old roads office in the northern town said to them at the town')).toBe(false);
  });

  test('when two words at most that say something follow the verb', () => {
    expect(isSource('the engineer said in northern Tarn')).toBe(true);
    expect(isSource('the engineer said in northern Tarn during lunch')).toBe(false);
  });
});

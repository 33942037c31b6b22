import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../src/text-marks/side-by-side.ts';
import type { Row } from '../../src/text-marks/side-by-side.ts';

const sentences = (count: number): string[] => Array.from({ length: count }, (_, i) => `Sentence ${i}.`);
/** `0=1` matched, `0=1!` moved, `2<` only in the first, `>2` only in the second, `(1)` told there too. */
const brief = (row: Row): string => {
  if (row.kind === 'matched') return `${row.left}=${row.right}${row.moved ? '!' : ''}`;
  const also = row.also === null ? '' : `(${row.also})`;
  return row.kind === 'left' ? `${row.left}<${also}` : `>${row.right}${also}`;
};
const rows = (left: number, right: number, links: [number, number][]): string => alignSentences(sentences(left), sentences(right), links).map(brief).join(' ');

describe('alignSentences', () => {
  test.each([
    ['nothing in common', 2, 2, [], '>0 >1 0< 1<'],
    ['the same order', 2, 2, [[0, 0], [1, 1]], '0=0 1=1'],
    ['sentences that only the second has follow the one they follow there', 2, 4, [[0, 1], [1, 3]], '>0 0=1 >2 1=3'],
    ['and stand before one that only the first has', 3, 3, [[0, 0], [2, 2]], '0=0 >1 1< 2=2'],
    ['a sentence told at another point is moved, the others are not', 4, 4, [[0, 3], [1, 0], [2, 1], [3, 2]], '0=3! 1=0 2=1 3=2'],
    ['a right sentence goes to the first of its left ones', 2, 1, [[1, 0], [0, 0]], '0=0 1<(0)'],
    ['a left sentence takes one of its right ones', 1, 2, [[0, 0], [0, 1]], '0=0 >1(0)'],
    ['links that lead nowhere', 1, 1, [[0, 7], [9, 0]], '>0(9) 0<(7)'],
  ] as [string, number, number, [number, number][], string][])('%s', (_, left, right, links, expected) => expect(rows(left, right, links)).toBe(expected)); // prettier-ignore

  test('a left sentence with several right ones takes the closest wording', () => {
    const [left, right] = [['The old ferry sank.'], ['A boat went down.', 'An old ferry sank today.']];
    expect(alignSentences(left, right, [[0, 0], [0, 1]]).map(brief)).toEqual(['>0(0)', '0=1']); // prettier-ignore
  });

  test('every sentence is in one row, the left ones in order, and what is not moved rises', () => {
    const number = fc.nat({ max: 12 });
    fc.assert(
      fc.property(number, number, fc.array(fc.tuple(number, number), { maxLength: 30 }), (left, right, links) => {
        const found = alignSentences(sentences(left), sentences(right), links);
        const lefts = found.flatMap((row) => (row.kind === 'right' ? [] : [row.left]));
        const rights = found.flatMap((row) => (row.kind === 'left' ? [] : [row.right]));
        expect(lefts).toEqual([...sentences(left).keys()]);
        expect(rights.toSorted((a, b) => a - b)).toEqual([...sentences(right).keys()]);
        const steady = found.flatMap((row) => (row.kind === 'matched' && !row.moved ? [row.right] : []));
        expect(steady).toEqual(steady.toSorted((a, b) => a - b));
      }),
    );
  });
});

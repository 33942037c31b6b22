import { describe, expect, test } from 'vitest';
import { read } from '../../support/articles.ts';

const sentences = (text: string): string[] =>
  read(`# A dam is leaking\n\n${text}`)
    .sentences.slice(1)
    .map((one) => one.text);

describe('a full stop that ends no sentence', () => {
  test.each([
    ['Dr. Salme Virk met Gen. Holm at St. Orrin on Monday.', 'They left at 3 p.m. and drove home.'],
    ['The U.S. Senate voted.', 'It was close.'],
    ['She lives at No. 4, Mill St. in Tarn.', 'He does not.'],
    ['The firm, Holm & Co. Ltd., closed.', 'Jobs were lost.'],
    ['It grew by 3.5 percent.', 'J. R. Holm wrote it.'],
    ['The towns of the E.U. agreed.', 'So did Sen. Ada Holm.'],
  ])('%s | %s', (...both) => expect(sentences(both.join(' '))).toEqual(both)); // prettier-ignore
});

test('the sentences of a quotation are sentences', () => {
  expect(sentences('“It is all over now.” She left. “Is it really?” he asked.')).toEqual(['“It is all over now.”', 'She left.', '“Is it really?” he asked.']);
});

test('a sentence never runs across paragraphs, list items or cells', () => {
  expect(sentences('The dam is old\n\nThe town is worried\n\n- The river was high\n- The rain has stopped')).toEqual([
    'The dam is old',
    'The town is worried',
    'The river was high',
    'The rain has stopped',
  ]);
});

test('words without a verb or a full stop are a caption or a label', () => {
  expect(sentences('Ada Holm, head of the roads office\n\nThe dam leaks.')).toEqual(['The dam leaks.']);
});

test('in plain text the first line without a full stop is the headline', () => {
  const { sentences: found } = read('Dam leaks\nA dam is leaking near Tarn.', { format: 'plain' });
  expect(found.filter(({ heading }) => heading).map(({ text }) => text)).toEqual(found.length > 1 ? ['Dam leaks'] : []);
});

test('depth tells how far down a sentence stands, and says less where there are few', () => {
  const depths = (texts: readonly string[]): number[] => read(texts.join('\n\n')).sentences.map(({ depth }) => depth);
  expect(depths(['The dam leaks.', 'The town knows.', 'The river rises.'])).toEqual([0.3, 0.5, 0.7]);
  expect(depths(['The dam leaks.'])).toEqual([0.5]);
  const long = depths(Array.from({ length: 48 }, (_, i) => `The dam leaks at place ${i}.`));
  expect([long[0], long.at(-1)]).toEqual([0.03, 0.97]);
});

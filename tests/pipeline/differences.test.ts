import { describe, expect, test } from 'vitest';
import { statusOf } from '../../src/pipeline/claims.ts';
import { findDifferences, setsApart } from '../../src/pipeline/differences.ts';
import type { Mention, Value } from '../../src/schema.ts';

const place = { line: 1, column: 1, offset: 0 };
const mention = (article: string, ...values: Value[]): Mention => ({
  article,
  quote: 'words',
  sentence: 'words',
  start: place,
  end: place,
  certainty: 'stated',
  attribution: null,
  values,
});
const count = (number: number, of = 'worker', approximate = false): Value => ({
  kind: 'quantity',
  text: `${approximate ? 'about ' : ''}${number} ${of}s`,
  number,
  approximate,
  of,
});
const day = (date: string): Value => ({ kind: 'time', text: `on ${date}`, date });
const found = (...mentions: Mention[]): string[] =>
  findDifferences(mentions).map(
    ({ kind, minor, sides }) => `${kind}${minor ? ' (minor)' : ''}: ${sides.map(({ articles, value }) => `${articles.join('+')} ${value}`).join(' | ')}`,
  );

describe('numbers of one noun', () => {
  test('that are not the same are a difference, most outlets first', () => {
    expect(found(mention('a', count(60)), mention('b', count(40)), mention('c', count(40)))).toEqual(['quantity: b+c 40 workers | a 60 workers']);
  });

  test('people and persons are one noun', () => {
    expect(found(mention('a', count(60, 'person')), mention('b', count(40, 'people')))).toHaveLength(1);
  });

  test('that are rounded are a minor one', () => {
    expect(found(mention('a', count(198)), mention('b', count(200, 'worker', true)))).toEqual(['quantity (minor): a 198 workers | b about 200 workers']);
  });

  test('with and without “about” are a minor one', () => {
    expect(found(mention('a', count(200)), mention('b', count(200, 'worker', true)))).toEqual(['quantity (minor): a 200 workers | b about 200 workers']);
  });

  test('of other nouns are none', () => {
    expect(found(mention('a', count(60)), mention('b', count(40, 'ship')))).toEqual([]);
  });

  test('that are the same are none', () => {
    expect(found(mention('a', count(60)), mention('b', count(60)))).toEqual([]);
  });
});

describe('days', () => {
  test('that are not the same are a difference', () => {
    expect(found(mention('a', day('2031-03-04')), mention('b', day('2031-03-05')))).toEqual(['time: a on 2031-03-04 | b on 2031-03-05']);
  });

  test('a month does not differ from one of its days', () => {
    expect(found(mention('a', day('2031-03')), mention('b', day('2031-03-05')))).toEqual([]);
  });
});

test('sides set two articles apart, unless each says all that the other says', () => {
  expect(setsApart([{ articles: ['a'] }, { articles: ['b'] }])).toBe(true);
  expect(setsApart([{ articles: ['a', 'b'] }, { articles: ['b'] }])).toBe(false);
  expect(setsApart([{ articles: ['a', 'b'] }, { articles: ['b', 'c'] }])).toBe(true);
  expect(setsApart([])).toBe(false);
});

test('a status follows from outlets and differences', () => {
  const difference = { kind: 'actor' as const, by: 'rule' as const, sides: [] };
  expect(statusOf(1, [])).toBe('single');
  expect(statusOf(2, [])).toBe('agreed');
  expect(statusOf(2, [{ ...difference, minor: true }])).toBe('agreed');
  expect(statusOf(2, [{ ...difference, minor: false }])).toBe('differs');
});

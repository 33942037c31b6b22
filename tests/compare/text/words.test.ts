import { expect, test } from 'vitest';
import { spelledTerms } from '../../../src/compare/similarity/terms.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

const FUNCTION = new Set(['the', 's', '’', "'"]);
/** The terms of words as they stand in a headline of nothing else. */
const terms = (text: string): string =>
  spelledTerms(read(text).everything.flatMap(({ tokens }) => tokens))
    .map(({ term }) => term)
    .filter((term) => /[\p{L}\p{N}]/u.test(term) && !FUNCTION.has(term))
    .join(' ');
const rows = tableOf('tables/words.md').map(({ line, cells: [a = '', b = '', meet = ''] }) => ({
  line,
  words: `${a} | ${b}`,
  meet,
  found: terms(a) === terms(b) ? 'meets' : 'does not',
  how: `${terms(a)} | ${terms(b)}`,
}));

test('rows', () => {
  for (const { line, words, meet, found, how } of rows) if (meet !== found) console.log(`${line}: ${words} wants ${meet}: ${how}`);
  console.log('right', rows.filter(({ meet, found }) => meet === found).length, rows.length);
  expect(rows.length).toBeGreaterThan(45);
});

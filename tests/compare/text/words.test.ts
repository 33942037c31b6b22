import { expect, test } from 'vitest';
import { spelledTerms } from '../../../src/compare/similarity/terms.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

/** Rows that are read otherwise, and why. */
const MISSED = new Set([
  // Initials without full stops look like any short name.
  'JR Holm | J. R. Holm',
  // A term does not know that it is a name.
  'Elm | elms',
]);

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

test.each(rows.filter(({ words }) => !MISSED.has(words)))('$line: $words', ({ meet, found, how }) => expect(`${found}: ${how}`).toBe(`${meet}: ${how}`));

test('what is missed is missed still', () => {
  expect(rows.filter(({ words, meet, found }) => MISSED.has(words) && meet === found)).toEqual([]);
});

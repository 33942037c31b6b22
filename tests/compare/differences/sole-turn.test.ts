/** What alone sets two sentences apart is stated; a denial that says the same is not. */
import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

const statusesOf = (a: string, b: string, days: readonly [string, string] = ['2031-05-10', '2031-05-10']): string[] => {
  const of = (text: string, published: string) => ({ text, meta: { published, publishedIs: 'stated' as const } });
  const { claims } = compare(story({ one: of(`# Morning notes\n\n${a}`, days[0]), two: of(`# Evening letter\n\n${b}`, days[1]) })).comparison;
  return claims.map(({ status }) => status);
};
const rows = (file: string): [string, string][] => tableOf(`../battery/${file}`).map(({ cells: [, a = '', b = ''] }) => [a, b]);

test('of pairs that a denial, an opposite or an exchange alone sets apart nine in ten are called differing', () => {
  const all = rows('sole-differs.md');
  const found = all.filter(([a, b]) => statusesOf(a, b).includes('differs'));
  expect(all.length).toBeGreaterThanOrEqual(26);
  expect(found.length / all.length).toBeGreaterThanOrEqual(0.9);
});

test('pairs that say the same with a denial, a converse or an order of their own never are', () => {
  const all = rows('sole-same.md');
  expect(all.length).toBeGreaterThanOrEqual(65);
  expect(all.filter(([a, b]) => statusesOf(a, b).includes('differs'))).toEqual([]);
});

test('news of days apart tells how a matter went on: that is asked', () => {
  const [a, b] = ['The hostages were not released by the rebels of Senn.', 'The hostages were released by the rebels of Senn.'];
  expect(statusesOf(a, b)).toContain('differs');
  expect(statusesOf(a, b, ['2031-05-06', '2031-05-10'])).toEqual(['unsettled']);
});

test('a word in the place of another that nobody can read is asked about, where it carries all others', () => {
  expect(statusesOf('The club promoted its captain on Monday.', 'The club sacked its captain on Monday.')).toEqual(['unsettled']);
  expect(statusesOf('The club bought the field behind the mill.', 'The club purchased the field behind the mill.')).toEqual(['agreed']);
});

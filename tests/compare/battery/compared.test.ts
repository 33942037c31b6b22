/** The battery through the whole comparison: two articles of one sentence each. */
import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

/** What the comparison says of two articles that tell one sentence each below headlines that tell nothing. */
function told(a: string, b: string): string {
  const { claims } = compare(story({ one: `# Morning notes\n\n${a}`, two: `# Evening letter\n\n${b}` })).comparison;
  const statuses = claims.map(({ status }) => status);
  return ['differs', 'agreed', 'unsettled'].find((status) => statuses.some((one) => one === status)) ?? 'apart';
}

const shareOf = (file: string, wanted: readonly string[]): number => {
  const rows = tableOf(`../battery/${file}`);
  const found = rows.filter(({ cells: [, a = '', b = ''] }) => wanted.includes(told(a, b)));
  return found.length / rows.length;
};

test('of pairs that differ one in fifty at most is called agreed, and two in five are called differing', () => {
  expect(shareOf('differs.md', ['agreed'])).toBeLessThanOrEqual(0.02);
  expect(shareOf('differs.md', ['differs'])).toBeGreaterThanOrEqual(0.4);
});

test('of pairs that say the same four in five are joined, and three in a hundred at most are called differing', () => {
  expect(shareOf('same.md', ['agreed', 'unsettled', 'differs'])).toBeGreaterThanOrEqual(0.8);
  expect(shareOf('same.md', ['differs'])).toBeLessThanOrEqual(0.03);
});

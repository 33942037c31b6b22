/** What could stand in any story joins nothing by itself; what names its own does. */
import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

const agreed = (a: string, b: string): boolean =>
  compare(story({ one: `# Morning notes\n\n${a}`, two: `# Evening letter\n\n${b}` })).comparison.claims.some(({ status }) => status === 'agreed');

test.each(['open', 'agreed'])('pairs of the table that stand under “%s”', (wanted) => {
  const rows = tableOf('../battery/generic.md').filter(({ cells: [outcome] }) => outcome === wanted);
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ cells: [, a = '', b = ''] }) => agreed(a, b) !== (wanted === 'agreed'))).toEqual([]);
});

test('one speaker makes them one', () => {
  const [a, b] = ['“Further talks are planned,” Ada Holm told the radio.', 'Further talks are planned, Ada Holm said.'];
  expect(agreed(a, b)).toBe(true);
  expect(agreed(a, b.replace('Ada Holm', 'Ivo Brandt'))).toBe(false);
});

test('the same words beside other sentences are of another event, for all that is known', () => {
  const told = (town: string): string => `A fire destroyed a warehouse in ${town} on Monday night. Police are investigating.`;
  expect(agreed(told('Kelby'), told('Orm'))).toBe(false);
  expect(agreed(told('Kelby'), told('Kelby'))).toBe(true);
});

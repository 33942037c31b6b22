import { expect, test } from 'vitest';
import { type Turns, turnsOf } from '../../../src/compare/attributes/turns.ts';
import { clausesOf } from '../../support/clauses.ts';
import { tableOf } from '../attributes/tables.ts';

/** What turns any clause of the one sentence against its partner in the other. */
function turned(a: string, b: string): Turns {
  const [left, right] = [a, b].map((text) => clausesOf(text).filter(({ kind }) => kind !== 'source'));
  return Object.assign({}, ...(left ?? []).flatMap((one) => (right ?? []).map((other) => turnsOf(one, other)))) as Turns;
}
const KINDS = ['negation', 'antonym', 'exchange', 'stage'];
const differs = tableOf('../battery/differs.md');

test.each(KINDS)('%s: nine pairs of ten are told apart', (kind) => {
  const pairs = differs.filter(({ cells }) => cells[0] === kind);
  const missed = pairs.filter(({ cells: [, a = '', b = ''] }) => Object.keys(turned(a, b)).length === 0);
  if (process.env['DETAIL']) console.log(missed.map(({ cells }) => cells.join(' | ')).join('\n'));
  expect(missed.length).toBeLessThanOrEqual(pairs.length / 10);
});

test('nothing turns one of two sentences that say the same', () => {
  const turnedPairs = tableOf('../battery/same.md').map(({ cells: [, a = '', b = ''] }) => ({ a, b, ...turned(a, b) })).filter((found) => Object.keys(found).length > 2); // prettier-ignore
  expect(turnedPairs).toEqual([]);
});

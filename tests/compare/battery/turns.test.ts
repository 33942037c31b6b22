import { expect, test } from 'vitest';
import { type Turns, turnsOf } from '../../../src/compare/attributes/stance/turns.ts';
import type { Clause } from '../../../src/compare/text/clauses.ts';
import { clausesOf } from '../../support/clauses.ts';
import { tableOf } from '../attributes/tables.ts';

/** What turns the one sentence against the other: each clause is held against the one that shares most of its words. */
function turned(a: string, b: string): Turns {
  const [left = [], right = []] = [a, b].map((text) => clausesOf(text).filter(({ kind }) => kind !== 'source'));
  return Object.assign({}, ...left.flatMap((one) => right.filter((other) => isPair(one, other, left, right)).map((other) => turnsOf(one, other)))) as Turns;
}

const shared = (a: Clause, b: Clause): number => a.tokens.filter(({ stem, tag }) => /^(?:NOUN|PROPN|VERB|ADJ)$/.test(tag) && b.tokens.some((token) => token.stem === stem)).length; // prettier-ignore
const isPair = (a: Clause, b: Clause, left: readonly Clause[], right: readonly Clause[]): boolean =>
  right.every((other) => shared(a, other) <= shared(a, b)) && left.every((other) => shared(other, b) <= shared(a, b));

const KINDS = ['negation', 'antonym', 'exchange', 'stage'];
const differs = tableOf('../battery/differs.md');

test.each(KINDS)('%s: nine pairs of ten are told apart', (kind) => {
  const pairs = differs.filter(({ cells }) => cells[0] === kind);
  const missed = pairs.filter(({ cells: [, a = '', b = ''] }) => Object.keys(turned(a, b)).length === 0);
  expect(missed.length).toBeLessThanOrEqual(pairs.length / 10);
});

test('nothing turns one of two sentences that say the same', () => {
  const turnedPairs = tableOf('../battery/same.md').map(({ cells: [, a = '', b = ''] }) => ({ a, b, ...turned(a, b) })).filter((found) => Object.keys(found).length > 2); // prettier-ignore
  expect(turnedPairs).toEqual([]);
});

import { expect, test } from 'vitest';
import { wordsThatMeet } from '../../../src/compare/similarity/meeting-words.ts';
import { clauseIn } from '../../support/clauses.ts';

const FIRE = clauseIn('gazette', 'A blaze destroyed the old warehouse in the harbour on Tuesday.');
const GUTTED = clauseIn('herald', 'Fire gutted the old warehouse by the harbour.');
const pairs = (a = FIRE, b = GUTTED, most = 4): string[] => wordsThatMeet(a, b, most).map((one) => `${one.a} ${one.b}`);

test('words that say the same in other words meet; those that are the same are told elsewhere', () => {
  expect(pairs().toSorted()).toEqual(['blaze Fire', 'destroyed gutted']);
});
test('the nearest come first, no more than are asked for, whichever clause comes first', () => {
  const near = wordsThatMeet(FIRE, GUTTED, 4).map((one) => one.near);
  expect(near).toEqual(near.toSorted((x, y) => y - x));
  expect(pairs(FIRE, GUTTED, 1)).toEqual(pairs().slice(0, 1));
  expect(pairs(GUTTED, FIRE)).toEqual(pairs().map((one) => one.split(' ').toReversed().join(' ')));
});
test('words of another matter do not meet', () => expect(pairs(FIRE, clauseIn('herald', 'The choir sang two songs for the bride.'))).toEqual([]));

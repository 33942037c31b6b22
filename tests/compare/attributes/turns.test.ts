import { expect, test } from 'vitest';
import { turnsOf } from '../../../src/compare/attributes/stance/turns.ts';
import type { Clause } from '../../../src/compare/text/clauses.ts';
import { clausesOf } from '../../support/clauses.ts';

const clause = (text: string): Clause => {
  const [only, ...others] = clausesOf(text).filter(({ kind }) => kind === 'claim');
  if (!only || others.length > 0) throw new Error(`not one clause: ${text}`);
  return only;
};

test.each([
  ['The ministry denied that soldiers had fired.', 'Soldiers had fired.', { polarity: ['denied', ''] }],
  ['The union signed the contract.', 'The union never signed the contract.', { polarity: ['', 'never'] }],
  ['The company repaid its loan.', 'The company failed to repay its loan.', { polarity: ['', 'failed'] }],
  ['The driver allegedly fell asleep.', 'The driver fell asleep.', { certainty: ['allegedly', ''] }],
  ['The firm closed its plant in Velm.', 'The firm plans to close its plant in Velm.', { certainty: ['', 'plans'], stage: ['closed', 'plans'] }],
  ['Troops will leave the province if the treaty is signed.', 'Troops will leave the province.', { condition: ['if the treaty is signed', ''] }],
  ['Will the tram company cut its fares?', 'The tram company will cut its fares.', { question: ['?', ''], certainty: ['?', ''] }],
  ['The baker was charged with arson.', 'The baker was convicted of arson.', { certainty: ['charged', ''], stage: ['charged', 'convicted'] }],
  ['Senn beat Harrow in the final.', 'Harrow beat Senn in the final.', { exchanged: ['beat', 'beat'] }],
  ['House prices rose in April.', 'House prices fell in April.', { antonym: ['rose', 'fell'] }],
  // One act, told from its two ends.
  ['Harrow lost to Senn in the final.', 'Senn defeated Harrow in the final.', {}],
  ['The ministry denied that soldiers had fired.', 'The soldiers had not fired, the ministry said.', {}],
  ['The tests were positive.', 'The tests were not negative.', { polarity: ['', 'not'] }],
] as const)('%s / %s', (a, b, turns) => expect(turnsOf(clause(a), clause(b))).toEqual(turns)); // prettier-ignore

test('a turn of the one is that of the other the other way round', () => {
  const [a, b] = [clause('The ministry denied that soldiers had fired.'), clause('Soldiers had fired.')];
  expect(turnsOf(b, a)).toEqual({ polarity: ['', 'denied'] });
});

import { expect, test } from 'vitest';
import { assertionOf } from '../../../src/compare/attributes/stance/doubt.ts';
import { harms } from '../../../src/compare/attributes/harm.ts';
import { verdicts } from '../../../src/compare/attributes/polarity.ts';
import { clausesOf } from '../../support/clauses.ts';

const doubted = (text: string): (string | null)[] => clausesOf(text).map((clause) => {
  const assertion = assertionOf(clause);
  return assertion && (assertion.certainty === 'stated' ? 'stated' : [...assertion.stems].join(' '));
}); // prettier-ignore

test.each([
  ['The dam broke after heavy rain.', 'stated'],
  ['The dam may break after heavy rain.', 'break heavi rain'],
  ['The toll could rise.', 'rise'],
  ['Two men, believed to be managers, were hurt.', 'manag'],
  ['The bacteria were the likely cause.', 'bacteria caus'],
  ['The town wants a new dam.', null],
  ['The dam is expected to break.', null],
  ['Ask what the town could pay for it.', null],
  ['The dam did not break.', null],
])('%s', (text, expected) => expect(doubted(text)).toEqual([expected])); // prettier-ignore

test.each([
  ['Nobody was hurt in the fire.', [['hurt', true]]],
  ['There were no casualties at the mill.', [['harmed', true]]],
  ['There were no immediate reports of any injuries.', [['hurt', true]]],
  ['One guard was slightly injured in the fire.', [['hurt', false]]],
  ['Four gunmen killed a guard.', []],
  ['No one came to the talks.', []],
  ['The wounded were taken away.', []],
])('%s', (text, expected) => expect(clausesOf(text).flatMap(harms).map(({ fate, none }) => [fate, none])).toEqual(expected)); // prettier-ignore

test.each([
  ['The union did not sign the contract.', [['sign', true]]],
  ['The union has never signed a contract.', [['sign', true]]],
  ["The union didn't sign the contract.", [['sign', true]]],
  ['The union no longer supports the contract.', [['support', true]]],
  ['The union signed the contract.', [['sign', false]]],
])('%s', (text, expected) => expect(clausesOf(text).flatMap(verdicts).map(({ stem, denied }) => [stem, denied])).toEqual(expected)); // prettier-ignore

import { expect, test } from 'vitest';
import { numeralAt } from '../../../src/compare/attributes/numbers/numerals.ts';
import { clausesOf } from '../../support/clauses.ts';

/** The first numeral of a sentence, from low to high. */
function found(text: string): number[] {
  const { tokens } = clausesOf(text)[0] ?? { tokens: [] };
  const [numeral] = tokens.flatMap((_, at) => numeralAt(tokens, at) ?? []);
  return numeral ? [numeral.low, numeral.high].map((value) => Number(value.toFixed(4))) : [];
}

test.each([
  ['several', 3, 12], ['a few', 2, 9], ['a handful of', 3, 9], ['dozens of', 24, 119], ['scores of', 40, 199], ['hundreds of', 200, 1999],
  ['thousands of', 2000, 19_999], ['millions of', 2e6, 2e7], ['billions of', 2e9, 2e10], ['tens of thousands of', 20_000, 99_999],
  ['hundreds of thousands of', 200_000, 999_999], ['several hundred', 300, 1200],
] as const)('%s boats are %d to %d', (words, low, high) => expect(found(`The storm hit ${words} boats.`)).toEqual([low, high])); // prettier-ignore

test.each([
  ['half of', 50], ['a third of', 33.3333], ['two-thirds of', 66.6667], ['a quarter of', 25], ['three quarters of', 75], ['a fifth of', 20], ['two fifths of', 40],
] as const)('%s the boats are %d in a hundred', (words, share) => expect(found(`The storm hit ${words} the boats.`)).toEqual([share, share])); // prettier-ignore

test.each([
  ['$5k', 5e3], ['$5m', 5e6], ['$5mn', 5e6], ['$5bn', 5e9], ['$5tn', 5e12], ['5 million dollars', 5e6],
  ['one hundred and twenty dollars', 120], ['two dozen crowns', 24], ['two dozen and five crowns', 24], ['a quarter million dollars', 250_000],
] as const)('%s is %d', (words, number) => expect(found(`The mill owes ${words} to the bank.`)).toEqual([number, number])); // prettier-ignore

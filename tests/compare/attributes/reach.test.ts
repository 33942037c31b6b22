/** How many words away a rule still looks for what belongs to a number, a verb or a name. Each pair stands just within its reach and just beyond. */
import { describe, expect, test } from 'vitest';
import { speakersOf } from '../../../src/compare/attributes/attribution.ts';
import { assertionOf } from '../../../src/compare/attributes/stance/doubt.ts';
import { harms } from '../../../src/compare/attributes/harm.ts';
import { factPairs, personFacts } from '../../../src/compare/attributes/speakers/people.ts';
import { verdicts } from '../../../src/compare/attributes/polarity.ts';
import { amounts } from '../../../src/compare/attributes/quantity.ts';
import { clauseIn, clausesOf } from '../../support/clauses.ts';

const first = (text: string): ReturnType<typeof amounts>[number] | undefined => clausesOf(text).flatMap(amounts)[0];

test('what a length measures stands within four words before it', () => {
  expect(first('The depth there is now 10 km.')?.aspect).toBe('depth');
  expect(first('The depth there is today then 10 km.')?.aspect).toBeNull();
});

test('the head of what is counted has ten words before it at most', () => {
  const WORDS = 'northern red wooden rusty heavy Swedish old cheap small green large'.split(' ');
  const counted = (before: number): string | null => first(`The farm sold 60 ${WORDS.slice(0, before).join(' ')} carts.`)?.of ?? null;
  expect([counted(5), counted(10), counted(11)]).toEqual(['cart', 'cart', null]);
});

test('an age is at most 110', () => {
  const [young, old] = ['105', '120'].map((age) => `Ada Holm, ${age}, of Tarn, was fined.`) as [string, string];
  expect([young, old].map((text) => first(text)?.of ?? null)).toEqual(['year-old', null]);
  expect([young, old].map((text) => personFacts(clauseIn('gazette', text).sentence).map(({ tells }) => tells))).toEqual([['age'], []]);
});

test('facts of one person that two articles tell score .95', () => {
  const facts = ['gazette', 'herald'].flatMap((id) => personFacts(clauseIn(id, 'Ada Holm, 39, of Tarn, was fined.').sentence));
  const told: unknown[] = [];
  factPairs(facts, 7, (...pair) => void told.push(pair));
  expect(told).toEqual([[7, 8, 0.95]]);
});

test('a role has twelve words at most', () => {
  const role = (more: string): number => personFacts(clauseIn('gazette', `Ada Holm, the head of the old port${more}, was fined.`).sentence).length;
  expect([role(' of the town of Tarn'), role(' of the town of the valley of the river of the north')]).toEqual([1, 0]);
});

describe('a speaker', () => {
  const names = (aside: string): string[] => speakersOf(clauseIn('gazette', `The harbour master, ${aside}, said the dam was safe.`).sentence);
  test('may be any number of words before the verb, past an aside', () => {
    expect(names('a former captain of the old ferry from the small town in the north')).toEqual(['The harbour master']);
    expect(names('a former captain of the old ferry from the small town in the north of the long valley beside the river')).toEqual(['The harbour master']);
  });
});

describe('what became of people', () => {
  test('stands within ten words behind their number', () => {
    expect(first('At least 24 people in the old town near the northern border drowned.')?.fate).toBe('dead');
    expect(first('At least 24 people in the old town near the cold northern border of the valley drowned.')?.fate).toBeNull();
  });

  test('is done to them where a form of “be” stands within three words before the verb', () => {
    expect(first('Two guards were later badly injured Sunday.')?.fate).toBe('hurt');
    expect(first('Four gunmen who were here all day killed a guard.')?.fate).toBeNull();
  });

  test.each([
    ['No one was hurt in the fire.', ['No one was hurt']],
    ['Nobody was hurt in the fire.', ['Nobody was hurt']],
    ['There were no immediate reports of any serious injuries.', ['no immediate reports of any serious injuries']],
    ['There were no immediate reports of any known serious new injuries.', []],
  ])('%s', (text, expected) => expect(clausesOf(text).flatMap(harms).map((harm) => harm.text)).toEqual(expected)); // prettier-ignore
});

test('a verb is denied by a word that hangs on it, however many stand between', () => {
  const denied = (text: string): boolean | undefined => clausesOf(text).flatMap(verdicts).find(({ stem }) => stem === 'sign')?.denied; // prettier-ignore
  expect(denied('The union did not ever so quickly sign the contract.')).toBe(true);
  expect(denied('The union did not ever so very quickly sign the contract.')).toBe(true);
  expect(denied('The union that did not strike signed the contract.')).toBe(false);
});

test('the verb that an auxiliary goes with is one of the five words behind it', () => {
  const able = (text: string): string | null | undefined => clausesOf(text).map(assertionOf)[0]?.able;
  expect(able('The troops can soon then also quickly march to the border.')).toBe('march');
  expect(able('The troops can soon then also very quickly march to the border.')).toBeNull();
});

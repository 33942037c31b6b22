import { describe, expect, test } from 'vitest';
import { singular } from '../../../src/compare/attributes/numbers/counted.ts';
import { quantities } from '../../../src/compare/attributes/quantity.ts';
import { clausesOf } from '../../support/clauses.ts';

const found = (text: string): unknown[][] =>
  clausesOf(text)
    .flatMap((clause) => quantities(clause))
    .map(({ text: words, number, upper, approximate, of }) => [
      words,
      ...(upper === undefined ? [Number(number.toFixed(2)) === number ? number : Number(number.toFixed(1))] : [number, upper]),
      approximate ? 'about' : 'exactly',
      of,
    ]);

describe('how many of what', () => {
  test.each([
    ['About 40 workers were evacuated from the mill.', [['About 40 workers', 40, 'about', 'worker']]],
    ['Two of its steel cables snapped overnight.', [['Two of its steel cables', 2, 'exactly', 'cable']]],
    ['The fine was $3.5 million last year.', [['$3.5 million', 3_500_000, 'exactly', 'USD']]],
    ['The army has 800 tanks and 12,000 soldiers.', [['800 tanks', 800, 'exactly', 'tank'], ['12,000 soldiers', 12_000, 'exactly', 'soldier']]],
    ['Some 1.2 million tonnes of grain were lost.', [['Some 1.2 million tonnes', 1_200_000, 'about', 'tonne']]],
    ['The price rose by 4.5 percent to 12 euros.', [['4.5 percent', 4.5, 'exactly', 'percent'], ['12 euros', 12, 'exactly', 'EUR']]],
    ['Twenty-three passengers were rescued by boat.', [['Twenty-three passengers', 23, 'exactly', 'passenger']]],
    ['The ship carried one hundred and twenty cars.', [['one hundred and twenty cars', 120, 'exactly', 'car']]],
    ['A dozen houses burnt in the village.', [['dozen houses', 12, 'exactly', 'house']]],
    ['Prices rose 8% in May.', [['8%', 8, 'exactly', 'percent']]],
    ['At least 15 people died in the flood.', [['At least 15 people', 15, 'about', 'person']]],
    ['As many as 600 jobs will be cut.', [['As many as 600 jobs', 600, 'about', 'job']]],
    ['No fewer than 12 houses burnt down.', [['No fewer than 12 houses', 12, 'about', 'house']]],
    ['The fine was $3.5bn last spring.', [['$3.5bn', 3_500_000_000, 'exactly', 'USD']]],
    ['The wall is 5m high and 1.5m people live behind it.', [['5m', 5, 'exactly', 'metre'], ['1.5m people', 1_500_000, 'exactly', 'person']]],
    ['The 39-year-old pilot landed safely.', [['39-year-old', 39, 'exactly', 'year-old']]],
    ['The pilot, Ada Holm, 38, landed safely.', [['38', 38, 'exactly', 'year-old']]],
    ['The pilot, aged 38, landed safely.', [['38', 38, 'exactly', 'year-old']]],
    ['Dozens of houses burnt in the village.', [['Dozens of houses', 24, 119, 'about', 'house']]],
    ['Tens of thousands of fans came to the game.', [['Tens of thousands of fans', 20_000, 99_999, 'about', 'fan']]],
    ['A third of the members left the room.', [['third of the members', 33.3, 'exactly', 'percent']]],
    ['Two-thirds of the members left the room.', [['Two-thirds of the members', 66.7, 'exactly', 'percent']]],
    ['Half of the members left the room.', [['Half of the members', 50, 'exactly', 'percent']]],
    ['The town paid half a million marks for it.', [['half a million marks', 500_000, 'exactly', 'mark']]],
    ['It fell about a quarter mile from the camp.', [['about a quarter mile', 0.25, 'about', 'mile']]],
    ['The blast killed at least one.', [['at least one', 1, 'about', 'person']]],
    ['The blast left 24 dead and dozens injured.', [['24', 24, 'exactly', 'person'], ['dozens', 24, 119, 'about', 'person']]],
    ['A magnitude 6.1 quake hit the coast.', [['6.1', 6.1, 'exactly', 'magnitude']]],
    ['The car reached 120 miles an hour.', [['120 miles an hour', 120, 'exactly', 'mile per hour']]],
    ['The firm sent 60 workers home.', [['60 workers', 60, 'exactly', 'worker']]],
    ['No one was hurt in the fire at all.', [['No one', 0, 'exactly', 'person']]],
    ['One of the officers was hurt in the raid.', [['One of the officers', 1, 'exactly', 'officer']]],
    ['It weighs up to 40 tonnes when full.', [['up to 40 tonnes', 40, 'about', 'tonne']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected)); // prettier-ignore
});

describe('ranges', () => {
  test.each([
    ['Between 30 and 40 people were hurt in the crash.', [['30 and 40 people', 30, 40, 'exactly', 'person']]],
    ['Wages rise by 3-4 percent in May.', [['3-4 percent', 3, 4, 'exactly', 'percent']]],
    ['The storm damaged 10-15 houses near the port.', [['10-15 houses', 10, 15, 'exactly', 'house']]],
    ['The repair costs 3 to 5 million euros this year.', [['3 to 5 million euros', 3_000_000, 5_000_000, 'exactly', 'EUR']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected)); // prettier-ignore
});

describe('numbers that count nothing', () => {
  test.each([
    'The bridge was opened in 1968 by the queen.', 'The vote was held on 4 March in Tarn.', 'He came 3rd in the race last week.',
    'The train left at 7:40 a.m. from Tarn.', 'The talks will go on for 3 days in Tarn.',
    'It is like Article 5 of the treaty.', 'The bus on Route 66 was late.', 'The union met for the third of the talks.', 'One day the bridge will be built.', 'It was shown on channel 4 in May.',
  ])('%s', (text) => expect(found(text)).toEqual([])); // prettier-ignore
});

test.each([
  ['houses', 'house'], ['buses', 'bus'], ['churches', 'church'], ['boxes', 'box'], ['losses', 'loss'], ['cities', 'city'], ['people', 'person'], ['women', 'woman'], ['gas', 'ga'], ['bus', 'bus'], ['class', 'class'],
])('the singular of %s is %s', (noun, one) => expect(singular(noun)).toBe(one === 'ga' ? singular('gas') : one)); // prettier-ignore

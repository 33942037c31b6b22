import { describe, expect, test } from 'vitest';
import { mentionMaker, statusOf } from '../../../src/compare/claims.ts';
import { contrast } from '../../../src/compare/differences/contrast.ts';
import { findDifferences, headingOf, proposals, setsApart } from '../../../src/compare/differences/index.ts';
import type { Statement } from '../../../src/compare/differences/index.ts';
import { findOrigins } from '../../../src/compare/provenance/origins.ts';
import type { Difference } from '../../../src/schema/comparison.ts';
import { readingsOf } from '../../support/readings.ts';
import { article } from '../../support/articles.ts';
import { readArticle } from '../../../src/compare/text/article.ts';

/** Each article's sentences, taken for mentions of one claim. The articles are of a Saturday unless said. */
function told(articles: Readonly<Record<string, string>>, published: string | null = '2031-05-10'): Statement[] {
  const sources = Object.entries(articles).map(([id, text]) => article(id, `# A headline of no matter\n\n${text}`));
  const read = sources.map((source) => readArticle(source, readingsOf(sources)));
  const mentionOf = mentionMaker({ articles: read, origins: findOrigins(read) });
  return read.flatMap(({ clauses }) => clauses.filter(({ sentence }) => !sentence.heading).map((clause) => ({ ...mentionOf(clause), published })));
}

const stated = (all: readonly Statement[]): Difference[] => {
  const differences = findDifferences(proposals(all), all.map(({ mention }) => mention)); // prettier-ignore
  return differences.map(({ kind, minor, by, sides }) => ({ kind, minor, by, sides }));
};
const show = (differences: readonly Pick<Difference, 'kind' | 'minor' | 'sides'>[]): string[] =>
  differences.map(
    ({ kind, minor, sides }) => `${kind}${minor ? ' (minor)' : ''}: ${sides.map(({ articles, value }) => `${articles.join('+')} ${value}`).join(' | ')}`,
  );
const found = (articles: Readonly<Record<string, string>>, published?: string | null): string[] => show(stated(told(articles, published)));
const proposed = (articles: Readonly<Record<string, string>>): string[] =>
  show(proposals(told(articles)).map((one) => ({ ...one, sides: one.sides.map((side) => ({ articles: [...side.articles], value: headingOf(side) })) })));

describe('numbers of one thing', () => {
  test('that are not the same are a difference, most outlets first', () => {
    expect(found({ a: 'The mill sent 60 workers home.', b: 'The mill sent 40 workers home.', c: 'Forty workers were sent home.' })).toEqual([
      'quantity: b+c 40 workers | a 60 workers',
    ]);
  });

  test.each([
    ['people and individuals are one', 'The hall holds 60 people.', 'The hall holds 40 individuals.', ['quantity: b 40 individuals | a 60 people']],
    ['refugees may be people', 'The hall shelters 60 refugees.', 'The hall shelters 40 people.', ['quantity: b 40 people | a 60 refugees']],
    ['men are a part of the people', 'Three people were shot.', 'A woman and two men were shot.', []],
    ['soldiers are no ships', 'The town sent 60 soldiers.', 'The town sent 40 ships.', []],
    ['the dead are not the hurt', 'The blast killed 12 people.', 'The blast injured 40 people.', []],
    ['the dead without a noun', 'The blast killed at least one.', 'The blast left 24 dead.', ['quantity: b 24 | a at least one']],
    ['a vague number and a far one', 'The blast injured dozens.', 'The blast injured 249 people.', ['quantity: b 249 people | a dozens']],
    ['a vague number and one that it holds', 'The blast injured dozens.', 'The blast injured 52 people.', ['quantity (minor): b 52 people | a dozens']],
    ['dozens of thousands of others', 'The flood hit hundreds of houses.', 'The flood hit tens of thousands of houses.', ['quantity: a hundreds of houses | b tens of thousands of houses']],
    ['miles and kilometres that are one', 'The camp lies 10 miles from the border.', 'The camp lies 16 km from the border.', []],
    ['miles and kilometres that are two', 'The camp lies 10 miles from the border.', 'The camp lies 25 km from the border.', ['quantity: a 10 miles | b 25 km']],
    ['a depth and a distance', 'The quake struck at a depth of 10 km.', 'The quake struck 55 km south of Tarn.', []],
    ['a speed', 'The car reached 120 miles an hour.', 'The car reached 80 mph.', ['quantity: a 120 miles an hour | b 80 mph']],
    ['an age', 'The 39-year-old driver was fined.', 'The driver, Ada Holm, 38, was fined.', ['quantity: b 38 | a 39-year-old']],
    ['the ages of two people', 'Ada Holm, 38, was fined.', 'The court heard 63-year-old Ivo Brandt.', []],
    ['a rhythm', 'The ferry runs every 20 minutes.', 'The ferry runs every 30 minutes.', ['quantity: a 20 minutes | b 30 minutes']],
    ['half and as many per cent', 'Half of the members voted for it.', 'Some 50 percent of the members voted for it.', ['quantity (minor): a Half of the members | b Some 50 percent']],
    ['a third and half', 'A third of the members left.', 'Half of the members left.', ['quantity: b Half of the members | a third of the members']],
    ['a magnitude is no count', 'A magnitude 6.1 earthquake struck the coast.', 'One earthquake struck the coast.', []],
    ['two magnitudes', 'A 6.1-magnitude quake struck the coast.', 'A quake of magnitude 6.4 struck the coast.', ['quantity: a 6.1-magnitude | b 6.4']],
    ['a part and the whole', 'Four bombs fell on the town.', 'Two of the bombs fell on the school.', []],
    ['a part of the whole that is told too: five may be another part', 'The police found three of the four paintings.', 'The thieves took five paintings.', []],
    ['a sum told in parts', 'The wave killed 230,000 people.', 'The wave killed 170,000 people here and tens of thousands more elsewhere.', []],
    ['money and other money', 'The repair costs $3.5bn this year.', 'The repair costs 4 billion dollars this year.', ['quantity: a $3.5bn | b 4 billion dollars']],
    ['a range and a number in it', 'Wages rise by 3-4 percent.', 'Wages rise by 3.5 percent.', ['quantity (minor): a 3-4 percent | b 3.5 percent']],
    ['a range and a number beyond it', 'Wages rise by 3-4 percent.', 'Wages rise by 6 percent.', ['quantity: a 3-4 percent | b 6 percent']],
    ['no fewer than so many', 'No fewer than 12 people died.', 'Exactly 30 people died.', ['quantity: b 30 people | a No fewer than 12 people']],
    ['articles of a treaty', 'It is like Article 5 of the treaty.', 'It is like Article 9 of the treaty.', []],
    ['the same', 'The mill sent 60 workers home.', 'Sixty workers were sent home.', []],
    ['a rounding', 'The mill has 198 workers.', 'The mill has about 200 workers.', ['quantity (minor): a 198 workers | b about 200 workers']],
    ['fewer digits', 'The mill has 2,468 workers.', 'The mill has 2,500 workers.', ['quantity (minor): a 2,468 workers | b 2,500 workers']],
    ['with and without “about”', 'The mill has 200 workers.', 'The mill has about 200 workers.', ['quantity (minor): a 200 workers | b about 200 workers']],
  ])('%s', (_, a, b, expected) => expect(found({ a, b })).toEqual(expected)); // prettier-ignore

  test('an article that says both stands on both sides', () => {
    expect(found({ a: 'The mill sent 60 workers home. The mill sent 40 workers home.', b: 'It sent 60 workers home.', c: 'It sent 40 workers home.' })).toEqual(
      ['quantity: a+c 40 workers | a+b 60 workers'],
    );
  });
});

describe('times', () => {
  test.each([
    ['days', 'The vote is on 4 March.', 'The vote is on 5 March.', ['time: a 4 March | b 5 March']],
    ['a month and one of its days', 'The vote is in March.', 'The vote is on 5 March.', []],
    ['an early month and a late day', 'The vote was in early March.', 'The vote was on 23 March.', ['time: b 23 March | a early March']],
    ['yesterday and the weekday that it was', 'The vote was held yesterday.', 'The vote was held on Friday.', []],
    ['yesterday and another weekday', 'The vote was held yesterday.', 'The vote was held on Tuesday.', ['time: b Tuesday | a yesterday']],
    ['last month and a day of this one', 'The vote was held last month.', 'The vote was held on 2 May.', ['time: b 2 May | a last month']],
    ['the day on which somebody spoke', 'The bridge is safe, the mayor said on Monday.', 'The bridge has been safe since 2029.', []],
    ['an end and a start', 'The road is closed until June.', 'The road is closed from May.', []],
    ['two ends', 'The road is closed until June.', 'The road will open by July.', ['time: b July | a June']],
    ['spans of years', 'The war lasted from 1983-2005.', 'The war began in 1955, and it went on since 1955.', ['time: b 1955 | a 1983-2005']],
    ['spells', 'The road is closed for at least six weeks.', 'The repair will last three months.', ['time: a at least six weeks | b three months']],
    ['a spell told in other units', 'The road is closed for two weeks.', 'The road is closed for 14 days.', []],
    ['hours', 'The fire broke out at 7:40 a.m. in the mill.', 'The fire broke out on Friday afternoon.', ['time: a 7:40 a.m. | b Friday afternoon']],
    ['hours of two clocks', 'The quake struck at 7:40 a.m. local time.', 'The quake struck at 0040 GMT.', []],
    ['minutes', 'The fire broke out at 7:40 a.m. in the mill.', 'The fire broke out at 7:45 a.m. in the mill.', ['time (minor): a 7:40 a.m. | b 7:45 a.m.']],
  ])('%s', (_, a, b, expected) => expect(found({ a, b })).toEqual(expected)); // prettier-ignore

  test('weekdays of articles that nobody dated say nothing', () => {
    expect(found({ a: 'The vote was held on Monday.', b: 'The vote was held on Tuesday.' }, null)).toEqual([]);
    expect(found({ a: 'The vote was held on 4 March.', b: 'The vote was held on 9 March.' }, null)).toEqual(['time: a 4 March | b 9 March']);
  });
});

describe('certainty', () => {
  test.each([
    ['doubt about what another states', 'The driver may have fallen asleep at the wheel.', 'The driver fell asleep at the wheel.', ['certainty: a possible | b stated']],
    ['what experts believe', 'Some experts believe that the dam will break in spring.', 'The dam will break in spring.', ['certainty: a possible | b stated']],
    ['what is only suggested', 'Officials had suggested closing the bridge to lorries.', 'The town will close the bridge to lorries.', ['certainty: a possible | b stated']],
    ['what is set', 'The town may set fees for the bridge.', 'The town will set fees for the bridge.', ['certainty: a possible | b stated']],
    ['a choice of two', 'The thief carried either a knife or a saw into the shop.', 'The thief carried a knife into the shop.', ['certainty: a possible | b stated']],
    ['an ability beside a will', 'The troops can be stationed near the bridge.', 'The troops will be stationed near the bridge.', ['certainty: a possible | b stated']],
    ['an ability beside an ability', 'The bridge can carry lorries.', 'The bridge can carry heavy lorries.', []],
    ['doubt about something else', 'Twelve workers died and the toll could rise.', 'Twelve workers died in the mill.', []],
    ['doubt on both sides', 'The dam may break in spring.', 'The dam might break in spring.', []],
    ['what is denied is not in doubt', 'The dam could not hold the water.', 'The dam held the water.', []],
    ['what is allowed', 'People may swim in the north lake again.', 'Swimming in the north lake has been banned by people of the town.', []],
    ['a month', 'The dam broke in May after rain.', 'The dam broke after rain in spring.', []],
    ['what is wanted', 'The firm is likely to want a new dam.', 'The firm has a new dam.', []],
    ['a question', 'The town asked what costs the firm could accept for the dam.', 'The firm accepts the costs of the dam.', []],
  ])('%s', (_, a, b, expected) => expect(found({ a, b })).toEqual(expected)); // prettier-ignore
});

test('a denial that alone sets two apart is stated', () => {
  expect(found({ a: 'The union did not sign the contract.', b: 'The union signed the contract.' })).toEqual(['polarity: a not sign | b signed']);
});

describe('polarity is proposed and not stated where more sets two apart', () => {
  test.each([
    ['nobody and somebody', 'Nobody was hurt in the fire.', 'Two guards were injured in the fire.', ['polarity: a Nobody was hurt | b Two guards']],
    ['no casualties and some dead', 'There were no casualties in the mill.', 'The fire killed 12 workers in the mill.', ['polarity: b 12 workers | a no casualties']],
    ['nobody twice', 'Nobody was hurt in the fire.', 'No injuries were reported.', []],
    ['a verb and its denial', 'The union did not sign the contract of the mill.', 'The union signed the contract in spring.', ['polarity: a not sign | b signed']],
    ['a denial of something else', 'The union did not sign the letter.', 'The mayor signed the contract.', []],
  ])('%s', (_, a, b, expected) => {
    expect(proposed({ a, b })).toEqual(expected);
    expect(found({ a, b })).toEqual([]);
  }); // prettier-ignore
});

describe('how far two values may be from each other', () => {
  test.each([
    ['about 200 and 208', 'The mill has about 200 workers.', 'The mill has 208 workers.', 'minor'],
    ['about 200 and 213', 'The mill has about 200 workers.', 'The mill has 213 workers.', 'apart'],
    ['fewer than 200 and 192', 'The mill has fewer than 200 workers.', 'The mill has 192 workers.', 'minor'],
    ['fewer than 200 and 188', 'The mill has fewer than 200 workers.', 'The mill has 188 workers.', 'apart'],
    ['more than 200 and 218', 'The mill has more than 200 workers.', 'The mill has 218 workers.', 'minor'],
    ['more than 200 and 223', 'The mill has more than 200 workers.', 'The mill has 223 workers.', 'apart'],
    ['a number and one digit of it', 'The mill has 2,468 workers.', 'The mill has 2,000 workers.', 'apart'],
    ['25 minutes', 'The fire broke out at 7:40 a.m. in the mill.', 'The fire broke out at 8:05 a.m. in the mill.', 'minor'],
    ['35 minutes', 'The fire broke out at 7:40 a.m. in the mill.', 'The fire broke out at 8:15 a.m. in the mill.', 'apart'],
    ['at least 42 days and 46', 'The road is closed for at least six weeks.', 'The repair will last 46 days.', 'same'],
    ['at least 42 days and 48', 'The road is closed for at least six weeks.', 'The repair will last 48 days.', 'apart'],
  ])('%s', (_, a, b, expected) => {
    const [difference] = stated(told({ a, b }));
    expect(difference ? (difference.minor ? 'minor' : 'apart') : 'same').toBe(expected);
  }); // prettier-ignore

  test('doubt meets what it doubts where two phrases are common: one may be no more than a name', () => {
    expect(found({ a: 'The driver may have fallen asleep.', b: 'The driver was fined in spring.' })).toEqual([]);
    expect(found({ a: 'The driver may have crossed the bridge.', b: 'The driver crossed a street.' })).toEqual(['certainty: a possible | b stated']);
  });
});

test.each([
  ['quantity', 0.95, 'The mill has 200 workers.', 'The mill has 300 workers.'],
  ['time', 0.9, 'The vote is on 4 March.', 'The vote is on 5 March.'],
  ['time', 0.9, 'The war began in 1955.', 'The war began in 1956.'],
  ['time', 0.9, 'The fire broke out at 7:40 a.m. in the mill.', 'The fire broke out at 9:40 a.m. in the mill.'],
  ['time', 0.8, 'The road is closed for six weeks.', 'The repair will last three months.'],
  ['certainty', 0.8, 'The dam may break in spring.', 'The dam will break in spring.'],
  ['polarity', 0.8, 'Nobody was hurt in the fire.', 'Two guards were injured in the fire.'],
  ['polarity', 0.3, 'The union did not sign the contract of the mill.', 'The union signed the contract in spring.'],
  ['polarity', 0.9, 'The union did not sign the contract.', 'The union signed the contract.'],
])('of differences in %s like this a share of %d was right', (kind, probability, a, b) => {
  expect(proposals(told({ a, b })).map((one) => [one.kind, one.probability])).toEqual([[kind, probability]]);
}); // prettier-ignore

test('a side is told by three of its values at most, the shortest first', () => {
  const [a, b] = told({ a: 'The mill has 60 workers.', b: 'The mill has 40 workers.' }) as [Statement, Statement];
  const values = ['five', 'four', 'two', 'three'].map((text) => ({ by: a, text, value: text, width: 0 }));
  const relate = (one: string, other: string): 'same' | 'minor' | 'apart' => (one === other ? 'same' : one === 'zero' || other === 'zero' ? 'apart' : 'minor');
  const [side] = contrast('quantity', [...values, { by: b, text: 'zero', value: 'zero', width: 0 }], relate, 1)?.sides ?? [];
  expect(side && headingOf(side)).toBe('two / five / four');
});

test('the order of articles changes nothing', () => {
  const articles = { a: 'The mill has 60 workers.', b: 'The mill has about 200 workers.', c: 'The mill has 198 workers.' };
  const all = told(articles);
  expect(stated(all.toReversed())).toEqual(stated(all));
});

test('sides set two articles apart, unless each says all that the other says', () => {
  expect(setsApart([{ articles: ['a'] }, { articles: ['b'] }])).toBe(true);
  expect(setsApart([{ articles: ['a', 'b'] }, { articles: ['b'] }])).toBe(false);
  expect(setsApart([{ articles: ['a', 'b'] }, { articles: ['b', 'c'] }])).toBe(true);
  expect(setsApart([])).toBe(false);
});

test('a status follows from outlets, differences and open points', () => {
  const open = [{ kind: 'wording' as const, mentions: [0, 1], words: [] }];
  const difference = { kind: 'actor' as const, by: 'rule' as const, sides: [] };
  expect(statusOf(1, [], open)).toBe('single');
  expect(statusOf(2, [], [])).toBe('agreed');
  expect(statusOf(2, [], open)).toBe('unsettled');
  expect(statusOf(2, [{ ...difference, minor: true }], [])).toBe('agreed');
  expect(statusOf(2, [{ ...difference, minor: false }], open)).toBe('differs');
});

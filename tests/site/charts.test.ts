/** How a kind of difference draws itself: what stands where, and in which words for those who do not see it. */
import { describe, expect, test } from 'vitest';
import type { Claim, Difference, DifferenceKind, Mention } from '../../src/schema/comparison.ts';
import { type Axis, chartOf, shownSides } from '../../src/site/charts/index.ts';
import { figuresIn, figureWords } from '../../src/site/charts/figures.ts';
import { soleSpeaker } from '../../src/site/speakers.ts';
import type { Story } from '../../src/site/library.ts';
import { sentenceParts } from '../../src/site/sentence.ts';

const place = { line: 1, column: 1, offset: 0 };
const ARTICLES = ['north', 'tide', 'echo', 'mist'];
const DAYS = ['2031-05-01', '2031-05-20', '2031-05-20', '2031-02-10'];
const compared = ARTICLES.map((id, index) => ({ id, outlet: { id, name: id }, published: DAYS[index], publishedIs: index === 2 ? 'inferred' : 'stated' }));

const mention = (article: string, quote: string, values: Mention['values'] = [], more: Partial<Mention> = {}): Mention => ({
  article, quote, sentence: quote, start: place, end: place, certainty: 'stated', stance: 'asserts', attribution: null, origin: null, values, ...more,
}); // prettier-ignore

/** A claim of which each article is on a side of its own: `[article, heading, mention]`. */
function drawn(kind: DifferenceKind, ...told: readonly (readonly [string, string, Mention])[]) {
  const difference: Difference = { kind, minor: false, by: 'rule', sides: told.map(([article, value]) => ({ articles: [article], value })) };
  const claim = { id: 'boats', mentions: told.map(([, , one]) => one), differences: [difference] } as unknown as Claim;
  const shown = { boats: [told.map(([, value], index) => ({ words: [value], mentions: [index] }))] };
  const story = { shown, compared, articles: compared, comparison: { origins: [], articles: compared }, origins: new Map() } as unknown as Story;
  return { ...chartOf(story, claim, difference), story, claim, difference };
}
const amount = (text: string, number: number, of: string, more: { upper?: number } = {}): Mention['values'] => [{ kind: 'quantity', text, number, approximate: !/^\d/.test(text), of, ...more }]; // prettier-ignore
const day = (text: string, date: string | null): Mention['values'] => [{ kind: 'time', text, date }];

describe('how many, how much', () => {
  const line = drawn(
    'quantity',
    ['north', 'about 40 tonnes', mention('north', 'about 40 tonnes leaked', amount('about 40 tonnes', 40, 'tonne'))],
    ['tide', 'At least 300 tonnes', mention('tide', 'At least 300 tonnes leaked', amount('At least 300 tonnes', 300, 'tonne'))],
    ['echo', '100 to 200 tonnes', mention('echo', '100 to 200 tonnes leaked', amount('100 to 200 tonnes', 100, 'tonne', { upper: 200 }))],
  );
  const axis = line.drawing as Axis;
  const points = axis.points.map(({ item }) => item);
  test('stand in their order on a line that begins at nothing, with a stretch for a range and an arrow for a limit', () => {
    expect(points.map(({ label, limit, to }) => [label, limit, to !== null])).toEqual([
      ['about 40', null, false],
      ['100 to 200', null, true],
      ['at least 300', 'least', false],
    ]);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(axis.ticks[0]).toEqual({ x: 3, label: '0' });
    expect(axis.unit).toBe('tonnes');
  });
  test('the columns below stand as the marks do, each with the shape of its mark, and all of it is said in words', () => {
    expect(line.sides.map(({ heading }) => heading)).toEqual(['about 40 tonnes', '100 to 200 tonnes', 'At least 300 tonnes']);
    expect(line.sides.map(({ shape }) => shape)).toEqual(points.map(({ shape }) => shape));
    expect(new Set(points.map(({ shape }) => shape)).size).toBe(3);
    expect(line.words).toBe('Number line, tonnes. about 40: north; 100 to 200: echo; at least 300: tide.');
  });
  test('figures in two units are drawn in one, and those that do not convert are not drawn', () => {
    const km = drawn(
      'quantity',
      ['north', '10 km', mention('north', '10 km of pipe', amount('10 km', 10, 'km'))],
      ['tide', '5 miles', mention('tide', '5 miles of pipe', amount('5 miles', 5, 'mile'))],
    );
    const [mile, ten] = (km.drawing as Axis).points.map(({ item }) => item.x);
    expect(mile).toBeLessThan(ten ?? 0);
    const odd = drawn(
      'quantity',
      ['north', '10 km', mention('north', '10 km of pipe', amount('10 km', 10, 'km'))],
      ['tide', '5 tonnes', mention('tide', '5 tonnes of pipe', amount('5 tonnes', 5, 'tonne'))],
    );
    expect(odd.drawing.kind).toBe('columns');
  });
  test('large figures that are close to each other are drawn on a cut-out of the line', () => {
    const close = drawn(
      'quantity',
      ['north', '800,000 men', mention('north', '800,000 men', amount('800,000 men', 800_000, 'man'))],
      ['tide', '850,000 men', mention('tide', '850,000 men', amount('850,000 men', 850_000, 'man'))],
    );
    const [a, b] = (close.drawing as Axis).points.map(({ item }) => item.x);
    expect((b ?? 0) - (a ?? 0)).toBeGreaterThan(20);
  });
  test('labels that would run into each other stand on rows of their own', () => {
    const near = drawn(
      'quantity',
      ['north', '300 crates', mention('north', '300 crates', amount('300 crates', 300, 'crate'))],
      ['tide', '301 crates', mention('tide', '301 crates', amount('301 crates', 301, 'crate'))],
      ['echo', '9 crates', mention('echo', '9 crates', amount('9 crates', 9, 'crate'))],
    );
    expect((near.drawing as Axis).points.map(({ item, row }) => [item.label, row])).toEqual([['9', 0], ['300', 0], ['301', 1]]); // prettier-ignore
  });
});

describe('when and how far along', () => {
  test('days and months stand on a time line, a limit with an arrow', () => {
    const { drawing } = drawn(
      'time',
      ['north', '14 April 2031', mention('north', 'opens on 14 April 2031', day('14 April 2031', '2031-04-14'))],
      ['tide', 'September', mention('tide', 'opens not before September', day('September', '2031-09'))],
    );
    const points = (drawing as Axis).points.map(({ item }) => item);
    expect(points.map(({ label, limit, to }) => [label, limit, to !== null])).toEqual([
      ['14 Apr', null, false],
      ['from Sep', 'least', true],
    ]);
  });
  test('stages stand on the days of their articles, an inferred one as such; those of one day are no time line', () => {
    const { drawing, sides } = drawn('stage', ['tide', 'agreed', mention('tide', 'agreed')], ['mist', 'planned', mention('mist', 'planned')]);
    expect((drawing as Axis).points.map(({ item }) => item.label)).toEqual(['10 Feb', '20 May']);
    expect(sides.map(({ heading }) => heading)).toEqual(['planned', 'agreed']);
    expect(drawn('stage', ['tide', 'agreed', mention('tide', 'agreed')], ['echo', 'planned', mention('echo', 'planned')]).drawing.kind).toBe('columns');
  });
  test('lengths of time are bars, a vague one reaches further than it surely lasts, and one without an end is dotted', () => {
    const { drawing } = drawn(
      'time',
      ['north', 'two weeks', mention('north', 'closed for two weeks')],
      ['tide', 'at least three months', mention('tide', 'closed for at least three months')],
      ['echo', 'a few days', mention('echo', 'closed for a few days')],
      ['mist', 'no end named', mention('mist', 'closed')],
    );
    const bars = drawing.kind === 'spells' ? drawing.bars : [];
    expect(bars.map(({ limit }) => limit)).toEqual([null, 'least', null, null]);
    expect(bars[1]?.width).toBeGreaterThan(bars[0]?.width ?? Infinity);
    expect(bars[2]?.reach).toBeGreaterThan(bars[2]?.width ?? Infinity);
    expect(bars[3]?.width).toBe(null);
  });
  test('two sides that name one weekday and mean two days say which', () => {
    const { sides } = drawn(
      'time',
      ['north', 'Tuesday', mention('north', 'sailed on Tuesday', day('Tuesday', '2031-04-29'))],
      ['tide', 'Tuesday', mention('tide', 'sailed on Tuesday', day('Tuesday', '2031-05-20'))],
    );
    expect(sides.map(({ heading }) => heading)).toEqual(['Tuesday, 29 Apr', 'Tuesday, 20 May']);
  });
  test('what names neither a day nor a length of time stands in columns', () => {
    expect(drawn('time', ['north', 'at dawn', mention('north', 'at dawn')], ['tide', 'late', mention('tide', 'late')]).drawing.kind).toBe('columns');
  });
});

describe('how sure', () => {
  const told = (...values: string[]) => drawn('certainty', ...values.map((value, index) => [ARTICLES[index] ?? '', value, mention(ARTICLES[index] ?? '', value)] as const)); // prettier-ignore
  test('a staircase from the least sure to the surest; what is equally sure stands on one step', () => {
    const { drawing, sides } = told('will sail', 'could sail', 'wants to sail', 'can be sent');
    expect(drawing).toEqual({ kind: 'stairs', heights: [1, 2, 3] });
    expect(sides.map(({ heading, articles }) => [heading, ...articles])).toEqual([['wanted', 'echo'], ['possible', 'tide', 'mist'], ['certain', 'north']]); // prettier-ignore
  });
  test('a rule’s ids are words, and headings that are all as sure are no stairs', () => {
    expect(told('possible', 'stated').sides.map(({ heading }) => heading)).toEqual(['possible', 'certain']);
    const same = told('will sail', 'is certain to sail');
    expect([same.drawing.kind, ...same.sides.map(({ heading }) => heading)]).toEqual(['columns', 'will sail', 'is certain to sail']);
  });
});

test('who, where and who says so draw nothing: their sides stand beside each other', () => {
  for (const kind of ['actor', 'place', 'attribution', 'polarity'] as const)
    expect(drawn(kind, ['north', '3 men', mention('north', '3 men')], ['tide', '5 men', mention('tide', '5 men')]).drawing.kind).toBe('columns');
});

test('a side has its shape from its place in the document, whatever is drawn', () => {
  const { story, claim, difference } = drawn('actor', ['north', 'a', mention('north', 'a')], ['tide', 'b', mention('tide', 'b')]);
  expect(shownSides(story, claim, difference).map(({ shape }) => shape)).toEqual(['circle', 'square']);
});

test('numbers are read as the comparison reads them', () => {
  const words = (text: string): string[] => figuresIn(text).map((figure) => `${figureWords(figure)}${figure.unit ? ` ${figure.unit.name}` : ''}`);
  expect(words('more than 1.2 million people')).toEqual(['more than 1.2m']);
  expect(words('between 30 and 50')).toEqual(['30 to 50']);
  expect(words('a fortnight')).toEqual(['1 fortnight']);
  expect(words('at most twelve tonnes')).toEqual(['at most 12 tonne']);
  expect(words('nobody')).toEqual([]);
});

test('two outlets have one speaker when they name one person, in whichever spelling', () => {
  expect(soleSpeaker(['President Odd Vikstrom', 'Vikström'])).toBe('Vikström');
  expect(soleSpeaker(['officials', 'U.S. officials'])).toBe(null);
  expect(soleSpeaker(['the mayor', 'the mayor'])).toBe('the mayor');
  expect(soleSpeaker(['the mayor', null])).toBe(null);
  expect(soleSpeaker(['the mayor'])).toBe(null);
});

test('a sentence is shown whole: its clause, and in it what matters; a clause that markup has cut is shown alone', () => {
  const sentence = 'On Monday the line will have seven boats, he said.';
  expect(sentenceParts({ sentence, quote: 'the line will have seven boats' }, ['seven'])).toEqual([
    { text: 'On Monday ', part: 'rest' },
    { text: 'the line will have ', part: 'told' },
    { text: 'seven', part: 'marked' },
    { text: ' boats', part: 'told' },
    { text: ', he said.', part: 'rest' },
  ]);
  expect(sentenceParts({ sentence: 'the *line*', quote: 'the line' }, [])).toEqual([{ text: 'the line', part: 'told' }]);
});

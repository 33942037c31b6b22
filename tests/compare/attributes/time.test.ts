import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/compare/attributes/times/calendar.ts';
import { moments, times } from '../../../src/compare/attributes/time.ts';
import { clausesOf } from '../../support/clauses.ts';

/** The article is of a Saturday. */
const found = (text: string, published: string | null = '2031-05-10'): [string, string | null][] =>
  clausesOf(text)
    .flatMap((clause) => times(clause, published))
    .map(({ text: words, date }) => [words, date]);

describe('days, months and years', () => {
  test.each([
    ['The vote is set for 4 March.', '4 March', '2031-03-04'],
    ['The vote was held on March 4, 2031.', 'March 4, 2031', '2031-03-04'],
    ['The vote took place on the 4th of March.', '4th of March', '2031-03-04'],
    ['The vote took place on Sept. 3 in Tarn.', 'Sept. 3', '2030-09-03'],
    ['The vote will be held in May.', 'May', '2031-05'],
    ['The vote was delayed until late June 2032.', 'late June 2032', '2032-06'],
    ['The vote was held in 2029.', '2029', '2029'],
    ['The vote was held on 30 December.', '30 December', '2030-12-30'],
  ])('%s', (text, words, date) => expect(found(text)).toEqual([[words, date]])); // prettier-ignore
});

describe('days told from the day of the article', () => {
  test.each([
    ['The vote was held yesterday.', 'yesterday', '2031-05-09'],
    ['The vote takes place tomorrow.', 'tomorrow', '2031-05-11'],
    ['The vote was held two days ago.', 'two days ago', '2031-05-08'],
    ['The vote was held last month.', 'last month', '2031-04'],
    ['The vote was held last year.', 'last year', '2030'],
    ['The vote was held last week.', 'last week', null],
    ['The war lasted from 1983-2005.', '1983-2005', null],
  ])('%s', (text, words, date) => expect(found(text)).toEqual([[words, date]])); // prettier-ignore

  test('span the days that they may be', () => {
    const spans = (text: string): unknown[] => clausesOf(text).flatMap((clause) => moments(clause, '2031-05-10').map(({ span }) => span?.map(isoDay)));
    expect(spans('The vote was held last week.')).toEqual([['2031-04-28', '2031-05-04']]);
    expect(spans('The vote was held in early March.')).toEqual([['2031-03-01', '2031-03-11']]);
    expect(spans('The vote was held at the end of March.')).toEqual([['2031-03-21', '2031-03-31']]);
    expect(spans('The vote was held two weeks ago.')).toEqual([['2031-04-23', '2031-04-29']]);
    expect(spans('The war lasted from 1983-2005.')).toEqual([['1983-01-01', '2005-12-31']]);
  });

  test('are of the saying or of what is said', () => {
    const said = (text: string): boolean[] => clausesOf(text).flatMap((clause) => moments(clause, '2031-05-10').map((moment) => moment.said));
    expect(said('The mayor said on Monday.')).toEqual([true]);
    expect(said('The mayor was seen on Monday.')).toEqual([false]);
  });
});

describe('weekdays', () => {
  test.each([
    ['The vote was held on Tuesday.', 'Tuesday', '2031-05-06'],
    ['The vote was held on Saturday.', 'Saturday', '2031-05-10'],
    ['The vote was held last Saturday.', 'Saturday', '2031-05-03'],
    ['The vote will be held on Tuesday.', 'Tuesday', '2031-05-13'],
    ['The vote takes place next Saturday.', 'Saturday', '2031-05-17'],
    ['The vote was planned for Tuesday.', 'Tuesday', null],
  ])('%s', (text, words, date) => expect(found(text)).toEqual([[words, date]])); // prettier-ignore

  test('stay open in an article without a date, as does the year of a day', () => {
    expect(found('The vote was held on Tuesday.', null)).toEqual([['Tuesday', null]]);
    expect(found('The vote was held on 4 March.', null)).toEqual([['4 March', null]]);
  });
});

test('a month is of the year in which its middle is nearer, unless the verb says that it is over or to come', () => {
  const years = (text: string): unknown[] => ['2031-03-14', '2031-03-19'].map((day) => found(text, day)[0]?.[1]);
  expect(years('The vote in September is about the dam.')).toEqual(['2030-09', '2031-09']);
  expect(years('The vote was held in September.')).toEqual(['2030-09', '2030-09']);
  expect(years('The vote will be held in September.')).toEqual(['2031-09', '2031-09']);
});

test.each([
  ['The vote was held on 35 March.', 'March'],
  ['The vote was led by Ada De Holm in Tarn.', undefined],
  ['The vote was led by Ada Decem in Tarn.', undefined],
])('%s', (text, words) => expect(found(text).map(([told]) => told)).toEqual(words === undefined ? [] : [words])); // prettier-ignore

test('what is no time', () => {
  expect(found('It may rain in the hills, and they march to the town hall.')).toEqual([]);
});

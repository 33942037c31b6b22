import { describe, expect, test } from 'vitest';
import { tableOf, tableRows } from './tables.ts';

test('a table is read row by row, with its lines and its escaped pipes, and without its head and the prose around it', () => {
  const text = '# Title\n\nProse | with a pipe.\n\n| a | b |\n| --- | --- |\n| one | 1 |\n| two \\| three |  |\n\n| c |\n| - |\n| four |\n';
  expect(tableRows(text)).toEqual([
    { line: 7, cells: ['one', '1'] },
    { line: 8, cells: ['two | three', ''] },
    { line: 12, cells: ['four'] },
  ]);
});

const one = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const some = /\S/;
const NUMBER = String.raw`-?[\d,]+(?:\.\d+)?`;
const QUANTITY = String.raw`(?:by )?(?:(?:about|>=|<=|>|<) )?(?:x?${NUMBER}(?:\.\.${NUMBER}|[/-]${NUMBER}(?:-${NUMBER})?)?|#\d+|dozens|hundreds|(?:tens of )?thousands|millions)(?: [^;<>=]+)?`;
const BOUND = '(?:(?:about|>=|<=|>|<) )?';
const TIME =
  `day ${BOUND}[\\d?]{4}-\\d\\d-\\d\\d(?:\\.\\.\\d{4}-\\d\\d-\\d\\d)?|weekday [A-Z]\\w+day|month ${BOUND}\\d{4}-\\d\\d(?:\\.\\.\\d{4}-\\d\\d)?|` +
  `year ${BOUND}\\d{4}(?:\\.\\.\\d{4})?|decade \\d{3}0s|century \\d+|season \\d{4} (?:spring|summer|autumn|winter)|quarter \\d{4} Q[1-4]|half \\d{4} H[12]|` +
  `fiscal (?:\\d{4}|Q[1-4])|clock ${BOUND}\\d\\d:\\d\\d(?:\\.\\.\\d\\d:\\d\\d| or \\d\\d:\\d\\d| [A-Z]{3})?|part (?:morning|afternoon|evening|night|early hours)|` +
  `duration ${BOUND}[\\d.]+(?:\\.\\.\\d+)? (?:minute|hour|day|week|month|year)`;
const KINDS = 'notice|correction|credit|bio|rights|caption|dateline|live-blog|stamp|newsletter|paywall|label|link|advert|news';
const STAGES = '-|planned|proposed|agreed|begun|done|accused|charged|tried|convicted|acquitted';

/** Each table: how many rows it has at least, and what its columns may hold. */
const TABLES: readonly (readonly [string, number, readonly RegExp[]])[] = [
  ['tables/quantity.md', 60, [some, one(`none|(?:${QUANTITY})(?: ; ${QUANTITY})*`)]],
  ['tables/time.md', 60, [some, one(`none|open|(?:${TIME})(?: ; (?:${TIME}))*`)]],
  ['tables/polarity.md', 45, [some, some, one('asserts|denies|questions')]],
  ['tables/certainty.md', 45, [some, some, one('stated|committed|expected|possible|wanted|unclear'), some, one(STAGES)]],
  ['tables/attribution.md', 45, [some, some, some, some]],
  ['tables/roles.md', 45, [some, one('[a-z]+'), some, some]],
  ['tables/boilerplate.md', 45, [some, one(KINDS)]],
  ['tables/sentences.md', 45, [some, some]],
  ['tables/words.md', 45, [some, some, one('meets|does not')]],
  ['tables/speech.md', 100, [some, some, some]],
  ['../battery/differs.md', 300, [one('number|unit|bound|date|clock|duration|negation|antonym|exchange|stage'), some, some]],
  ['../battery/same.md', 150, [one('spelling|notation|unit|voice|synonym|order|name|speech|structure'), some, some]],
];

/** What is told of a row that is wrong: its place, and what stands there. */
type Fault = readonly [line: number, cell: string];

describe.each(TABLES)('%s', (path, least, columns) => {
  const rows = tableOf(path);

  test(`has at least ${least} rows, none of them twice`, () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    const texts = rows.map(({ cells }) => cells.join('|').toLowerCase());
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('has all its columns in every row, each in its notation', () => {
    const faults = rows.flatMap(({ line, cells }): Fault[] => {
      if (cells.length !== columns.length) return [[line, `${cells.length} columns instead of ${columns.length}`]];
      return cells.filter((cell, at) => !columns[at]?.test(cell)).map((cell): Fault => [line, cell]);
    });
    expect(faults).toEqual([]);
  });
});

test.each(['polarity', 'certainty', 'attribution', 'speech'])('%s.md names each clause by words of its sentence', (name) => {
  const strangers = tableOf(`tables/${name}.md`).filter(({ cells: [text = '', clause = ''] }) => !text.includes(clause));
  expect(strangers).toEqual([]);
});

test('a condition stands in its sentence to the letter', () => {
  const strangers = tableOf('tables/certainty.md').filter(({ cells: [text = '', , , condition = ''] }) => condition !== '-' && !text.includes(condition));
  expect(strangers).toEqual([]);
});

test('who acts and who is acted on stand in the sentence to the letter', () => {
  const strangers = tableOf('tables/roles.md').filter(({ cells: [text = '', , ...roles] }) => roles.some((role) => role !== '-' && !text.includes(role)));
  expect(strangers).toEqual([]);
});

test('sentences.md changes nothing but the marks between sentences', () => {
  const letters = (text: string): string => text.replaceAll(/[\s‖]/g, '');
  expect(tableOf('tables/sentences.md').filter(({ cells: [text = '', parted = ''] }) => letters(text) !== letters(parted))).toEqual([]);
});

test('each kind of difference has thirty pairs', () => {
  const kinds = Map.groupBy(tableOf('../battery/differs.md'), ({ cells: [kind] }) => kind);
  expect([...kinds.values()].map((rows) => rows.length)).toEqual(Array.from({ length: 10 }, () => 30));
});

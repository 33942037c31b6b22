import { expect, test } from 'vitest';
import { clocks } from '../../../src/compare/attributes/times/clock.ts';
import { durations } from '../../../src/compare/attributes/times/duration.ts';
import { isoDay } from '../../../src/compare/attributes/times/calendar.ts';
import { type Moment, moments } from '../../../src/compare/attributes/time.ts';
import type { Clause } from '../../../src/compare/text/clauses.ts';
import { clausesOf } from '../../support/clauses.ts';
import { tableOf } from './tables.ts';

/** Rows that are read wrongly, by the text of the sentence, and why. */
const MISSES: ReadonlyMap<string, string> = new Map([]);

/** A moment in the notation of a table: `day <= 2031-06-02`. */
function momentFigure({ grain, figure, bound, span }: Pick<Moment, 'grain' | 'figure' | 'bound' | 'span'>): string {
  const said = bound === 'exactly' || /\.\./.test(figure) ? '' : `${bound} `;
  return grain === 'open' ? 'open' : `${grain} ${said}${figure === '' && span ? isoDay(span[0]) : figure}`;
}

/** All times of a clause in the notation of the table, in its order. */
function noted(clause: Clause, published: string | null, country: string | null): string[] {
  const said = (bound: string): string => (bound === 'exactly' ? '' : `${bound} `);
  const all = [
    ...moments(clause, published, country).map((moment) => ({ start: moment.start, told: momentFigure(moment) })),
    ...clocks(clause).map(({ kind, figure, bound, start }) => ({ start, told: `${kind} ${said(bound)}${figure}` })),
    ...durations(clause).map(({ figure, bound, start }) => ({ start, told: `duration ${said(bound)}${figure}` })),
  ];
  return all.sort((a, b) => a.start - b.start).map(({ told }) => told);
}

const byName = (told: string): string => told.split(' ; ').sort().join(' ; ');

test('every row is read as it says', () => {
  const read = tableOf('tables/time.md').map(({ line, cells: [text = '', told = ''] }) => {
    const [, published = null, country = null, sentence = ''] = /^(?:\((\d{4}-\d\d-\d\d)(?:, ([A-Z]{2}))?\) )?(.*)$/.exec(text) ?? [];
    const found = clausesOf(sentence).flatMap((clause) => noted(clause, published, country)).join(' ; ') || 'none'; // prettier-ignore
    return { line, text, told, found };
  });
  const wrong = read.filter(({ told, found }) => byName(told) !== byName(found));
  expect(wrong.filter(({ text }) => !MISSES.has(text)).map(({ line, text, told, found }) => `${line} ${text}\n    ${told}\n    ${found}`)).toEqual([]);
  expect([...MISSES.keys()].filter((text) => !wrong.some((row) => row.text === text))).toEqual([]);
  expect(MISSES.size).toBeLessThanOrEqual(read.length * 0.05);
});

import { clauseIn } from '../../support/clauses.ts';
import { expect, test } from 'vitest';
import { clocks } from '../../../src/compare/attributes/times/clock.ts';
import { durations } from '../../../src/compare/attributes/times/duration.ts';
import { clausesOf } from '../../support/clauses.ts';

const hour = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

test.each([
  ['It broke out at 7:37 a.m. in the mill.', [['7:37', '7:37', 'local']]],
  ['It broke out at 3 p. m. (1200 GMT).', [['15:00', '15:00', 'local'], ['12:00', '12:00', 0]]],
  ['It broke out at 12:05 am EST.', [['0:05', '0:05', -300]]],
  ['It broke out at noon.', [['12:00', '12:00', 'local']]],
  ['It broke out in the early hours of Sunday.', [['0:00', '5:59', 'local']]],
  ['It broke out on Sunday afternoon.', [['12:00', '17:59', 'local']]],
  ['In 1200 houses there are 2030 people and 7:3 is a score.', []],
])('%s', (text, expected) => expect(clausesOf(text).flatMap((clause) => clocks(clause).map(({ from, to, zone }) => [hour(from), hour(to), zone === null ? 'local' : zone]))).toEqual(expected)); // prettier-ignore

const spells = (text: string): unknown[] =>
  clausesOf(text).flatMap((clause) => durations(clause).map(({ text: words, low, role, bound }) => [words, low / 3600, role, bound]));

test.each([
  ['The road is closed for at least six weeks.', [['at least six weeks', 1008, 'lasts', '>=']]],
  ['The road is closed for a week.', [['a week', 168, 'lasts', 'exactly']]],
  ['The crew came within about two hours.', [['about two hours', 2, 'within', 'about']]],
  ['The road was closed two weeks ago.', []],
  ['The road was closed three days later.', []],
  ['The driver is 38 years old.', []],
  ['The ferry runs every 20 minutes.', []],
])('%s', (text, expected) => expect(spells(text)).toEqual(expected)); // prettier-ignore

test.each([
  ['It broke out on Sunday morning.', [['0:00', '11:59', 'local']]],
  ['It broke out early Sunday, at mile 4.', [['0:00', '11:59', 'local']]],
  ['It broke out early on Sunday, at mile 4.', [['0:00', '11:59', 'local']]],
  ['It broke out early on Sunday evening.', [['17:00', '23:59', 'local']]],
  ['It broke out this evening.', [['17:00', '23:59', 'local']]],
  ['It broke out at 7:75 a.m. in the mill.', []],
  ['It broke out at 23:59 GMT.', [['23:59', '23:59', 0]]],
  ['It broke out at 2365 GMT.', []],
])('%s', (text, expected) => expect(clocks(clauseIn('gazette', text)).map(({ from, to, zone }) => [hour(from), hour(to), zone ?? 'local'])).toEqual(expected)); // prettier-ignore

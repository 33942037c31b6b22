/** Other days, other hours, other lengths of time. */
import type { Span } from '../attributes/times/calendar.ts';
import { type Clock, clocks } from '../attributes/times/clock.ts';
import { type Duration, durations } from '../attributes/times/duration.ts';
import { type Amount, amounts } from '../attributes/quantity.ts';
import { type Moment, moments } from '../attributes/time.ts';
import { type Proposal, type Relation, type Said, type Statement, contrast } from './contrast.ts';
import { areOfOneMatter, hangsElsewhere, type Told } from './matter.ts';
import { areOfTwoEvents } from './other-event.ts';
import { isReading, relateAmounts } from './quantity.ts';
import { relateRanges } from './ranges.ts';

/** Two clocks nearer to each other than this many minutes are told with other care, not otherwise. */
const MINUTES = 30;
/** A year that is told beside a day is its background. */
const LONG = 300;

/** Days against days, hours against hours, spells against spells; the first that differs is told. */
export function timeProposals(told: readonly Statement[]): Proposal[] {
  const days = said(told, daysOf, (moment) => lengthOf(moment.span ?? moment.yearless ?? null));
  const isLong = ({ value }: Said<Moment>): boolean => lengthOf(value.span ?? value.yearless ?? null) >= LONG;
  const short = days.filter((day) => !isLong(day));
  // "next month" and "next year", where nobody names anything else.
  const areSole = told.every((one) => days.filter(({ by }) => by === one).length <= 1);
  const found = [
    ...(areSole && !isMidnight(told, short) ? alike(days, edgeOf, relateMoments, 0.9) : []),
    ...alike(days.filter(isLong), edgeOf, relateMoments, 0.9),
    ...alike(isMidnight(told, short) ? [] : short, edgeOf, relateMoments, 0.9),
    ...alike(
      said(told, ({ clause }) => clocks(clause), ({ from, to }) => to - from),
      ({ zone }) => (zone === null ? 'local' : 'zoned'),
      relateClocks,
      0.9,
    ),
    ...alike(
      said(told, ({ clause }) => durations(clause), ({ low, high, bound }) => high - low + (bound === 'exactly' ? 0 : 1)),
      () => 'spell',
      relateSpells,
      0.8,
    ),
  ]; // prettier-ignore
  return found.slice(0, 1);
}

const edgeOf = ({ edge }: Moment): string => edge;

/** Only what tells of the same side of a time is held against each other: an end against an end, Greenwich against Greenwich. */
function alike<T extends Timed>(all: readonly Said<T>[], sideOf: (value: T) => string, relate: (a: T, b: T) => Relation, probability: number): Proposal[] {
  return [...Map.groupBy(all, ({ value }) => sideOf(value)).values()].flatMap((group) => contrast('time', group, relate, probability, ofOneMatter) ?? []);
}

interface Timed {
  readonly start: number;
  readonly text: string;
}

const ofOneMatter = (a: Said<Timed>, b: Said<Timed>): boolean =>
  !areOfTwoEvents(a.by, b.by) && !tellOtherNumbers(a.by, b.by) && areOfOneStance(a, b) && areOfOneDeed({ ...a.by, ...a.value }, { ...b.by, ...b.value });
/** "was under control on Monday" beside "was not yet under control on Sunday": both may be so. */
const areOfOneStance = (a: Said<Timed>, b: Said<Timed>): boolean => !('grain' in a.value) || a.by.mention.stance === b.by.mention.stance;
const areOfOneDeed = (a: Told, b: Told): boolean => !hangsElsewhere(a, b) && !hangsElsewhere(b, a) && areOfOneMatter(a, b);

/**
 * Two mentions that have no number in common and another one for the same thing, at another time, or a price or rate that the other
 * does not have: they may well tell of two events.
 */
function tellOtherNumbers(a: Statement, b: Statement): boolean {
  const [left, right] = [amounts(a.clause), amounts(b.clause)];
  const met = (one: Amount, others: readonly Amount[]): Set<Relation | null> => new Set(others.map((other) => relateAmounts(one, other)));
  const isOther = (one: Amount, others: readonly Amount[]): boolean =>
    met(one, others).has('apart') && !met(one, others).has('same') && !met(one, others).has('minor');
  const isShared = left.some((one) => met(one, right).has('same') || met(one, right).has('minor'));
  const other = [...left.filter((one) => isOther(one, right)), ...right.filter((one) => isOther(one, left))];
  return isShared ? other.some(isReading) : other.length > 0;
}

const said = <T extends { readonly text: string }>(
  told: readonly Statement[],
  find: (one: Statement) => readonly T[],
  widthOf: (value: T) => number,
): Said<T>[] => told.flatMap((one) => find(one).map((value) => ({ by: one, text: value.text, value, width: widthOf(value) })));

const lengthOf = (span: Span | null): number => (span === null ? 0 : span[1] - span[0]);

/** A mention that names two days does not say which of them the claim is about. */
function daysOf({ clause, published, country }: Statement): Moment[] {
  const all = moments(clause, published, country ?? null).filter((moment) => !moment.said && moment.naming !== true && isKnown(moment));
  return (['start', 'end', 'at'] as const).flatMap((edge) => {
    const own = all.filter((moment) => moment.edge === edge);
    return own.length === 1 ? own : [];
  });
}

const isKnown = ({ span, yearless }: Moment): boolean => span !== null || yearless !== undefined;

/** How two days stand to each other: where they may be one, they are. */
export function relateMoments(a: Moment, b: Moment): Relation {
  // The days of a fiscal year are the house's own, and may reach into the next calendar year; its name tells which it is.
  if (a.grain === 'fiscal' && b.grain === 'fiscal') return a.figure === b.figure ? 'same' : 'apart';
  // "from 1998 to 2004" beside "from 1998 to 2011": one end is told otherwise.
  const isEnd = (one: Moment): boolean => one.figure.includes('..') && one.edge === 'start' && one.bound !== 'about';
  if (a.span && b.span && isEnd(a) && isEnd(b) && a.grain === 'year' && b.grain === 'year') {
    const [[x, y], [v, w]] = [a.figure.split('..'), b.figure.split('..')];
    if ((x === v) !== (y === w)) return 'apart';
  }
  // "in June" of two sentences, one of which guesses that it was, and the other that it will be.
  const areGuessed = [a, b].every(({ dated, yearless }) => dated !== true && yearless !== undefined);
  if (a.span && b.span && !areGuessed) return meet(a.span, b.span) ? 'same' : 'apart';
  if (a.yearless && b.yearless) return meet(a.yearless, b.yearless) ? 'same' : 'apart';
  return 'same';
}

const meet = ([a, b]: Span, [c, d]: Span): boolean => a <= d && c <= b;

/** 11:58 pm on Friday is not another time than 12:05 am on Saturday. */
function isMidnight(told: readonly Statement[], days: readonly Said<Moment>[]): boolean {
  const spans = days.flatMap(({ value: { span } }) => (span ? [span] : []));
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const hours = told.flatMap(({ clause }) => clocks(clause).filter(({ kind }) => kind === 'clock'));
  return last - first === 1 && hours.length >= 2 && hours.every(({ from, to }) => to <= MINUTES || from >= 1440 - MINUTES);
}

/** How two clocks stand to each other: on two days, or where one may be of either half of the day, they may be one. */
export function relateClocks(a: Clock, b: Clock): Relation {
  if (a.day !== null && b.day !== null && a.day !== b.day) return 'same';
  const shift = a.zone !== null && b.zone !== null ? a.zone - b.zone : 0;
  const gaps = [0, ...(a.either || b.either ? [720] : [])].map((half) => gapBetween(a, b, shift + half));
  // What goes on from nine until noon does not go on until midnight.
  const ends = a.lasts === true && b.lasts === true ? Math.max(Math.abs(a.from - shift - b.from), Math.abs(a.to - shift - b.to)) : 0;
  const gap = Math.max(ends, Math.min(...gaps));
  if (gap === 0) return 'same';
  if (boundHolds(a, b) || boundHolds(b, a)) return 'same';
  return a.kind === 'clock' && b.kind === 'clock' && gap < MINUTES ? 'minor' : 'apart';
}

/** Minutes round the clock between two spans of it. */
function gapBetween(a: Clock, b: Clock, shift: number): number {
  const turns = [-1440, 0, 1440].map((turn) => Math.max(0, a.from - shift + turn - b.to, b.from - (a.to - shift + turn)));
  return Math.min(...turns);
}

/** "before 6 a.m." holds 4 a.m. */
function boundHolds(bounded: Clock, other: Clock): boolean {
  if (other.bound !== 'exactly' && other.bound !== 'about') return false;
  return (
    (bounded.bound === '<' && other.to < bounded.from && bounded.from - other.to < 120) ||
    (bounded.bound === '>' && other.from > bounded.to && other.from - bounded.to < 120)
  );
}

/** How two lengths of time stand to each other. */
export function relateSpells(a: Duration, b: Duration): Relation {
  const isInexact = [a, b].some(({ bound }) => bound === 'about');
  const unit = (figure: string): string => figure.split(' ').at(-1) ?? '';
  const relation = relateRanges(a, b, isInexact ? 0.1 : unit(a.figure) === unit(b.figure) ? 0 : 0.02);
  return relation === 'minor' ? 'same' : relation;
}

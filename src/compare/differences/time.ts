/** Other days, other hours, other lengths of time. */
import type { Span } from '../attributes/calendar.ts';
import { type Clock, clocks } from '../attributes/clock.ts';
import { type Duration, durations } from '../attributes/duration.ts';
import { type Moment, moments } from '../attributes/time.ts';
import { type Proposal, type Relation, type Said, type Statement, contrast, tells } from './contrast.ts';

/** Two clocks or two spells this far from each other are told with other care, not otherwise. */
const MINUTES = 30;
const SPELL = 0.1;

/** Days against days, hours against hours, spells against spells; the first that differs is told. */
export function timeProposals(told: readonly Statement[]): Proposal[] {
  const days = said(told, daysOf, ({ span, yearless }) => length(span ?? yearless));
  const years = ({ value }: Said<Moment>): boolean => value.date?.length === 4;
  const found = [
    ...alike(days.filter(years), ({ edge }) => edge, relateMoments, 0.9),
    ...alike(
      days.filter((day) => !years(day)),
      ({ edge }) => edge,
      relateMoments,
      0.9,
    ),
    ...alike(
      said(told, clocksOf, ({ from, to }) => to - from),
      ({ zone }) => zone,
      relateClocks,
      0.9,
    ),
    ...alike(
      said(told, spellsOf, ({ low, high, bound }) => high - low + (bound === 'exactly' ? 0 : 1)),
      ({ role }) => role,
      relateSpells,
      0.8,
    ),
  ];
  return found.slice(0, 1);
}

/** Only what tells of the same side of a time is held against each other: an end against an end, Greenwich against Greenwich. */
function alike<T>(all: readonly Said<T>[], sideOf: (value: T) => string, relate: (a: T, b: T) => Relation, probability: number): Proposal[] {
  return [...Map.groupBy(all, ({ value }) => sideOf(value)).values()].flatMap((group) => contrast('time', group, relate, probability) ?? []);
}

const said = <T extends { readonly text: string }>(
  told: readonly Statement[],
  find: (one: Statement) => readonly T[],
  widthOf: (value: T) => number,
): Said<T>[] => told.flatMap((one) => find(one).map((value) => ({ by: one, text: value.text, value, width: widthOf(value) })));

const length = (span: Span | null): number => (span === null ? 0 : span[1] - span[0]);

/** A mention that names two days does not say which of them the claim is about. */
function daysOf({ mention, clause, published }: Statement): Moment[] {
  if (!tells(mention, 'time')) return [];
  const all = moments(clause, published).filter(({ said: ofSaying, span, yearless }) => !ofSaying && (span !== null || yearless !== null));
  return (['start', 'end', 'at'] as const).flatMap((edge) => {
    const own = all.filter((moment) => moment.edge === edge);
    return own.length === 1 ? own : [];
  });
}

const clocksOf = ({ clause }: Statement): Clock[] => clocks(clause.sentence.text.slice(clause.start, clause.end)).filter(({ zone }) => zone !== 'other');
const spellsOf = ({ clause }: Statement): Duration[] => durations(clause);

function relateMoments(a: Moment, b: Moment): Relation {
  if (a.span && b.span) return meet(a.span, b.span) ? 'same' : 'apart';
  if (a.yearless && b.yearless) return meet(a.yearless, b.yearless) ? 'same' : 'apart';
  return 'same';
}

const meet = ([a, b]: Span, [c, d]: Span): boolean => a <= d && c <= b;

function relateClocks(a: Clock, b: Clock): Relation {
  if ((a.from <= b.to && b.from <= a.to) || (a.day !== null && b.day !== null && a.day !== b.day)) return 'same';
  const isExact = a.from === a.to && b.from === b.to;
  return isExact && Math.abs(a.from - b.from) <= MINUTES ? 'minor' : 'apart';
}

function relateSpells(a: Duration, b: Duration): Relation {
  const isInexact = [a, b].some(({ bound }) => bound !== 'exactly');
  const slack = isInexact ? SPELL : 0;
  if (a.low * (1 - slack) <= b.high * (1 + slack) && b.low * (1 - slack) <= a.high * (1 + slack)) return 'same';
  return 'apart';
}

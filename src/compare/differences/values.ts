/** The numbers and times of two clauses, held against each other one by one. */
import type { Span } from '../attributes/times/calendar.ts';
import { clocks } from '../attributes/times/clock.ts';
import { durations } from '../attributes/times/duration.ts';
import { type Amount, amounts } from '../attributes/quantity.ts';
import { type Moment, moments } from '../attributes/time.ts';
import type { Clause } from '../text/clauses.ts';
import { isDigit } from '../text/words.ts';
import type { Token } from '../types.ts';
import { mayOpenNumeral } from '../attributes/numbers/numerals.ts';
import type { Relation } from './contrast.ts';
import { relateAmounts } from './quantity.ts';
import { relateClocks, relateMoments, relateSpells } from './time.ts';

/** A clause with what its article tells of the day and the place. */
export interface Dated {
  readonly clause: Clause;
  readonly published: string | null;
  readonly country?: string | null;
}

export type ValueKind = 'quantity' | 'date' | 'clock' | 'duration';

/** Two values of one thing, in the words of either clause. */
export interface ValuePair {
  readonly kind: ValueKind;
  readonly words: readonly [string, string];
  /** How much room either leaves, in minutes or days: "in the morning" more than "at 7:40". 0 for numbers. */
  readonly rooms: readonly [number, number];
}

/** A value that has no fellow in the other clause, or figures that nobody can read. */
export interface LoneValue {
  readonly kind: ValueKind | 'unknown';
  /** Which of the two clauses it stands in. */
  readonly side: 0 | 1;
  readonly words: string;
  /** Where its words begin in its sentence. */
  readonly start: number;
  /** What was read of a quantity; null of others. */
  readonly amount: Amount | null;
  /** Whether a day is when it begins, ends or is; null of others. */
  readonly edge: Moment['edge'] | null;
  /** Whether a day is when somebody said so. */
  readonly said: boolean;
}

export interface ComparedValues {
  readonly same: readonly ValuePair[];
  readonly differ: readonly ValuePair[];
  readonly unread: readonly LoneValue[];
}

interface Entry {
  readonly kind: ValueKind;
  readonly words: string;
  readonly start: number;
  /** How it stands to a value of the other clause; null where the two are not of one thing. */
  readonly relate: (other: Entry) => Relation | null;
  readonly value: unknown;
  /** As in `ValuePair`. */
  readonly room: number;
}

/**
 * Says which numbers, dates, clocks and lengths of time two clauses tell alike, which otherwise, and which stand in one only.
 * A value with several fellows is the same as one of them, if any is. Pure; what it tells of (a, b) is what it tells of (b, a), sides exchanged.
 */
export function compareValues(a: Dated, b: Dated): ComparedValues {
  const [left, right] = [entriesOf(a), entriesOf(b)];
  const related = left.flatMap((one) => right.map((other) => ({ one, other, relation: one.kind === other.kind ? one.relate(other) : null })));
  const same = related.filter(({ relation }) => relation === 'same' || relation === 'minor');
  const settled = new Set(same.flatMap(({ one, other }) => [one, other]));
  const differ = related.filter(({ one, other, relation }) => relation === 'apart' && !settled.has(one) && !settled.has(other));
  const told = new Set([...settled, ...differ.flatMap(({ one, other }) => [one, other])]);
  const lone = ([left, right] as const).flatMap((all, i) =>
    all
      .filter((entry) => !told.has(entry))
      .map(({ kind, words, start, value }): LoneValue => ({
        kind,
        side: i === 0 ? 0 : 1,
        words,
        start,
        amount: kind === 'quantity' ? (value as Amount) : null,
        edge: kind === 'date' ? (value as Moment).edge : null,
        said: kind === 'date' && (value as Moment).said,
      })),
  );
  const pairOf = ({ one, other }: (typeof related)[number]): ValuePair => ({ kind: one.kind, words: [one.words, other.words], rooms: [one.room, other.room] });
  return { same: same.map(pairOf), differ: differ.map(pairOf), unread: [...lone, ...unreadIn(a, b, left, right)] };
}

function entriesOf({ clause, published, country = null }: Dated): Entry[] {
  const entries = <T extends { readonly text: string; readonly start: number }>(
    kind: ValueKind,
    all: readonly T[],
    relate: (a: T, b: T) => Relation | null,
    roomOf: (value: T) => number = () => 0,
  ): Entry[] =>
    // Entries of one kind are made of one type.
    all.map((value) => ({ kind, words: value.text, start: value.start, value, room: roomOf(value), relate: (other) => relate(value, other.value as T) }));
  return [
    ...entries('quantity', amounts(clause), relateAmounts),
    ...entries(
      'date',
      moments(clause, published, country),
      (one, other) =>
        one.said || other.said || (one.naming !== other.naming && one.figure !== other.figure) ? null : known(one, other) ? relateMoments(one, other) : null,
      ({ span, yearless }) => lengthOf(span ?? yearless ?? [0, 0]),
    ),
    ...entries(
      'clock',
      clocks(clause),
      (one, other) => ((one.zone === null) === (other.zone === null) ? relateClocks(one, other) : null),
      ({ from, to }) => to - from,
    ),
    ...entries('duration', durations(clause), relateSpells),
  ];
}

const lengthOf = ([first, last]: Span): number => last - first;

/** Two days can be held against each other where both are resolved, or neither; else where they are named alike. */
const known = (a: Moment, b: Moment): boolean =>
  (a.span !== null && b.span !== null) || (a.yearless !== undefined && b.yearless !== undefined) || (a.figure !== '' && a.figure === b.figure);

/** Figures and number words that no finder reads, unless the other clause has the same. */
function unreadIn(a: Dated, b: Dated, left: readonly Entry[], right: readonly Entry[]): LoneValue[] {
  const [ours, theirs] = [rawIn(a, left), rawIn(b, right)];
  const lone = (own: readonly Token[], others: readonly Token[], side: 0 | 1): LoneValue[] =>
    own
      .filter(({ lower }) => !others.some((other) => other.lower === lower))
      .map(({ lower, start }) => ({ kind: 'unknown', side, words: lower, start, amount: null, edge: null, said: false }));
  return [...lone(ours, theirs, 0), ...lone(theirs, ours, 1)];
}

function rawIn({ clause }: Dated, entries: readonly Entry[]): Token[] {
  const isRead = (start: number): boolean => entries.some((entry) => start >= entry.start && start < entry.start + entry.words.length);
  return clause.tokens.filter(
    (token) => (isDigit(token.text) || (token.tag === 'NUM' && mayOpenNumeral(token) && token.lower !== 'one')) && !isRead(token.start),
  );
}

/** When: what a clause says of the day, resolved against the day on which the article was published. */
import type { Value } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import { isReporting } from './saying.ts';
import type { Token } from '../types.ts';
import { type Span, partOf, spanOf } from './calendar.ts';
import { type Read, isYear, monthAt, readAt } from './dates.ts';

type Time = Extract<Value, { kind: 'time' }>;

/** A day, a month, a year or a part of one that a clause names. */
export interface Moment {
  readonly text: string;
  /** As far as it can be told: 2025-03-04, 2025-03 or 2025. */
  readonly date: string | null;
  /** The days that it may be; null where it hangs on a day of publication that nobody knows. */
  readonly span: Span | null;
  /** The same within a year, for days and months of which the year is unknown. */
  readonly yearless: Span | null;
  /** Whether something begins then, ends then, or is then. */
  readonly edge: 'start' | 'end' | 'at';
  /** When somebody said so, not when it was. */
  readonly said: boolean;
}

const UNITS = new Set('second minute hour day week month year decade time am pm a.m p.m gmt utc'.split(' '));

/** Whether the number at i tells a time, not a quantity: "the 4th of March", "2025", "7:37 a.m.". */
export function isTimeToken(tokens: readonly Token[], i: number, counted: string): boolean {
  return (
    UNITS.has(counted) || isYear(tokens[i]) || monthAt(tokens, i + 1) >= 0 || monthAt(tokens, i - 1) >= 0 || /^[ap]\.?m\.?$/.test(tokens[i + 1]?.lower ?? '')
  );
}

/**
 * The dates, weekdays and years that a clause names, left to right.
 * @param published the day of the article as 2025-03-04 or longer, or null: then a weekday stays unresolved
 */
export function times(clause: Clause, published: string | null): Time[] {
  const told = moments(clause, published);
  // A span of years is one value, and no single date.
  const isRange = (text: string): boolean => told.filter((moment) => moment.text === text).length > 1 && /\d[-–]\d/.test(text);
  return told.filter(({ text, edge }) => edge !== 'end' || !isRange(text)).map(({ text, date }) => ({ kind: 'time', text, date: isRange(text) ? null : date }));
}

/** As `times`, with what is needed to hold one against another. */
export function moments(clause: Clause, published: string | null): Moment[] {
  const { tokens } = clause;
  const found: Moment[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const read = readAt(tokens, i, published);
    if (!read) continue;
    const { from, to, date, years } = read;
    const part = years ? null : partBefore(tokens, from);
    const text = clause.sentence.text.slice((tokens[part?.from ?? from] as Token).start, (tokens[to] as Token).end);
    if (years) {
      const [first, last] = years;
      const year = { text, yearless: null, said: false };
      found.push({ ...year, date: first, span: spanOf(first), edge: 'start' }, { ...year, date: last, span: spanOf(last), edge: 'end' });
    } else found.push({ text, date, ...spansOf(read, part), edge: edgeOf(tokens, from), said: isOfSaying(tokens, from, to) });
    i = Math.max(i, to);
  }
  return found;
}

/** "early", "mid-", "late" and "the end of" before a date: a third of it, told in words that begin at a token. */
interface PartOfTime {
  readonly part: 'early' | 'mid' | 'late';
  readonly from: number;
}

const PARTS: ReadonlyMap<string, PartOfTime['part']> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
]);
const PARTS_OF: ReadonlyMap<string, PartOfTime['part']> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

function partBefore(tokens: readonly Token[], date: number): PartOfTime | null {
  const from = ['-', 'of'].includes(tokens[date - 1]?.lower ?? '') ? date - 2 : date - 1;
  const part = (tokens[date - 1]?.lower === 'of' ? PARTS_OF : PARTS).get(tokens[from]?.lower ?? '');
  return part === undefined ? null : { part, from };
}

function spansOf({ date, span, inYear }: Read, part: PartOfTime | null): Pick<Moment, 'span' | 'yearless'> {
  const cut = (whole: Span): Span => (part === null || whole[0] === whole[1] ? whole : partOf(whole, part.part));
  const whole = span ?? (date === null ? null : spanOf(date));
  return { span: whole && cut(whole), yearless: inYear === undefined ? null : cut(spanOf(inYear)) };
}

const SKIPPED = new Set('the end start beginning middle of early mid late - at last this next'.split(' '));

function edgeOf(tokens: readonly Token[], from: number): Moment['edge'] {
  let at = from - 1;
  while (at >= 0 && SKIPPED.has(tokens[at]?.lower ?? '')) at -= 1;
  const word = tokens[at]?.lower ?? '';
  if (/^(?:until|till|by|through|before|to)$/.test(word)) return 'end';
  return /^(?:since|from|after|starting|beginning)$/.test(word) ? 'start' : 'at';
}

/** "said on Monday", "on Monday said" */
function isOfSaying(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (at >= 0 && /^(?:on|in|late|early|last|this|earlier)$/.test(tokens[at]?.lower ?? '')) at -= 1;
  return isReporting(tokens[at]) || (isReporting(tokens[to + 1]) && tokens[to + 1]?.tag === 'VERB');
}

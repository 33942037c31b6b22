/** Dates in running text: days, months and years, weekdays, and days told from the day of the article. */
import { numberOf } from '../text/numbers.ts';
import type { Token } from '../types.ts';
import { type Span, dayOf, isoDay, weekdayOf } from './calendar.ts';
import { isCapital, isLower } from '../text/words.ts';
import { mayOpenNumeral, numeralAt } from './numerals.ts';
import { unitOf } from './units.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** 0 to 11; -1 where no month is named. "May" is one only where no one may: "in May", "early May", "4 May". */
export function monthAt(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (!token || !isCapital(token.text)) return -1;
  const lower = token.lower.replace('.', '');
  if (lower.length < 3) return -1;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (lower === 'may' || lower === 'march') {
    const isDated =
      before?.tag === 'ADP' ||
      /^(?:early|mid|late|last|next|this|since|until|-)$|\d(?:st|nd|rd|th)?$/.test(before?.lower ?? '') ||
      /^\d/.test(after?.text ?? '');
    return isDated ? MONTHS.indexOf(lower) : -1;
  }
  return token.tag === 'PROPN' || token.tag === 'NOUN' ? MONTHS.findIndex((month) => month === lower || (lower.length <= 4 && month.startsWith(lower))) : -1;
}
const weekdayNamed = (token: Token | undefined): number => DAYS.indexOf(token?.lower.replace('.', '') ?? '');
export const isYear = (token: Token | undefined): boolean => /^(?:1[89]|20)\d\d$/.test(token?.text ?? '');
const pad = (value: number): string => String(value).padStart(2, '0');

/** A date as it was read, from token to token. */
export interface Read {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  readonly date: string | null;
  readonly span?: Span;
  /** "1983-2005" */
  readonly years?: readonly [string, string];
  /** Of a day or month without a year: 2024 stands for any. */
  readonly inYear?: string;
}

type Finder = (tokens: readonly Token[], i: number, published: string | null) => Read | null;

/** In this order: the first that reads anything at a token is right. */
const FINDERS: readonly Finder[] = [dated, weekdayAt, relativeDay, relativeSpan, ago, yearsAt, yearAt];

/** What begins a date in small letters, numerals aside; other words are most of a text, and passed over at once. */
const IN_SMALL_LETTERS = new Set([...DAYS, 'yesterday', 'today', 'tonight', 'tomorrow', 'last', 'this', 'next']);
const mayOpenDate = (token: Token): boolean => !isLower(token.text) || IN_SMALL_LETTERS.has(token.lower.replace('.', '')) || mayOpenNumeral(token);

/** The date that stands at a token, or null. */
export function readAt(tokens: readonly Token[], i: number, published: string | null): Read | null {
  if (!mayOpenDate(tokens[i] as Token)) return null;
  for (const find of FINDERS) {
    const read = find(tokens, i, published);
    if (read) return read;
  }
  return null;
}

/** "4 March", "March 4, 2031", "the 4th of March", "Sept. 3", "May". */
function dated(tokens: readonly Token[], i: number, published: string | null): Read | null {
  const month = monthAt(tokens, i);
  if (month < 0) return null;
  // "the 4th of March"
  const first = tokens[i - 1]?.lower === 'of' && dayNumber(tokens[i - 2]) !== null ? i - 2 : i - 1;
  const before = dayNumber(tokens[first]);
  const after = dayNumber(tokens[i + 1]);
  const day = before ?? after;
  const last = before === null && after !== null ? i + 1 : i;
  const at = tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
  const year = isYear(tokens[at]) ? tokens[at]?.text : yearNear(month, day, published);
  const rest = [pad(month + 1), ...(day === null ? [] : [pad(day)])];
  return {
    from: before === null ? i : first,
    to: isYear(tokens[at]) ? at : last,
    date: year ? [year, ...rest].join('-') : null,
    inYear: ['2024', ...rest].join('-'),
  };
}

/** "Tuesday", resolved where the day of publication is known; not in "Tuesday, 4 March". */
function weekdayAt(tokens: readonly Token[], i: number, published: string | null): Read | null {
  if (weekdayNamed(tokens[i]) < 0 || monthAt(tokens, i + 1) >= 0 || monthAt(tokens, i + 2) >= 0) return null;
  return { from: i, to: i, date: published ? weekday(tokens, i, published) : null };
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

function relativeDay(tokens: readonly Token[], i: number, published: string | null): Read | null {
  const days = NEAR_DAYS.get(tokens[i]?.lower ?? '');
  // "today's talks" are of these times as often as of this day.
  if (days === undefined || /^['’]s$/.test(tokens[i + 1]?.text ?? '')) return null;
  return { from: i, to: i, date: published ? isoDay(dayOf(published) + days) : null };
}

/** "last week", "this month", "next year". */
function relativeSpan(tokens: readonly Token[], i: number, published: string | null): Read | null {
  const step = ['last', 'this', 'next'].indexOf(tokens[i]?.lower ?? '') - 1;
  const unit = tokens[i + 1]?.lower ?? '';
  if (step < -1 || !/^(?:week|month|year)$/.test(unit)) return null;
  if (!published) return { from: i, to: i + 1, date: null };
  const day = dayOf(published);
  if (unit === 'week') {
    const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * step;
    return { from: i, to: i + 1, date: null, span: [monday, monday + 6] };
  }
  const [year, month] = published.split('-').map(Number);
  const months = 12 * (year ?? 0) + (month ?? 1) - 1 + step;
  return { from: i, to: i + 1, date: unit === 'year' ? String((year ?? 0) + step) : `${Math.floor(months / 12)}-${pad((months % 12) + 1)}` };
}

/** "two days ago": to the day; weeks and months are rounder. */
function ago(tokens: readonly Token[], i: number, published: string | null): Read | null {
  const numeral = numeralAt(tokens, i);
  const unit = numeral && unitOf((tokens[numeral.to]?.lower ?? '').replace(/s$/, ''));
  if (!numeral || unit?.of !== 'second' || tokens[numeral.to + 1]?.lower !== 'ago') return null;
  const [near, far] = [numeral.low * unit.factor, numeral.high * unit.factor].map((seconds) => Math.round(seconds / 86_400)) as [number, number];
  const place = { from: i, to: numeral.to + 1, date: null };
  if (!published) return place;
  const slack = unit.factor > 86_400 ? Math.ceil(unit.factor / 86_400 / 2) : 0;
  const day = dayOf(published);
  return near === far && slack === 0 ? { ...place, date: isoDay(day - near) } : { ...place, span: [day - far - slack, day - near + slack] };
}

function yearsAt(tokens: readonly Token[], i: number): Read | null {
  const [, first, last] = /^((?:1[89]|20)\d\d)[-–]((?:1[89]|20)\d\d)$/.exec(tokens[i]?.text ?? '') ?? [];
  return first && last ? { from: i, to: i, date: null, years: [first, last] } : null;
}

function yearAt(tokens: readonly Token[], i: number): Read | null {
  return isYear(tokens[i]) && /^(?:ADP|SCONJ)$/.test(tokens[i - 1]?.tag ?? '') ? { from: i, to: i, date: tokens[i]?.text ?? null } : null;
}

function dayNumber(token: Token | undefined): number | null {
  const day = numberOf((token?.lower ?? '').replace(/(?:st|nd|rd|th)$/, ''));
  return day !== null && Number.isInteger(day) && day >= 1 && day <= 31 && /^\d/.test(token?.text ?? '') ? day : null;
}

/** The year in which a day of a month falls nearest to the day of publication. */
function yearNear(month: number, day: number | null, published: string | null): string | null {
  if (!published) return null;
  const from = Date.parse(published.slice(0, 10));
  const year = Number(published.slice(0, 4));
  const gap = (candidate: number): number => Math.abs(Date.UTC(candidate, month, day ?? 15) - from);
  return String([year - 1, year, year + 1].reduce((best, candidate) => (gap(candidate) < gap(best) ? candidate : best)));
}

const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const PLANNED = new Set('would planned plans scheduled expected set due from until by every'.split(' '));

/**
 * News names the weekday of the last seven days, the day of publication among them; of the next seven where something will be.
 * Null where the words leave open which of the two is meant.
 */
function weekday(tokens: readonly Token[], i: number, published: string): string | null {
  const before = tokens[i - 1]?.lower;
  const today = dayOf(published);
  const day = weekdayNamed(tokens[i]);
  if (before === 'next' || before === 'coming') return shifted(published, 1 + ((day - weekdayOf(today + 1) + 7) % 7));
  if (before === 'last' || before === 'past') return shifted(published, -1 - ((weekdayOf(today - 1) - day + 7) % 7));
  if (tokens.some(({ lower }) => WILL.has(lower))) return shifted(published, (day - weekdayOf(today) + 7) % 7);
  return tokens.some(({ lower }) => PLANNED.has(lower)) ? null : shifted(published, -((weekdayOf(today) - day + 7) % 7));
}

const shifted = (published: string, days: number): string => isoDay(dayOf(published) + days);

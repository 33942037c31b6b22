/** Dates in running text: days, months and years, in words and in figures. */
import { numberOf } from '../../text/numbers.ts';
import type { Token } from '../../types.ts';
import { isCapital } from '../../text/words.ts';
import { type Span, isDate, pad, spanOf } from './calendar.ts';
import { isHyphen, lowerAt, touches } from '../numbers/cardinals.ts';
import { tenseAround, yearNear } from './nearest-year.ts';
import { ordinalOf } from '../numbers/ordinal-words.ts';

/** What a finder of dates may know. */
export interface Known {
  /** The day of the article as 2025-03-04 or longer; null when nobody knows. */
  readonly published: string | null;
  /** Of its outlet, as ISO 3166 has it; null when nobody knows. */
  readonly country: string | null;
}

export type Grain = 'day' | 'weekday' | 'month' | 'year' | 'decade' | 'century' | 'season' | 'quarter' | 'half' | 'fiscal' | 'open';

/** A date as it was read, from token to token. */
export interface Read {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  readonly grain: Grain;
  /** As a table has it: 2031-05-06, Tuesday, 1960s, 2031 Q1. */
  readonly figure: string;
  /** 2025-03-04, 2025-03 or 2025; null where it is no such date. */
  readonly date: string | null;
  /** The days that it may be; null where it hangs on a day of publication that nobody knows. */
  readonly span: Span | null;
  /** Of a day or month without a year: the days of 2024, which stands for any. */
  readonly yearless?: Span;
  /** The weekday that is named, 0 for Sunday. */
  readonly weekday?: number;
  /** The year is told, not guessed. */
  readonly dated?: boolean;
  /** It says which thing is meant, not when it was: "a 1972 burglary". */
  readonly naming?: boolean;
  /** So many days behind the date before it: "two days later". */
  readonly shift?: number;
}

export type DateFinder = (tokens: readonly Token[], at: number, known: Known, text: string) => Read | null;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "mid-July" is one token. */
export const isMid = (token: Token | undefined): boolean => token?.lower.startsWith('mid-') ?? false;

/** 0 to 11; -1 where no month is named. "May" is one only where no one may: "in May", "early May", "4 May". */
export function monthAt(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (!token || !isCapital(token.text.replace(/^mid-/i, ''))) return -1;
  const lower = token.lower.replace(/^mid-|\./g, '');
  if (lower.length < 3) return -1;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const month = MONTHS.findIndex((name) => name === lower || (lower.length <= 4 && name.startsWith(lower)));
  if (month < 0) return -1;
  // "Jan Reff", "April Jones"
  const isName = after?.tag === 'PROPN' && after.deprel === 'flat' && !/^\d/.test(after.text);
  if (isName) return -1;
  if (/^(?:may|march|april|june|august)$/.test(lower)) {
    const isDated =
      isMid(token) ||
      before?.tag === 'ADP' ||
      /^(?:early|mid|late|last|next|this|since|until|and|to|-)$|\d(?:st|nd|rd|th)?$/.test(before?.lower ?? '') ||
      /^\d/.test(after?.text ?? '');
    // "a March meeting"; "the May government" is a person's.
    const isCompound = lower !== 'may' && token.deprel === 'compound' && after?.tag === 'NOUN' && /^(?:an?|the|its|their)$/.test(before?.lower ?? '');
    if (isCompound) return month;
    return isDated && token.tag !== 'AUX' ? month : -1;
  }
  return token.tag === 'PROPN' || token.tag === 'NOUN' ? month : -1;
}

export const isYear = (token: Token | undefined): boolean => /^(?:1\d|20|21)\d\d$/.test(token?.text ?? '');

function day(from: number, to: number, date: string): Read {
  return { from, to, grain: 'day', figure: date, date, span: spanOf(date), dated: true };
}

/** By code or name, as an outlet's file has it. */
const MONTH_FIRST = /^(?:usa?|u\.s\.(?:a\.)?|(?:the )?united states.*|ph|(?:the )?philippines)$/i;

/** "2031-05-02", "13.06.2031", "02/06/2031": which is the month is for the outlet's country to say where both may be. */
export const inFigures: DateFinder = (tokens, at, { country }, text) => {
  const token = tokens[at] as Token;
  const slice = text.slice(token.start, token.start + 12);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?![\d-])/.exec(slice);
  const other = iso ? null : /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(slice);
  const match = iso ?? other;
  if (!match) return null;
  const end = token.start + match[0].length;
  const to = tokens.findLastIndex(({ start }) => start < end);
  if (iso) return isDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? day(at, to, iso[0]) : null;
  const [, one = '', sign = '', two = '', year = ''] = other ?? [];
  const dayFirst = isDate(Number(year), Number(two), Number(one)) ? `${year}-${pad(Number(two))}-${pad(Number(one))}` : null;
  const monthFirst = isDate(Number(year), Number(one), Number(two)) ? `${year}-${pad(Number(one))}-${pad(Number(two))}` : null;
  if (sign === '.' && dayFirst) return day(at, to, dayFirst);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst || monthFirst ? day(at, to, dayFirst ?? monthFirst ?? '') : null;
  if (country === null) return { from: at, to, grain: 'open', figure: '', date: null, span: null };
  return day(at, to, MONTH_FIRST.test(country) ? monthFirst : dayFirst);
};

/** "4 March", "March 4, 2031", "the second of May", "Sept. 3", "May", "May 2-4", "between 3 and 5 May". */
export const inWords: DateFinder = (tokens, i, { published }) => {
  const month = monthAt(tokens, i);
  if (month < 0) return null;
  const before = dayBefore(tokens, i);
  const end = i + dotsBehind(tokens, i);
  const after = before ? null : dayAfter(tokens, end);
  const days = before ?? after;
  const last = after ? after.at : end;
  const at = lowerAt(tokens, last + 1) === ',' ? last + 2 : last + 1;
  const told = isYear(tokens[at]) && !/^(?:PROPN)$/.test(tokens[at]?.tag ?? '') ? (tokens[at]?.text ?? null) : null;
  const turn = ['last', 'this', 'next'].indexOf(lowerAt(tokens, last + 1));
  // "in April last year"
  const named = turn >= 0 && lowerAt(tokens, last + 2) === 'year' && published !== null ? String(Number(published.slice(0, 4)) + turn - 1) : null;
  const year = told ?? named ?? yearNear(month, days?.first ?? null, published, tenseAround(tokens, before ? before.at : i, last));
  const dateOf = (one: string | null, number: number | null): string => [one ?? '????', pad(month + 1), ...(number === null ? [] : [pad(number)])].join('-');
  const [first, final] = [days?.first ?? null, days?.last ?? null];
  const isRange = first !== final;
  const spanIn = (one: string): Span => [spanOf(dateOf(one, first))[0], spanOf(dateOf(one, final))[1]];
  return {
    from: before ? before.at : i,
    to: told !== null ? at : named !== null ? last + 2 : last,
    grain: days ? 'day' : 'month',
    figure: isRange ? `${dateOf(year, first)}..${dateOf(year, final)}` : dateOf(year, first),
    date: year === null || isRange ? null : dateOf(year, first),
    span: year === null ? null : spanIn(year),
    yearless: spanIn('2024'),
    dated: told !== null,
  };
};

/** Of "Jun. 5" the full stop is a token of its own; the last one ends the sentence. */
const dotsBehind = (tokens: readonly Token[], month: number): 0 | 1 =>
  lowerAt(tokens, month + 1) === '.' && touches(tokens, month) && month + 2 < tokens.length ? 1 : 0;

interface Days {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

const JOINTS = /^(?:-|–|to|and|until)$/;

function dayBefore(tokens: readonly Token[], month: number): Days | null {
  const of = lowerAt(tokens, month - 1) === 'of' ? month - 2 : month - 1;
  const last = dayNumber(tokens[of], of < month - 1);
  if (last === null) return null;
  const first = JOINTS.test(lowerAt(tokens, of - 1)) ? dayNumber(tokens[of - 2], false) : null;
  return first !== null && first < last ? { first, last, at: of - 2 } : { first: last, last, at: of };
}

const isDigitAt = (tokens: readonly Token[], at: number): boolean => /^\d/.test(lowerAt(tokens, at)) && tokens[at]?.start === tokens[at - 1]?.end;

function dayAfter(tokens: readonly Token[], month: number): Days | null {
  const first = dayNumber(tokens[month + 1], false);
  if (
    first === null ||
    (lowerAt(tokens, month + 2) === ':' && isDigitAt(tokens, month + 3)) ||
    /^(?::\d|%)|^(?:percent|per|million|billion|people|[ap]\.?m\.?)$/.test(lowerAt(tokens, month + 2))
  )
    return null;
  const isJoined = isHyphen(tokens[month + 2]) || /^(?:to|and|until)$/.test(lowerAt(tokens, month + 2));
  const last = isJoined && monthAt(tokens, month + 4) < 0 ? dayNumber(tokens[month + 3], false) : null;
  return last !== null && first < last ? { first, last, at: month + 3 } : { first, last: first, at: month + 1 };
}

/** "4", "4th"; "fourth" only before "of". */
function dayNumber(token: Token | undefined, ofMonth: boolean): number | null {
  if (!token) return null;
  const number = /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower)
    ? numberOf(token.lower.replace(/(?:st|nd|rd|th)$/, ''))
    : ofMonth
      ? ordinalOf(token.lower)
      : null;
  return number !== null && number >= 1 && number <= 31 ? number : null;
}

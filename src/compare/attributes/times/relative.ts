/** Days told from the day of the article: weekdays, "yesterday", "two days ago", "last week", "the end of the month". */
import type { Token } from '../../types.ts';
import { dayOf, isoDay, monthsFrom, pad, type Span, spanOf, weekdayOf } from './calendar.ts';
import { lowerAt } from '../numbers/cardinals.ts';
import { type DateFinder, monthAt, type Read } from './dates.ts';
import { SCHEDULED } from './nearest-year.ts';
import { ancestorsOf, dependentsOf } from '../../text/tree.ts';
import { numeralAt } from '../numbers/numerals.ts';
import { isReporting } from '../speakers/saying.ts';
import { singular } from '../numbers/counted.ts';
import { unitNamed } from '../numbers/units.ts';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Full names in any letters, short ones with a capital. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAYS.map((name, i): [string, number] => [name, i]),
  ...'Mon Tue Tues Wed Thu Thur Thurs Fri'.split(' ').flatMap((name): [string, number][] => {
    const day = DAYS.findIndex((whole) => whole.startsWith(name.toLowerCase()));
    return [[name, day], [`${name}.`, day]]; // prettier-ignore
  }),
]);

/** 0 for Sunday to 6; -1 where no weekday is named. */
export const weekdayNamed = (token: Token | undefined): number => (token === undefined ? -1 : (WEEKDAYS.get(token.lower) ?? WEEKDAYS.get(token.text) ?? -1));

/** One day, or days of which nobody knows which. */
function dayRead(from: number, to: number, day: number | null, slack = 0): Read {
  if (day === null) return { from, to, grain: 'open', figure: '', date: null, span: null };
  const date = isoDay(day);
  return { from, to, grain: 'day', figure: date, date: slack ? null : date, span: [day - slack, day + slack] };
}

function spanRead(from: number, to: number, span: Span | null): Read {
  if (span === null) return { from, to, grain: 'open', figure: '', date: null, span };
  return { from, to, grain: 'day', figure: `${isoDay(span[0])}..${isoDay(span[1])}`, date: null, span };
}

/** "Tuesday", resolved where the day of publication is known; not in "Tuesday, 4 March", nor in the name of a paper. */
export const weekdayAt: DateFinder = (tokens, i, { published }) => {
  const weekday = weekdayNamed(tokens[i]);
  const token = tokens[i];
  const next = lowerAt(tokens, i + 1) === '.' ? i + 2 : i + 1;
  const behind = lowerAt(tokens, next) === ',' ? next + 1 : next;
  if (weekday < 0 || !token || monthAt(tokens, behind) >= 0 || monthAt(tokens, behind + 1) >= 0) return null;
  if (/^(?:compound|flat)/.test(token.deprel) && tokens[token.head]?.tag === 'PROPN' && tokens[token.head]?.index === i + 1 && weekdayNamed(tokens[i + 1]) < 0)
    return null;
  const before = lowerAt(tokens, i - 1);
  const named = (from: number): Read => ({ from, to: i, grain: 'weekday', figure: NAMES[weekday] ?? '', date: null, span: null, weekday });
  if (/^(?:following|previous|preceding)$/.test(before)) return named(i - 1);
  if (/^(?:every|each|most)$/.test(before) || lowerAt(tokens, i).endsWith('days')) return null;
  if (published === null) return named(i);
  const from = /^(?:last|next|this|coming|past)$/.test(before) ? i - 1 : i;
  if (lowerAt(tokens, i + 1) === 'week') return { ...dayRead(i, i + 1, 7 + ahead(weekday, dayOf(published) + 1)), weekday };
  const day = resolveWeekday(tokens, i, weekday, published);
  return day === null ? { ...named(i), weekday } : { ...dayRead(from === i - 1 && before === 'last' ? i : i, i, day), weekday };
};

/** The first such weekday from a day on, and the last up to it. */
export const ahead = (weekday: number, day: number): number => day + ((weekday - weekdayOf(day) + 7) % 7);
export const behind = (weekday: number, day: number): number => day - ((weekdayOf(day) - weekday + 7) % 7);

const WILL = /^(?:will|shall|['’]ll|wo)$/;
const PLANNED = /^(?:planned|plans?|scheduled|expected|expects?|due|would|hopes?|wants?|slated)$/;

/** As SCHEDULED, of what a day of the week is named for. */
const MEETING = /^(?:meets?|plays?|votes?|faces?|visits?|travels?|decides?|holds?|goes|go|publishes|launches)$/;

/**
 * News names the weekday of the last seven days, the day of publication among them; of the next seven where something will be.
 * Null where the words leave open which of the two is meant.
 */
function resolveWeekday(tokens: readonly Token[], i: number, weekday: number, published: string): number | null {
  const before = lowerAt(tokens, i - 1);
  const today = dayOf(published);
  if (before === 'next' || before === 'coming') return ahead(weekday, today + 1);
  if (before === 'last' || before === 'past') return behind(weekday, today - 1);
  const above = [tokens[i] as Token, ...ancestorsOf(tokens, tokens[i] as Token)];
  const verb = above.findIndex((token) => token.tag === 'VERB' || dependentsOf(tokens, token, 'cop').length > 0);
  const chain = above.slice(Math.max(0, verb)).filter((_, at, all) => at === 0 || all.slice(0, at).every(({ deprel }) => /^(?:xcomp|conj)$/.test(deprel)));
  const aux = chain.flatMap((token) => dependentsOf(tokens, token, 'aux', 'cop'));
  if (aux.some(({ lower }) => WILL.test(lower))) return ahead(weekday, today);
  // "The bank meets on Thursday"; a headline tells the past in the present.
  const [told] = chain;
  const isPresent = told !== undefined && /^VB[ZP]$/.test(told.xpos) && !isReporting(told) && tokens.at(-1)?.text === '.';
  if (isPresent && aux.length === 0) return SCHEDULED.test(told.lower) || MEETING.test(told.lower) ? ahead(weekday, today) : null;
  // "The vote is on Tuesday" has not been.
  if (dependentsOf(tokens, tokens[i] as Token, 'cop').some(({ lower }) => /^(?:is|are|['’]s)$/.test(lower))) return ahead(weekday, today);
  const isSet = chain.some(({ lower, index }) => lower === 'set' && /^(?:to|for)$/.test(lowerAt(tokens, index + 1)));
  const isToBe = chain.some((token) => dependentsOf(tokens, token, 'mark').some(({ lower }) => lower === 'to')) && chain.length === 1;
  const isOpen = isSet || isToBe || [...chain, ...aux].some(({ lower }) => PLANNED.test(lower)) || /^(?:until|till|by|from)$/.test(before);
  return isOpen ? null : behind(weekday, today);
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** "yesterday", "the day before yesterday", "the day after tomorrow" */
export const relativeDay: DateFinder = (tokens, i, { published }) => {
  // "this morning"
  const isThis = lowerAt(tokens, i) === 'this' && /^(?:morning|afternoon|evening|lunchtime)$/.test(lowerAt(tokens, i + 1));
  if (isThis) return dayRead(i, i + 1, published === null ? null : dayOf(published));
  const near = NEAR_DAYS.get(lowerAt(tokens, i));
  // "today's talks" are of these times as often as of this day.
  if (near === undefined || /^['’]s$/.test(lowerAt(tokens, i + 1))) return null;
  const isTwice = lowerAt(tokens, i - 2) === 'day' && /^(?:before|after)$/.test(lowerAt(tokens, i - 1));
  const days = isTwice ? 2 * near : near;
  return dayRead(isTwice ? i - 2 : i, i, published === null ? null : dayOf(published) + days);
};

/** "last week", "this month", "next year", "last weekend" */
export const relativeSpan: DateFinder = (tokens, i, { published }) => {
  const step = ['last', 'this', 'next'].indexOf(lowerAt(tokens, i)) - 1;
  const unit = lowerAt(tokens, i + 1);
  // "over the weekend"
  const isPast = unit === 'weekend' && lowerAt(tokens, i) === 'the' && /^(?:over|at)$/.test(lowerAt(tokens, i - 1));
  if (isPast) return spanRead(i, i + 1, published === null ? null : weekendBefore(tokens, i + 1, dayOf(published)));
  if (step < -1 || !/^(?:week|weekend|month|year|night)$/.test(unit) || (unit === 'night' && step !== -1)) return null;
  if (published === null) return spanRead(i, i + 1, null);
  const today = dayOf(published);
  if (unit === 'night') return { ...spanRead(i, i + 1, [today - 1, today]), figure: isoDay(today - 1), date: isoDay(today - 1) };
  if (unit === 'week') return spanRead(i, i + 1, weekOf(today + 7 * step));
  // "next weekend" is this one to some, and the one behind it to others.
  if (unit === 'weekend') return spanRead(i, i + 1, step === 1 ? null : [weekOf(today + 7 * step)[0] + 5, weekOf(today + 7 * step)[1]]);
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const date = unit === 'year' ? String(year + step) : monthText(12 * year + month - 1 + step);
  return { from: i, to: i + 1, grain: unit === 'year' ? 'year' : 'month', figure: date, date, span: spanOf(date) };
};

/** The weekend that is, or is just over; null where it may be to come. */
function weekendBefore(tokens: readonly Token[], at: number, today: number): Span | null {
  const verb = ancestorsOf(tokens, tokens[at] as Token).find(({ tag }) => tag === 'VERB');
  const isTold =
    verb !== undefined && (verb.xpos === 'VBD' || (verb.xpos === 'VBN' && !dependentsOf(tokens, verb, 'aux').some(({ lower }) => WILL.test(lower))));
  const saturday = behind(6, today);
  // On a Sunday it may be the one before.
  return isTold && today > saturday + 1 ? [saturday, saturday + 1] : null;
}

const weekOf = (day: number): Span => {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return [monday, monday + 6];
};
const monthText = (months: number): string => `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;

/** "by the end of the month", "at year's end" */
export const endOfPeriod: DateFinder = (tokens, i, { published }) => {
  if (lowerAt(tokens, i) !== 'end') return null;
  const of = lowerAt(tokens, i + 1) === 'of' && /^(?:the|this)$/.test(lowerAt(tokens, i + 2)) ? i + 3 : -1;
  const owned = /^['’]s$/.test(lowerAt(tokens, i - 1)) ? i - 2 : -1;
  const unit = lowerAt(tokens, Math.max(of, owned));
  if (Math.max(of, owned) < 0 || !/^(?:week|month|year)$/.test(unit)) return null;
  const [from, to] = of > 0 ? [i, of] : [owned, i];
  if (published === null) return spanRead(from, to, null);
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const [first, last] = unit === 'week' ? weekOf(dayOf(published)) : unit === 'month' ? monthsFrom(year, month - 1, 1) : monthsFrom(year, 0, 12);
  return { from, to, grain: 'day', figure: isoDay(last), date: isoDay(last), span: [last - Math.floor((last - first) / 4), last] };
};

/** "two days ago", "a week ago", "two days later": to the day; weeks and months are rounder. */
export const ago: DateFinder = (tokens, i, { published }) => {
  const numeral = numeralAt(tokens, i);
  const single = /^an?$/.test(lowerAt(tokens, i));
  const whole = single && /^(?:full|whole|good)$/.test(lowerAt(tokens, i + 1)) ? 1 : 0;
  const at = numeral?.to ?? (single ? i + 1 + whole : -1);
  const unit = at < 0 ? null : unitNamed(singular(lowerAt(tokens, at)));
  const word = lowerAt(tokens, at + 1);
  const isSpell = word === 'before' && (tokens[at + 1]?.deprel === 'mark' || tokens[at + 2]?.xpos === 'VBG');
  const isFrom = /^(?:after|before)$/.test(word) && tokens[at + 2]?.tag !== 'NUM' && !isSpell;
  if (unit?.of !== 'second' || !(/^(?:ago|earlier|later|on)$/.test(word) || isFrom) || (word === 'on' && lowerAt(tokens, at + 2) !== '.')) return null;
  const [low, high] = numeral ? [numeral.low, numeral.high] : [1, 1];
  if (numeral?.form === 'part') return null;
  const [near, far] = [low, high].map((count) => Math.round((count * unit.factor) / 86_400)) as [number, number];
  const place = { from: i, to: at + 1 };
  if (word !== 'ago')
    return {
      ...dayRead(place.from, place.to, null),
      ...(near === far && unit.factor === 86_400 && !isFrom ? { shift: word === 'earlier' ? -near : near } : {}),
    };
  if (published === null || unit.factor < 86_400) return unit.factor < 86_400 ? null : dayRead(place.from, place.to, null);
  const day = dayOf(published);
  const slack = unit.factor > 86_400 ? Math.ceil(unit.factor / 86_400 / 2) - 1 : 0;
  if (unit.factor >= 2_600_000) return { ...place, grain: 'day', figure: isoDay(day - near), date: null, span: [day - far - slack, day - near + slack] };
  return near === far ? dayRead(place.from, place.to, day - near, slack) : spanRead(place.from, place.to, [day - far - slack, day - near + slack]);
};

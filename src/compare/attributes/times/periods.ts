/** Years and what is longer or has a name of its own: decades, centuries, seasons, quarters, halves, fiscal years, feast days. */
import type { Token } from '../../types.ts';
import { type Span, monthsFrom, pad, spanOf } from './calendar.ts';
import { isHyphen, lowerAt } from '../numbers/cardinals.ts';
import { type DateFinder, type Grain, type Read, isYear } from './dates.ts';
import { type Tense, tenseAround, yearNear } from './nearest-year.ts';
import { ordinalOf } from '../numbers/ordinal-words.ts';
import { unitNamed } from '../numbers/units.ts';

function period(grain: Grain, figure: string, [from, to]: readonly [number, number], span: Span | null, date: string | null = null): Read {
  return { from, to, grain, figure, date, span };
}

/** "2019-23": the second year, and its token. */
function secondYear(tokens: readonly Token[], at: number): { year: number; to: number } | null {
  const [first, next] = [tokens[at], tokens[at + 2]];
  const joined = /^((?:1\d|20)\d\d)[-–/](\d\d(?:\d\d)?)$/.exec(first?.text ?? '');
  const [one, two, to] = joined
    ? [joined[1], joined[2], at]
    : [first?.text, isHyphen(tokens[at + 1]) || lowerAt(tokens, at + 1) === '/' ? next?.text : undefined, at + 2];
  if (!/^(?:1\d|20)\d\d$/.test(one ?? '') || !/^\d\d(?:\d\d)?$/.test(two ?? '')) return null;
  const year = two?.length === 2 ? Number(`${one?.slice(0, 2)}${two}`) : Number(two);
  return year > Number(one) && year - Number(one) < 120 ? { year, to } : null;
}

/** "a 1972 burglary", "the 2007 Oscars", "his 1979 book": a year that says which; of "2000 workers" it counts them. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const [token, next, before] = [tokens[at] as Token, tokens[at + 1], lowerAt(tokens, at - 1)];
  if (!/^(?:1[6-9]|20)\d\d$/.test(token.text) || !next || token.head <= at || !/^(?:compound|nummod|nmod|amod)/.test(token.deprel)) return false;
  const isHeld = /^(?:an?|the|his|her|its|their|this|that|['’]s|of|in)$/.test(before) || tokens[at - 1]?.tag === 'ADJ';
  const named = tokens[token.head] as Token;
  return isHeld && /^(?:NOUN|PROPN|ADJ)$/.test(next.tag) && /^(?:NN|NNPS?)$/.test(named.xpos) && unitNamed(named.lower) === null;
}

const BEFORE_YEAR = /^(?:in|since|until|till|by|from|before|after|of|during|to|and|between|through|or|around|about|late|early|mid|year|for|fiscal|,|\()$/;

/** "in 1847", "from 1983-2005", "from 1919 to 1923" */
export const yearAt: DateFinder = (tokens, at) => {
  const token = tokens[at] as Token;
  const range = secondYear(tokens, at);
  const first = token.text.slice(0, 4);
  if (range) return { ...period('year', `${first}..${range.year}`, [at, range.to], [spanOf(first)[0], spanOf(String(range.year))[1]]), dated: true };
  if (isNaming(tokens, at)) return { ...period('year', token.text, [at, at], spanOf(token.text), token.text), dated: true, naming: true };
  if (!isYear(token) || !BEFORE_YEAR.test(lowerAt(tokens, at - 1)) || /^(?:NOUN|ADJ|SYM)$/.test(tokens[at + 1]?.tag ?? '') || token.deprel.startsWith('nummod'))
    return null;
  if (/^[:%]|^(?:hours|gmt|utc|people|points|local)$/.test(lowerAt(tokens, at + 1)) || (token.text.endsWith('00') && lowerAt(tokens, at - 1) === 'about'))
    return null;
  return { ...period('year', token.text, [at, at], spanOf(token.text), token.text), dated: true };
};

const TENS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the 1960s", "the late eighties"; a decade is of the last century unless said. */
export const decadeAt: DateFinder = (tokens, at) => {
  const word = lowerAt(tokens, at).replace(/^(?:['’]|mid-)/, '');
  const long = /^(1\d|20)(\d)0s$/.exec(word);
  const short = /^(\d)0s$/.exec(word)?.[1];
  const named = TENS.indexOf(word);
  if (!long && (lowerAt(tokens, at - 1) !== 'the' ? !/^(?:early|mid|late)$/.test(lowerAt(tokens, at - 1)) : false)) return null;
  const tens = short ?? (named >= 0 ? String(named + 2) : null);
  const isAge = /^(?:his|her|their|my|its)$/.test(lowerAt(tokens, at - 1)) || /^(?:his|her|their)$/.test(lowerAt(tokens, at - 2));
  const start = long ? Number(`${long[1]}${long[2]}0`) : tens !== null && !isAge ? Number(`19${tens}0`) : null;
  return start === null ? null : period('decade', `${start}s`, [at, at], [spanOf(String(start))[0], spanOf(String(start + 9))[1]]);
};

export const centuryAt: DateFinder = (tokens, at) => {
  if (!/^centur(?:y|ies)$/.test(lowerAt(tokens, at))) return null;
  const place = ordinalOf(lowerAt(tokens, isHyphen(tokens[at - 1]) ? at - 2 : at - 1));
  if (place === null) return null;
  return period('century', String(place), [isHyphen(tokens[at - 1]) ? at - 2 : at - 1, at], [spanOf(pad4(100 * (place - 1)))[0], spanOf(pad4(100 * place))[1]]);
};

const pad4 = (year: number): string => String(year).padStart(4, '0');

/** Northern seasons by their months, counted from 0. A winter bears the year in which it begins. */
const SEASONS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['spring', ['spring', 2]],
  ['summer', ['summer', 5]],
  ['autumn', ['autumn', 8]],
  ['fall', ['autumn', 8]],
  ['winter', ['winter', 11]],
]);

/** "the spring of 2030", "last autumn", "this summer", "in the winter of 2029-30"; no spring water. */
export const seasonAt: DateFinder = (tokens, at, { published }) => {
  const season = SEASONS.get(lowerAt(tokens, at));
  const token = tokens[at];
  if (!season || !token || token.deprel === 'compound' || token.tag !== 'NOUN') return null;
  const [name, month] = season;
  const step = ['last', 'this', 'next'].indexOf(lowerAt(tokens, at - 1));
  const told = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const year = isYear(tokens[told]) ? Number(tokens[told]?.text) : null;
  const isTold =
    step >= 0 ||
    year !== null ||
    (/^(?:in|since|until|by|the)$/.test(lowerAt(tokens, at - 1)) && name !== 'autumn'
      ? true
      : /^(?:in|since|until|by)$/.test(lowerAt(tokens, at - 1)) || lowerAt(tokens, at) === 'autumn');
  if (!isTold) return null;
  const of = year ?? (published === null || step < 0 ? null : seasonYear(month, step - 1, published));
  const to = year === null ? at : (secondYear(tokens, told)?.to ?? told);
  // A season is a month longer at either end in other minds and on other hemispheres' almanacs.
  const span = of === null ? null : monthsFrom(of, month, 3);
  if (of === null) return { from: at, to, grain: 'season', figure: `???? ${name}`, date: null, span: null, yearless: monthsFrom(2024, month, 3) };
  return period('season', `${of} ${name}`, [step >= 0 ? at - 1 : at, to], span);
};

/** The last one that is over, the one that is or comes, or the one behind it. */
function seasonYear(month: number, step: number, published: string): number {
  const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1];
  const isOver = now > month + 2 || (month === 11 && now > 1 && now < 11);
  const current = month === 11 && now < 2 ? year - 1 : month === 11 ? year : isOver && step > 0 ? year + 1 : year;
  if (step < 0) return month === 11 || !isOver ? current - 1 : year;
  return step === 0 || now < month || month === 11 ? current : current + (isOver ? 0 : 1);
}

/** "Sales fell in the third quarter", told in May: that of the year before. */
function quarterYear(place: number, published: string | null, tense: Tense): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const months = 12 * year + Number(published.slice(5, 7)) - 1;
  const isAhead = 12 * year + 3 * (place - 1) > months;
  return tense === 'past' && isAhead ? year - 1 : tense === 'future' && 12 * year + 3 * place <= months ? year + 1 : year;
}

/** "the year", "this year", "last year", "next year" behind "the second half of" */
function yearNamed(tokens: readonly Token[], at: number, published: string | null): number | null {
  const step = ['last', 'this', 'next'].indexOf(lowerAt(tokens, at).replace('the', 'this')) - 1;
  return published !== null && step >= -1 && lowerAt(tokens, at - 1) === 'of' && lowerAt(tokens, at + 1) === 'year'
    ? Number(published.slice(0, 4)) + step
    : null;
}

/** Beside one of these a quarter is one of a game. */
const OF_GAMES = /^(?:game|touchdowns?|yards?|quarterback|fumble|goals?|halftime|rebounds?|baskets?|kickoff|trailed|scored|punt|points)$/;

/** "Q3 2030", "the first quarter", "the second half of 2030", "H1 2031" */
export const quarterAt: DateFinder = (tokens, at, { published }) => {
  const word = lowerAt(tokens, at);
  const short = /^([qh])([1-4])$/.exec(word);
  // "its first fiscal quarter", "the fiscal third quarter": the year of the house begins when it likes.
  const isInside = /^(?:fiscal|financial|business)$/.test(lowerAt(tokens, at - 1));
  const isFiscal = isInside || /^(?:fiscal|financial)$/.test(lowerAt(tokens, at - 2));
  const place = short ? Number(short[2]) : ordinalOf(lowerAt(tokens, isInside ? at - 2 : at - 1));
  const isHalf = short ? short[1] === 'h' : word === 'half';
  if ((!short && word !== 'quarter' && word !== 'half') || place === null || place > (isHalf ? 2 : 4)) return null;
  const told = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const from = short ? at : at - 1;
  const year = isYear(tokens[told])
    ? Number(tokens[told]?.text)
    : isHalf || place === null
      ? yearNamed(tokens, told, published)
      : quarterYear(place, published, tenseAround(tokens, from, at));
  if (isHalf && year === null) return null;
  const [grain, months] = isHalf ? (['half', 6] as const) : (['quarter', 3] as const);
  const figure = `${year ?? '????'} ${isHalf ? 'H' : 'Q'}${place}`;
  if (isFiscal && !short) return { from: at - 2, to: at, grain: 'fiscal', figure: `Q${place}`, date: null, span: null };
  if (!isYear(tokens[told]) && !short && tokens.some(({ lower }) => OF_GAMES.test(lower))) return null;
  const place2: readonly [number, number] = [from, isYear(tokens[told]) ? told : isHalf && !short ? told + 1 : at];
  const start = months * (place - 1);
  if (year === null) return { ...period(grain, figure, place2, null), yearless: monthsFrom(2024, start, months) };
  return period(grain, figure, place2, monthsFrom(year, start, months));
};

/** "fiscal 2030", "fiscal year 2030", "the 2029-30 financial year": its days are the house's own, so it reaches over two years. */
export const fiscalAt: DateFinder = (tokens, at) => {
  const behind = /^(?:fiscal|financial)$/.test(lowerAt(tokens, at));
  const year = behind ? (lowerAt(tokens, at + 1) === 'year' ? at + 2 : at + 1) : -1;
  if (behind && isYear(tokens[year])) return fiscal(Number(tokens[year]?.text), at, secondYear(tokens, year)?.to ?? year);
  const range = secondYear(tokens, at);
  return range && /^(?:fiscal|financial|tax)$/.test(lowerAt(tokens, range.to + 1)) ? fiscal(range.year, at, range.to + 2) : null;
};

const fiscal = (year: number, from: number, to: number): Read =>
  period('fiscal', String(year), [from, to], [spanOf(String(year - 1))[0] + 90, spanOf(String(year))[1]]);

const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas eve/, 12, 24],
  [/^christmas day/, 12, 25],
  [/^boxing day/, 12, 26],
  [/^new year ?['’]s eve/, 12, 31],
  [/^new year ?['’]s day/, 1, 1],
];

export const feastAt: DateFinder = (tokens, at, { published }, text) => {
  if (!/^(?:christmas|boxing|new)$/.test(lowerAt(tokens, at))) return null;
  const start = tokens[at]?.start ?? 0;
  const words = text.slice(start, start + 20).toLowerCase();
  const feast = FEASTS.find(([pattern]) => pattern.test(words));
  if (!feast) return null;
  const [pattern, month, day] = feast;
  const end = start + (pattern.exec(words)?.[0].length ?? 0);
  const rest = `${pad(month)}-${pad(day)}`;
  const year = yearNear(month - 1, day, published);
  const place = { from: at, to: tokens.findLastIndex((token) => token.start < end), grain: 'day', yearless: spanOf(`2024-${rest}`) } as const;
  return year === null
    ? { ...place, figure: `????-${rest}`, date: null, span: null }
    : { ...place, figure: `${year}-${rest}`, date: `${year}-${rest}`, span: spanOf(`${year}-${rest}`) };
};

/** What time of day: "7:37 a.m.", "0737 GMT", "noon", "half past three in the afternoon", "the early hours". */
import { once } from '../../once.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Sentence } from '../../text/sentences.ts';
import { isDigit } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { pad } from './calendar.ts';
import { lowerAt } from '../numbers/cardinals.ts';
import { hourInFigures, hourInWords, type Hour } from './hours.ts';
import { partOfDay, PARTS_OF_DAY } from './parts-of-day.ts';
import { zoneAt } from './zones.ts';
import { weekdayNamed } from './relative.ts';

export interface Clock {
  readonly kind: 'clock' | 'part';
  readonly text: string;
  /** The tokens that it is told in, [from, to). */
  readonly first: number;
  readonly start: number;
  /** Minutes of the day that it may be; past 1440 on the next one. */
  readonly from: number;
  readonly to: number;
  /** The other half of the day, where nothing tells which: 12 hours later. */
  readonly either: boolean;
  /** It goes on from the one to the other: "from 9 a.m. until noon"; else it is some time between them. */
  readonly lasts?: boolean;
  /** Minutes behind Greenwich's clock, or null for that of the place. */
  readonly zone: number | null;
  readonly bound: 'exactly' | 'about' | '<' | '>';
  /** The weekday that the sentence names, in lower case; null for none or several. */
  readonly day: string | null;
  /** As a table has it: 21:40, 09:00 or 21:00, early hours. */
  readonly figure: string;
}

type Words = Pick<Sentence, 'tokens' | 'text'>;

type Placed = Omit<Clock, 'day' | 'text' | 'first'> & { readonly first: number; readonly last: number };

/** The times of day that a clause names. Parts of a day are left out where the clause also names an hour. */
export function clocks(clause: Clause): Clock[] {
  return allIn(clause.sentence).filter(({ start }) => start >= clause.start && start < clause.end);
}

/** The times of day in some words that are no sentence: a heading, a value of the document. */
export function clocksInWords(words: Words): readonly Clock[] {
  return allIn(words);
}

/** The tokens of a sentence that tell a clock, [from, to). */
export function clocksIn(sentence: Sentence): { from: number; to: number }[] {
  return allIn(sentence)
    .filter(({ kind }) => kind === 'clock')
    .map(({ first, last }) => ({ from: first, to: last + 1 }));
}

const WORDS = new Set(
  "o'clock o’clock noon midday midnight past hours morning afternoon evening night overnight dawn daybreak sunrise dusk sunset nightfall early am pm a.m. p.m. a.m p.m gmt utc".split(
    ' ',
  ),
);

const allIn = once((sentence: Words): (Clock & { readonly last: number })[] => {
  const { tokens, text } = sentence;
  const isTold = tokens.some(
    ({ lower }, at) => WORDS.has(lower) || (isDigit(lower) && /\d[:h.]\d\d|\d[ap]\.?m/.test(lower)) || (lower === 'to' && hourInWords(tokens, at - 1) !== null),
  );
  if (!isTold && !/\d ?[ap]\. m\b/i.test(text)) return [];
  const hours = ranges(tokens, hoursIn(sentence));
  const placed = hours.length ? hours : partsIn(tokens);
  const days = new Set(tokens.filter((token) => weekdayNamed(token) >= 0).map(({ lower }) => lower));
  const day = days.size === 1 ? ([...days][0] ?? null) : null;
  return placed.map((one) => ({ ...one, day, text: text.slice((tokens[one.first] as Token).start, (tokens[one.last] as Token).end) }));
});

function hoursIn({ tokens, text }: Words): Placed[] {
  const found: Placed[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hour = hourInFigures(tokens, i, text) ?? hourInWords(tokens, i);
    if (!hour) continue;
    found.push(placeOf(tokens, i, hour));
    i = found.at(-1)?.last ?? i;
  }
  return found;
}

function placeOf(tokens: readonly Token[], first: number, hour: Hour): Placed {
  const { zone, last: zoned, name } = zoneAt(tokens, hour.last + 1) ?? { zone: null, last: hour.last, name: '' };
  const part = hour.half === null ? partBehind(tokens, zoned + 1) : null;
  const isOpen = hour.half === null && part === null && zone === null && hour.hour >= 1 && hour.hour <= 12 && !hour.isOf24;
  const isLate = hour.half === 'p' || (part !== null && (part.late === true || (part.late === null && hour.hour >= 5)));
  const isTwelve = hour.half !== null || part !== null;
  const of24 = isTwelve ? (hour.hour % 12) + (isLate ? 12 : 0) : hour.hour % 24;
  const at = 60 * of24 + hour.minute;
  const open = isOpen ? 60 * (hour.hour % 12) + hour.minute : at;
  const before = lowerAt(tokens, first - 1);
  const bound = /^(?:about|around|approximately|roughly|nearly|almost)$/.test(before)
    ? 'about'
    : before === 'before'
      ? '<'
      : /^(?:after|past)$/.test(before)
        ? '>'
        : 'exactly';
  const figure = isOpen ? `${clockText(open)} or ${clockText(open + 720)}` : `${clockText(at)}${name}`;
  return {
    kind: 'clock',
    first,
    last: part?.last ?? zoned,
    start: (tokens[first] as Token).start,
    from: isOpen ? open : at,
    to: isOpen ? open : at,
    either: isOpen,
    zone,
    bound,
    figure,
  };
}

const clockText = (minutes: number): string => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;

/** "in the morning", "at night", "on Friday morning" behind an hour: whether it is of the second half of the day. */
function partBehind(tokens: readonly Token[], at: number): { late: boolean | null; last: number } | null {
  const words = [0, 1, 2].map((step) => lowerAt(tokens, at + step));
  const last = /^(?:in|at|on|during|of)$/.test(words[0] ?? '')
    ? words[1] === 'the' || weekdayNamed(tokens[at + 1]) >= 0
      ? at + 2
      : at + 1
    : weekdayNamed(tokens[at]) >= 0 || words[0] === 'this'
      ? at + 1
      : -1;
  const part = last < 0 ? undefined : PARTS_OF_DAY.get(lowerAt(tokens, last));
  return part ? { late: part.late, last } : null;
}

/** "between 8 a.m. and 10 a.m." is one span. */
function ranges(tokens: readonly Token[], all: readonly Placed[]): Placed[] {
  const found: Placed[] = [];
  for (const one of all) {
    const last = found.at(-1);
    const opener = last && lowerAt(tokens, last.first - 1);
    const joint = lowerAt(tokens, one.first - 1);
    const lasts = opener === 'from' && /^(?:to|until|till)$/.test(joint);
    const isSpan = last && one.first === last.last + 2 && ((opener === 'between' && joint === 'and' && one.to > last.from) || lasts);
    // "from 9 a.m. until midnight" ends on the next day.
    const to = last && one.to <= last.from ? one.to + 1440 : one.to;
    if (isSpan) found.splice(-1, 1, { ...last, last: one.last, to, ...(lasts ? { lasts } : {}), figure: `${last.figure}..${one.figure}` });
    else found.push(one);
  }
  return found;
}

function partsIn(tokens: readonly Token[]): Placed[] {
  return tokens.flatMap((_, at): Placed[] => {
    const part = partOfDay(tokens, at);
    if (!part) return [];
    const { name, from, to, first, last } = part;
    return [{ kind: 'part', first, last, start: (tokens[first] as Token).start, from, to, either: false, zone: null, bound: 'exactly', figure: name }];
  });
}

/** When: what a clause says of the day, resolved against the day on which the article was published. */
import type { Value } from '../../schema/comparison.ts';
import { once } from '../once.ts';
import type { Clause } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import { headOf, isPassive } from '../text/tree.ts';
import { isLower } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { Bound } from './numbers/bounds.ts';
import { type Span, partOf } from './times/calendar.ts';
import { lowerAt } from './numbers/cardinals.ts';
import { clocksIn } from './times/clock.ts';
import { type DateFinder, inFigures, inWords, isMid, type Known, type Read } from './times/dates.ts';
import { durationsIn } from './times/duration.ts';
import { joined } from './times/joined-dates.ts';
import { mayOpenNumeral } from './numbers/numerals.ts';
import { centuryAt, decadeAt, feastAt, fiscalAt, quarterAt, seasonAt, yearAt } from './times/periods.ts';
import { ago, endOfPeriod, relativeDay, relativeSpan, weekdayAt, weekdayNamed } from './times/relative.ts';
import { isReporting } from './speakers/saying.ts';

type Time = Extract<Value, { kind: 'time' }>;

/** A day, a month, a year or a part of one that a clause names. */
export interface Moment extends Omit<Read, 'from' | 'to'> {
  readonly text: string;
  /** Where it begins in the sentence. */
  readonly start: number;
  /** Whether something begins then, ends then, or is then. */
  readonly edge: 'start' | 'end' | 'at';
  readonly bound: Bound;
  /** When somebody said so, not when it was. */
  readonly said: boolean;
}

/** In this order: the first that reads anything at a token is right. */
const FINDERS: readonly DateFinder[] = [
  inFigures,
  fiscalAt,
  inWords,
  weekdayAt,
  relativeDay,
  relativeSpan,
  endOfPeriod,
  ago,
  feastAt,
  quarterAt,
  seasonAt,
  centuryAt,
  decadeAt,
  yearAt,
];

const IN_SMALL_LETTERS = new Set(
  'yesterday today tonight tomorrow last this next the end a an quarter half spring summer autumn fall winter fiscal financial christmas boxing new century centuries twenties thirties forties fifties sixties seventies eighties nineties january february april june july august september october november december'.split(
    ' ',
  ),
);
const mayOpenDate = (token: Token): boolean =>
  !isLower(token.text) || isMid(token) || IN_SMALL_LETTERS.has(token.lower) || mayOpenNumeral(token) || weekdayNamed(token) >= 0;

/** The dates of a sentence as they stand there. */
function readsIn(sentence: Sentence, known: Known): readonly Read[] {
  const kept = readsOf(sentence);
  const key = `${known.published}|${known.country}`;
  const before = kept.get(key);
  if (before) return before;
  const read = readAll(sentence, known);
  kept.set(key, read);
  return read;
}

/** Several clauses of a sentence ask for its dates. */
const readsOf: (sentence: Sentence) => Map<string, readonly Read[]> = once(() => new Map());

function readAll({ tokens, text }: Sentence, known: Known): Read[] {
  const found: Read[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!mayOpenDate(tokens[i] as Token)) continue;
    for (const find of FINDERS) {
      const read = find(tokens, i, known, text);
      if (!read || read.from <= (found.at(-1)?.to ?? -1)) continue;
      found.push(read);
      i = Math.max(i, read.to);
      break;
    }
  }
  return joined(found, tokens, known);
}

const UNKNOWN: Known = { published: null, country: null };

/** The tokens of a sentence that tell a date, a clock or a length of time, and count nothing. */
const timedTokens = once((sentence: Sentence): ReadonlySet<number> => {
  const all = [...readsIn(sentence, UNKNOWN).map(({ from, to }) => ({ from, to: to + 1 })), ...clocksIn(sentence), ...durationsIn(sentence)];
  return new Set(all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
});

/** Whether a token of a sentence tells a time. */
export const isTimed = (sentence: Sentence, at: number): boolean => timedTokens(sentence).has(at);

/**
 * The dates, weekdays and years that a clause names, left to right.
 * @param published the day of the article as 2025-03-04 or longer, or null: then a weekday stays unresolved
 * @param country of the outlet, which says whether 02/06 is in June or in February
 */
export function times(clause: Clause, published: string | null, country: string | null = null): Time[] {
  return moments(clause, published, country).map(({ text, date }) => ({ kind: 'time', text, date }));
}

/** As `times`, with what is needed to hold one against another. */
export function moments(clause: Clause, published: string | null, country: string | null = null): Moment[] {
  const { sentence, start, end } = clause;
  if (!sentence.tokens.some(mayOpenDate)) return [];
  return readsIn(sentence, { published, country })
    .map((read) => momentOf(read, sentence))
    .filter((moment) => moment.start >= start && moment.start < end);
}

function momentOf({ from, to, ...read }: Read, { tokens, text }: Sentence): Moment {
  const part = partBefore(tokens, from);
  const first = tokens[part?.from ?? from] as Token;
  const cut = (span: Span | null): Span | null => {
    if (span === null || span[0] === span[1])
      return span && (/^nights?$/.test(lowerAt(tokens, to + 1)) || isNightOf(tokens, from)) ? [span[0], span[1] + 1] : span;
    return part === null || read.grain === 'day' ? span : partOf(span, part.part);
  };
  const [edge, bound] = edgeOf(tokens, part?.from ?? from, read);
  const { yearless, ...rest } = read;
  const within = yearless === undefined ? null : cut(yearless);
  return {
    ...rest,
    ...(within === null ? {} : { yearless: within }),
    span: cut(read.span),
    text: text.slice(first.start, (tokens[to] as Token).end),
    start: first.start,
    edge,
    bound,
    said: isOfSaying(tokens, from, to),
  };
}

/** "the night of May 8", "on the night of Friday" */
const isNightOf = (tokens: readonly Token[], from: number): boolean => lowerAt(tokens, from - 1) === 'of' && lowerAt(tokens, from - 2) === 'night';

/** "early", "mid-", "late" and "the end of" before a date: a third of it, told in words that begin at a token. */
interface Part {
  readonly part: 'early' | 'mid' | 'late';
  readonly from: number;
}

const PARTS: ReadonlyMap<string, Part['part']> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
]);
const PARTS_OF: ReadonlyMap<string, Part['part']> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

function partBefore(tokens: readonly Token[], date: number): Part | null {
  if (isMid(tokens[date])) return { part: 'mid', from: date };
  const link = lowerAt(tokens, date - 1);
  const from = ['-', 'of'].includes(link) ? date - 2 : date - 1;
  const part = (link === 'of' ? PARTS_OF : PARTS).get(lowerAt(tokens, from));
  return part === undefined ? null : { part, from };
}

const SKIPPED = new Set('the end start beginning middle of early mid late - at last this next on about around'.split(' '));

function edgeOf(tokens: readonly Token[], from: number, { grain }: Pick<Read, 'grain'>): [Moment['edge'], Bound] {
  let at = from - 1;
  while (at >= 0 && SKIPPED.has(lowerAt(tokens, at))) at -= 1;
  const word = lowerAt(tokens, at);
  if (/^(?:until|till|by|through)$/.test(word)) return ['end', '<='];
  if (word === 'before') return ['end', '<'];
  if (word === 'to' && lowerAt(tokens, at - 1) !== 'back') return ['end', 'exactly'];
  if (word === 'after') return ['start', '>'];
  // "dates from the 12th century" is when it was.
  const isOrigin =
    word === 'from' &&
    (grain === 'century' || grain === 'decade' || /^(?:dat(?:es?|ed|ing)|increase|rise|up|down|fall|drop|change|decline|jump)$/.test(lowerAt(tokens, at - 1)));
  if (/^(?:since|from|starting|beginning)$/.test(word) && !isOrigin) return ['start', '>='];
  const isAbout = /^(?:about|around|circa)$/.test(lowerAt(tokens, from - 1)) && !/^(?:this|last|next)$/.test(lowerAt(tokens, from));
  return ['at', isAbout ? 'about' : 'exactly'];
}

/** "said on Monday", "on Monday said" */
function isOfSaying(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (at >= 0 && /^(?:on|in|late|early|last|this|earlier)$/.test(lowerAt(tokens, at))) at -= 1;
  if ((isReporting(tokens[at]) && !isPassive(tokens, tokens[at] as Token)) || (isReporting(tokens[to + 1]) && tokens[to + 1]?.tag === 'VERB')) return true;
  const outer = tokens.slice(from, to + 2).find(({ head }) => head >= 0 && (head < from || head > to + 1));
  const verb = outer && headOf(tokens, outer);
  return isReporting(verb) && verb !== undefined && !isPassive(tokens, verb) && outer?.deprel.startsWith('obl') === true && Math.abs(verb.index - from) < 5;
}

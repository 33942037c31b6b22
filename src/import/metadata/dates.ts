/** Dates as pages write them -> dates as our front matter writes them, no more precise than they were. */
import * as chrono from 'chrono-node/en';
import { ArticleMeta } from '../../schema/front-matter.ts';

const ISO = /\b(\d{4}-\d{2}-\d{2})(?:(?:T| +)(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)? *(Z\b|UTC\b|GMT\b|[+-]\d{2}(?::?\d{2})?(?!\d))?)?/gi;
/** Nobody writes a date at the end of a longer line. */
const LONGEST = 500;

const RELATIVE = /\b(?:ago|yesterday|today|tonight|tomorrow|now|last|past|this|next|in)\b/i;

export interface FoundDate {
  /** `2031-03-08`, `2031-03-08T10:00` or `2031-03-08T10:00+01:00`. */
  readonly moment: string;
  readonly index: number;
  /** As it stands in the line. */
  readonly text: string;
}

/** The first moment that a text states in full. A date in figures alone (3/8/2031) is two different days in two countries, so it counts as none. */
export function readMoment(text: string): string | null {
  return datesIn(text)[0]?.moment ?? null;
}

/** The same moment in universal time, as front matter writes it; null when the text states none with its offset. */
export function instant(text: string): string | null {
  const date = new Date(readMoment(text) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The days that a line states in full, with their times where it states these. */
export function datesIn(line: string): FoundDate[] {
  if (line.length > LONGEST) return [];
  const iso = [...line.matchAll(ISO)].flatMap((match) => checked(fromIso(match), match.index, match[0]));
  return iso.length > 0 ? iso : inWords(line);
}

function fromIso([, day = '', time, seconds = '', offset = '']: RegExpExecArray): string {
  // Seconds that are noughts were added by a program.
  return time === undefined ? day : `${day}T${time}${seconds === ':00' ? '' : seconds}${offsetOf(offset)}`;
}

function offsetOf(offset: string): string {
  if (offset === '') return '';
  if (/^[a-z]/i.test(offset)) return 'Z';
  const [, hours = '', minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${hours}:${minutes}`;
}

/** chrono-node knows the wordings and the names of zones; of what it guesses nothing is taken. */
function inWords(line: string): FoundDate[] {
  const [, first = '', second = ''] = /\b(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b/.exec(line) ?? [];
  if (first !== '' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return [];
  const parser = Number(first) > 12 ? chrono.GB : chrono.strict;
  // "10.15am" is a time of day, and "8th" the same day as "8"; nothing moves.
  const plain = line
    .replace(/(?<=\b\d{1,2})\.(?=\d{2}\s?[ap]\.?m)/gi, ':')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, (all, day: string) => day.padEnd(all.length))
    .replace(/(?<=\b\d{1,2} {1,4})of(?= \p{L})/giu, '  ')
    .replace(/(?<=\b\d{1,2})h(?=\d{2}\b)/gi, ':')
    .replace(/(?<=\d)(?:,? +|, +)(?:at|--?|–|—|\||\/|•|·) +(?=\d)/g, (all) => ' '.repeat(all.length));
  return parser.parse(plain).flatMap(({ start, index, text }) => {
    if (!(['day', 'month', 'year'] as const).every((part) => start.isCertain(part))) return [];
    // "1 day ago" is a day only for whoever reads it.
    if (RELATIVE.test(text) && !text.includes(String(start.get('year')))) return [];
    const two = (part: chrono.Component): string => String(start.get(part)).padStart(2, '0');
    const day = `${String(start.get('year')).padStart(4, '0')}-${two('month')}-${two('day')}`;
    const hasTime = start.isCertain('hour') && start.isCertain('minute');
    const moment = hasTime ? `${day}T${two('hour')}:${two('minute')}${zoneOf(start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null)}` : day;
    return checked(moment, index, line.slice(index, index + text.length));
  });
}

function zoneOf(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

const checked = (moment: string, index: number, text: string): FoundDate[] =>
  ArticleMeta.shape.published.safeParse(moment).success ? [{ moment, index, text }] : [];

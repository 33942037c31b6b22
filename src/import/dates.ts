/** Dates as pages write them -> dates as our front matter writes them, no more precise than they were. */
import { ArticleMeta } from '../schema/front-matter.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]+${MONTH},?[ -]+(\\d{4})\\b(?:,? +(?:at )?(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: *([+-]\\d{2}):?(\\d{2})\\b| +(gmt|utc)\\b)?(?! *[ap]\\.?m))?`,
  'i',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})\\b`, 'i');
const ISO = /\b(\d{4}-\d{2}-\d{2})(?:(?:T| +)(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)? *(Z\b|[+-]\d{2}(?::?\d{2})?(?!\d))?)?/i;

/**
 * The moment that a text states: `2031-03-08`, `2031-03-08T10:00` or `2031-03-08T10:00+01:00`. A date in figures alone (3/8/2031) is
 * two different days in two countries, so it counts as none.
 */
export function readMoment(text: string): string | null {
  const found = fromIso(text) ?? fromDayFirst(text) ?? fromMonthFirst(text);
  return found !== null && ArticleMeta.shape.published.safeParse(found).success ? found : null;
}

/** The same moment in universal time, as front matter writes it; null when the text states none with its offset. */
export function instant(text: string): string | null {
  const date = new Date(readMoment(text) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function fromIso(text: string): string | null {
  const [, day, time, seconds = '', offset = ''] = ISO.exec(text) ?? [];
  if (day === undefined || time === undefined) return day ?? null;
  // Seconds that are noughts were added by a program.
  return `${day}T${time}${seconds === ':00' ? '' : seconds}${offsetOf(offset)}`;
}

function offsetOf(offset: string): string {
  if (offset === '' || /^z$/i.test(offset)) return offset.toUpperCase();
  const [, hours = '', minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${hours}:${minutes}`;
}

function fromDayFirst(text: string): string | null {
  const [, day, month, year, hours, minutes = '', zoneHours, zoneMinutes = '', universal] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = calendarDay(year, month, day);
  if (hours === undefined) return date;
  const zone = universal === undefined ? (zoneHours === undefined ? '' : `${zoneHours}:${zoneMinutes}`) : 'Z';
  return `${date}T${hours.padStart(2, '0')}:${minutes}${zone}`;
}

function fromMonthFirst(text: string): string | null {
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  return month === undefined || day === undefined || year === undefined ? null : calendarDay(year, month, day);
}

function calendarDay(year: string, month: string, day: string): string {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days as numbers, so that "early March" can be held against "23 March". */

const DAY = 86_400_000;
/** News of days so far apart is of two events: "34 percent now", "41 percent a year ago". */
export const FAR_DAYS = 25;

/** [first, last] in days since 1970. */
export type Span = readonly [first: number, last: number];

export const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
/** The days between two moments, in either order, with their fractions. */
export const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 0 for Sunday to 6. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
export const pad = (value: number): string => String(value).padStart(2, '0');

/** The days of 2025, 2025-03 or 2025-03-04. */
export function spanOf(date: string): Span {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return [utc(year ?? 0, 0, 1), utc(year ?? 0, 11, 31)];
  if (day === undefined) return [utc(year ?? 0, month - 1, 1), utc(year ?? 0, month, 0)];
  return [utc(year ?? 0, month - 1, day), utc(year ?? 0, month - 1, day)];
}

/** The days from the first month of a year, counted from 0, on. */
export const monthsFrom = (year: number, month: number, count: number): Span => [utc(year, month, 1), utc(year, month + count, 0)];

/** Whether a day stands in the calendar: there is no 31 June. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function utc(year: number, month: number, day: number): number {
  // Date.UTC takes 99 for 1999.
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return Math.floor(date.getTime() / DAY);
}

/** The first, middle or last third of a longer span: "early", "mid", "late". */
export function partOf([first, last]: Span, part: 'early' | 'mid' | 'late'): Span {
  const third = Math.floor((last - first + 1) / 3);
  if (part === 'early') return [first, first + third];
  return part === 'mid' ? [first + third - 1, last - third + 1] : [last - third, last];
}

/** When: dates and weekdays, resolved against the day on which the article was published. */
import type { Value } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { numberOf } from '../numbers.ts';
import type { Token } from '../types.ts';

type Time = Extract<Value, { kind: 'time' }>;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const UNITS = new Set('second minute hour day week month year decade time am pm a.m p.m gmt utc'.split(' '));

const monthOf = (token: Token | undefined): number => {
  const lower = token?.lower.replace('.', '') ?? '';
  if (token?.tag !== 'PROPN' || lower.length < 3) return -1;
  return MONTHS.findIndex((month) => month === lower || (lower.length <= 4 && month.startsWith(lower)));
};
const dayOf = (token: Token | undefined): number => {
  const lower = token?.lower.replace('.', '') ?? '';
  return DAYS.indexOf(lower);
};
const isYear = (token: Token | undefined): boolean => /^(?:1[89]|20)\d\d$/.test(token?.text ?? '');
const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether the number at i tells a time, not a quantity: "the 4th of March", "2025", "7:37 a.m.". */
export function isTimeToken(tokens: readonly Token[], i: number, counted: string): boolean {
  return (
    UNITS.has(counted) || isYear(tokens[i]) || monthOf(tokens[i + 1]) >= 0 || monthOf(tokens[i - 1]) >= 0 || /^[ap]\.?m\.?$/.test(tokens[i + 1]?.lower ?? '')
  );
}

/**
 * The dates, weekdays and years that a clause names, left to right.
 * @param published the day of the article as 2025-03-04 or longer, or null: then a weekday stays unresolved
 */
export function times(clause: Clause, published: string | null): Time[] {
  const { tokens } = clause;
  const found: Time[] = [];
  const put = (from: number, to: number, date: string | null): void => {
    found.push({ kind: 'time', text: clause.sentence.text.slice((tokens[from] as Token).start, (tokens[to] as Token).end), date });
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const month = monthOf(tokens[i]);
    if (month >= 0) {
      const before = dayNumber(tokens[i - 1]);
      const after = dayNumber(tokens[i + 1]);
      const day = before ?? after;
      const last = before === null && after !== null ? i + 1 : i;
      const yearAt = tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
      const year = isYear(tokens[yearAt]) ? tokens[yearAt]?.text : yearNear(month, day, published);
      put(
        before === null ? i : i - 1,
        isYear(tokens[yearAt]) ? yearAt : last,
        year ? [year, pad(month + 1), ...(day === null ? [] : [pad(day)])].join('-') : null,
      );
      i = isYear(tokens[yearAt]) ? yearAt : last;
    } else if (dayOf(tokens[i]) >= 0 && monthOf(tokens[i + 1]) < 0 && monthOf(tokens[i + 2]) < 0) {
      put(i, i, published ? lastWeekday(dayOf(tokens[i]), published) : null);
    } else if (isYear(tokens[i]) && tokens[i - 1]?.tag === 'ADP') put(i, i, tokens[i]?.text ?? null);
  }
  return found;
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

/** News names the weekday of the last seven days, the day of publication among them. */
function lastWeekday(day: number, published: string): string {
  const date = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - day + 7) % 7));
  return date.toISOString().slice(0, 10);
}

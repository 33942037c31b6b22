/** When: dates and weekdays, resolved against the day on which the article was published. */
import type { Value } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { numberOf } from '../numbers.ts';
import type { Token } from '../types.ts';

type Time = Extract<Value, { kind: 'time' }>;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const UNITS = new Set('second minute hour day week month year decade time am pm a.m p.m gmt utc'.split(' '));

/** 0 to 11; -1 where no month is named. "May" is one only where no one may: "in May", "early May", "4 May". */
export function monthAt(tokens: readonly Token[], i: number): number {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const lower = token?.lower.replace('.', '') ?? '';
  if (!token || lower.length < 3 || !/^\p{Lu}/u.test(token.text)) return -1;
  if (lower === 'may' || lower === 'march') {
    const isDated =
      before?.tag === 'ADP' ||
      /^(?:early|mid|late|last|next|this|since|until|-)$|\d(?:st|nd|rd|th)?$/.test(before?.lower ?? '') ||
      /^\d/.test(after?.text ?? '');
    return isDated ? MONTHS.indexOf(lower) : -1;
  }
  return token.tag === 'PROPN' || token.tag === 'NOUN' ? MONTHS.findIndex((month) => month === lower || (lower.length <= 4 && month.startsWith(lower))) : -1;
}
const dayOf = (token: Token | undefined): number => {
  const lower = token?.lower.replace('.', '') ?? '';
  return DAYS.indexOf(lower);
};
const isYear = (token: Token | undefined): boolean => /^(?:1[89]|20)\d\d$/.test(token?.text ?? '');
const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether the number at i tells a time, not a quantity: "the 4th of March", "2025", "7:37 a.m.". */
export function isTimeToken(tokens: readonly Token[], i: number, counted: string): boolean {
  return (
    UNITS.has(counted) || isYear(tokens[i]) || monthAt(tokens, i + 1) >= 0 || monthAt(tokens, i - 1) >= 0 || /^[ap]\.?m\.?$/.test(tokens[i + 1]?.lower ?? '')
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
    const month = monthAt(tokens, i);
    if (month >= 0) {
      // "the 4th of March"
      const first = tokens[i - 1]?.lower === 'of' && dayNumber(tokens[i - 2]) !== null ? i - 2 : i - 1;
      const before = dayNumber(tokens[first]);
      const after = dayNumber(tokens[i + 1]);
      const day = before ?? after;
      const last = before === null && after !== null ? i + 1 : i;
      const yearAt = tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
      const year = isYear(tokens[yearAt]) ? tokens[yearAt]?.text : yearNear(month, day, published);
      put(
        before === null ? i : first,
        isYear(tokens[yearAt]) ? yearAt : last,
        year ? [year, pad(month + 1), ...(day === null ? [] : [pad(day)])].join('-') : null,
      );
      i = isYear(tokens[yearAt]) ? yearAt : last;
    } else if (dayOf(tokens[i]) >= 0 && monthAt(tokens, i + 1) < 0 && monthAt(tokens, i + 2) < 0) {
      put(i, i, published ? weekday(tokens, i, published) : null);
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

const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const PLANNED = new Set('would planned plans scheduled expected set due from until by every'.split(' '));

/**
 * News names the weekday of the last seven days, the day of publication among them; of the next seven where something will be.
 * Null where the words leave open which of the two is meant.
 */
function weekday(tokens: readonly Token[], i: number, published: string): string | null {
  const before = tokens[i - 1]?.lower;
  const day = dayOf(tokens[i]);
  if (before === 'next' || before === 'coming') return shifted(published, 1 + ((day - weekdayOf(published, 1) + 7) % 7));
  if (before === 'last' || before === 'past') return shifted(published, -1 - ((weekdayOf(published, -1) - day + 7) % 7));
  if (tokens.some(({ lower }) => WILL.has(lower))) return shifted(published, (day - weekdayOf(published, 0) + 7) % 7);
  return tokens.some(({ lower }) => PLANNED.has(lower)) ? null : shifted(published, -((weekdayOf(published, 0) - day + 7) % 7));
}

function weekdayOf(published: string, days: number): number {
  return new Date(`${shifted(published, days)}T00:00:00Z`).getUTCDay();
}

function shifted(published: string, days: number): string {
  const date = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

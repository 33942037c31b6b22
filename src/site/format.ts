/** Our own words: dates, counts and the names that readers see for what the schema calls by an id. */
import type { Certainty, Claim, Difference, DifferenceKind, Stance } from '../schema/comparison.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string | null;
}

/** Taken from the text and not through a clock: what a copy states must not shift with the time zone of the machine that builds. */
function dateParts(moment: string): DateParts {
  const time = moment.slice(11, 16);
  return { year: moment.slice(0, 4), month: MONTHS[Number(moment.slice(5, 7)) - 1] ?? '', day: String(Number(moment.slice(8, 10))), time: time || null };
}

/** `18 Dec 2025`. */
export function longDay(moment: string): string {
  const { year, month, day } = dateParts(moment);
  return `${day} ${month} ${year}`;
}

/** `18 Dec`. */
export function shortDay(moment: string): string {
  const { month, day } = dateParts(moment);
  return `${day} ${month}`;
}

/** `18 Dec 2025`, `Dec 2025` or `2025`: as precise as the date is; without its year where that goes without saying. */
export function dayWords(date: string, withYear = true): string {
  const { year, month, day } = dateParts(date);
  if (date.length <= 4) return year;
  return (date.length <= 7 ? month : `${day} ${month}`) + (withYear ? ` ${year}` : '');
}

/** `18 Dec 2025, 21:43`; the time only where the copy states it. */
export function longMoment(moment: string): string {
  const { time } = dateParts(moment);
  return time === null ? longDay(moment) : `${longDay(moment)}, ${time}`;
}

/** `19 Aug – 18 Dec 2025`, `3 – 4 Mar 2025`, `30 Dec 2024 – 2 Jan 2025` or one day; null when no moment is known. */
export function dayRange(moments: readonly string[]): string | null {
  const sorted = [...moments].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const [a, b] = [dateParts(first), dateParts(last)];
  if (first.slice(0, 10) === last.slice(0, 10)) return longDay(last);
  if (a.year !== b.year) return `${longDay(first)} – ${longDay(last)}`;
  if (a.month !== b.month) return `${shortDay(first)} – ${longDay(last)}`;
  return `${a.day} – ${longDay(last)}`;
}

/** Whole days from `earlier` to `later`. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / DAY);
}

/** `4 months`, `2 weeks`, `3 days`: as a person would say it. */
export function span(days: number): string {
  if (days >= 730) return count(Math.round(days / 365.25), 'year');
  if (days >= 61) return count(Math.round(days / 30.44), 'month');
  if (days >= 14) return count(Math.round(days / 7), 'week');
  return count(days, 'day');
}

/** `1 claim`, `2 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `three`; figures from 13 on. */
export function inWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}

/** With a capital letter, as a heading or a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A`, `A and B`, `A, B and C`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** As `listOf`, but of many names only some and how many more: a longer list says less than its length. */
export function someOf(names: readonly string[]): string {
  const [most, shown] = [8, 4];
  return names.length > most ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more` : listOf(names);
}

/** A topic as people write it: its id has hyphens where they have spaces. */
export function topicWords(tag: string): string {
  return tag.replaceAll('-', ' ');
}

/** What a reader asks when two outlets differ in this. */
export const KIND_WORDS: Readonly<Record<DifferenceKind, string>> = {
  quantity: 'how many',
  time: 'when',
  place: 'where',
  actor: 'who',
  certainty: 'how sure',
  polarity: 'yes or no',
  attribution: 'who says so',
  stage: 'how far along',
  scope: 'how much of it',
};

/** How sure a sentence is of what it tells. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  stated: 'certain',
  committed: 'promised',
  expected: 'expected',
  possible: 'possible',
  wanted: 'wanted',
  unclear: 'unclear',
};

/** What the words of an outlet do with what a claim says. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = { asserts: 'asserts it', denies: 'denies it', questions: 'questions it' };

/** Who found a difference. */
export const FOUND_BY: Readonly<Record<Difference['by'], string>> = { editor: 'decided by an editor', rule: 'found by the program' };

export const STATUS_SIGNS: Readonly<Record<Claim['status'], string>> = { agreed: '=', differs: '≠', unsettled: '?', single: '1' };
export const STATUS_WORDS: Readonly<Record<Claim['status'], string>> = {
  agreed: 'agreed',
  differs: 'told differently',
  unsettled: 'not settled',
  single: 'found in one outlet only',
};

/**
 * Words as they stand between quotation marks of ours: a passage cut out of a longer quotation may begin or end with half a pair of marks,
 * and one that is a quotation whole has a pair around it.
 */
export function withoutOuterMarks(text: string): string {
  const marks = text.match(/["“”]/g) ?? [];
  if (marks.length === 2) return /^["“]([^"“”]+)["”]$/.exec(text.trim())?.[1]?.trim() ?? text;
  if (marks.length !== 1) return text;
  return text.replace(/^["“]\s*|(?<!\s)\s*["”]$/, '');
}

/** The dates that a page prints above and below an article, and what it says that they are. */
import { datesIn, readMoment } from './dates.ts';

export interface PrintedDate {
  readonly moment: string;
  readonly is: 'published' | 'updated' | 'unsaid';
  /** The line, as it stands there. */
  readonly line: string;
}

const UPDATED = /\b(?:up-?dated?|modified|edited|revised|corrected|amended|changed|last (?:update|change))\b/i;
const PUBLISHED = /\b(?:published|posted|issued|created|filed|first (?:published|posted)|released|uploaded|written|publication date|date)\b/i;
/** A line that gives a date is not longer; what is longer tells of one. */
const LONGEST_LINE = 200;
const LABELS =
  /\b(?:(?:first|last|originally|date) )?(?:published|posted|updated?|modified|issued|created|filed|edited|released|publication)\b|\b(?:the|on|at|date|time|by|from|in|am|pm|a\.m\.?|p\.m\.?|gmt|bst|utc|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|aest|aedt|ist|cet|cest|(?:\d+[ -]?)?min(?:ute)?s? read|read(?:ing time)?|ago)\b/gi;
/** A moment that only the day of reading makes a date. */
const RELATIVE = /\b(?:yesterday|today|just now|(?:\d+|an?|one) ?(?:m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|weeks?) ago)\b/gi;

/** @param times the time elements in the line: what each shows, states and is called */
export function printedDates(
  line: string,
  times: readonly { readonly text: string; readonly datetime: string | null; readonly names: string }[],
): PrintedDate[] {
  if (line.length > LONGEST_LINE) return [];
  let from = 0;
  // What a time element shows is in the page's own zone; what it states may be in another, and is more precise.
  const marked = times.flatMap(({ text, datetime, names }): PrintedDate[] => {
    const at = line.indexOf(text, from);
    const before = at < 0 ? '' : line.slice(from, at);
    if (at >= 0) from = at + text.length;
    const stated = readMoment(datetime ?? '');
    const shown = readMoment(text) ?? readMoment(withYear(text, stated?.slice(0, 4) ?? ''));
    const moment =
      shown === null || stated === null ? (stated ?? shown) : stated.slice(0, 10) === shown.slice(0, 10) && stated.length >= shown.length ? stated : shown;
    return moment === null ? [] : [{ moment, is: labelOf(before + text) ?? nameLabel(names) ?? 'unsaid', line }];
  });
  if (marked.length > 0) return marked;
  from = 0;
  const found = datesIn(line);
  return found.map(({ moment, index, text }, place): PrintedDate => {
    const before = line.slice(from, index);
    from = index + text.length;
    const behind = place === found.length - 1 ? line.slice(from, from + 14) : '';
    const names = times.length === 1 ? (times[0]?.names ?? '') : '';
    return { moment, is: labelOf(before) ?? nameLabel(names) ?? (/^\W*\(?(?:updated|modified)/i.test(behind) ? 'updated' : 'unsaid'), line };
  });
}

/** "Nov 18, 8:19 PM" leaves out the year that its element states. */
const withYear = (text: string, year: string): string =>
  text.replace(
    /\b(\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?)(?![\d:])/i,
    `$1, ${year}`,
  );

const labelOf = (before: string): PrintedDate['is'] | null => {
  const [updated, published] = [before.search(UPDATED), before.search(PUBLISHED)];
  return updated < 0 && published < 0 ? null : updated > published ? 'updated' : 'published';
};
/** What the names of an element say of the time in it: WordPress calls one "entry-date published updated" where both are the same. */
const nameLabel = (names: string): PrintedDate['is'] | null =>
  /publish|pubdate|created|posted/i.test(names) ? 'published' : /updat|modif/i.test(names) ? 'updated' : null;

/** Whether a line says when something was published, and nothing else but names. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const dates = datesIn(line);
  if (dates.length === 0) return isRelativeLine(line);
  const rest = dates.reduceRight((text, date) => text.slice(0, date.index) + text.slice(date.index + date.text.length), line);
  const hasLabel = UPDATED.test(rest) || PUBLISHED.test(rest);
  const words = rest.replace(LABELS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const isSentence = /[.!?]$/.test(line.replace(/\b[ap]\.m\.$/i, ''));
  const areNames = words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)) && !isSentence;
  return (
    words.length === 0 ||
    areNames ||
    (hasLabel && words.length <= 6) ||
    (words.length <= 8 && /^\W*(?:(?:written|posted|reported) )?by\b/i.test(rest) && !isSentence)
  );
}

/** "Yesterday at 14:05": a reader is told when, but the copy does not say of which day. */
function isRelativeLine(line: string): boolean {
  const rest = line.replace(RELATIVE, ' ');
  return (
    rest !== line &&
    (
      rest
        .replace(LABELS, ' ')
        .replace(/\d{1,2}[:.]\d{2}/g, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).length === 0
  );
}

/** Whether a line is a label alone, whose date stands in the next: "First published". */
export function isDateLabel(line: string): boolean {
  return line.length < 40 && (UPDATED.test(line) || PUBLISHED.test(line)) && (line.replace(LABELS, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).length === 0;
}

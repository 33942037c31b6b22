/** What stands between the headline and the text of a text file or a Word file: who wrote it and when. It is no sentence of the article. */
import { chooseAuthor } from './authors.ts';
import type { LeftOut } from '../body/omitted.ts';
import { isDateLine, printedDates } from './printed-dates.ts';
import { choosePublished } from './published.ts';

export interface Lead {
  readonly author: string | null;
  readonly published: string | null;
  readonly note: string | null;
  /** The lines, which stand first, and why each is no part of the text. */
  readonly lines: readonly LeftOut[];
}

/** A by-line and a date line, in whatever order, and perhaps when it was updated. */
const MOST = 3;
const LONGEST_BYLINE = 100;

/** @param blocks the paragraphs below the headline */
export function leadOf(blocks: readonly string[]): Lead {
  const first = blocks.slice(0, MOST).map((text) => ({ text, why: isByLine(text) ? 'by-line' : isDateLine(text) ? 'date line' : null }));
  const end = first.findIndex(({ why }) => why === null);
  const lines = first.slice(0, end < 0 ? first.length : end).flatMap(({ text, why }) => (why === null ? [] : [{ text, why }]));
  // A text that is nothing else is a text all the same.
  if (lines.length === blocks.length) return { author: null, published: null, note: null, lines: [] };
  const named = lines.filter(({ why }) => why === 'by-line').map(({ text }) => text);
  const dates = lines.flatMap(({ text }) => printedDates(text, []));
  const line = dates.find(({ is }) => is !== 'updated')?.line ?? null;
  return {
    author: named.length ? chooseAuthor([], named, [], []).value : null,
    published: choosePublished([], dates, [], null).value,
    note: line === null ? null : `The date line of the copy reads "${line}".`,
    lines,
  };
}

const isByLine = (text: string): boolean => text.length <= LONGEST_BYLINE && /^(?:by:?|words by)\s+\p{Lu}/iu.test(text) && !/[.!?]$/.test(text);

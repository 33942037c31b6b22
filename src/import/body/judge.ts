/** What one block of a page is, by its place, its names, its box and its words. */
import { boxPart, isControl } from '../visible/boxes.ts';
import { letters, wordsOf } from '../letters.ts';
import { linked, listPart } from './lists.ts';
import { namedPart, wordedPart } from './parts.ts';
import { FULL_STOP } from './prose.ts';
import { isDateLine } from '../metadata/printed-dates.ts';

/** A headline that leads to another article may ask something; no more than this. */
const HEADLINE_WORDS = 14;
/** "IN TARN: New ferries for the lake" */
const LABELLED = /^[^.:!?]{2,30}: \S[^.:!?]{8,120}$/u;
/** A word alone may be a heading, an entry, a value or what somebody said; as a paragraph it is a label. */
const NO_LINE = /^(?:H[1-6]|LI|DT|DD|TD|TH|BLOCKQUOTE)$/;

/** A heading that leads somewhere is one of the article when paragraphs stand right above and below it. */
const isAmongText = ({ previousElementSibling: above, nextElementSibling: below }: Element): boolean =>
  [above, below].every((other) => other !== null && wordsOf(other.textContent).length >= 12 && linked(other) < 0.5);

export interface Known {
  readonly title: string | null;
  /** By-lines, as they are printed. */
  readonly lines: readonly string[];
  readonly authors: readonly string[];
  /** The article as the page's JSON-LD has it. */
  readonly text: string | null;
  /** The letters of lines that other pages of the outlet have too. */
  readonly repeated: ReadonlySet<string>;
}

export interface Judged {
  readonly isShell: (element: Element) => boolean;
  readonly known: Known;
  readonly lines: ReadonlySet<string>;
  readonly isTail: boolean;
  readonly isHead: boolean;
}

/** Null where it may be text of the article; else why it is none. */
export function partOf(element: Element, text: string, { isShell, known, lines, isTail, isHead }: Judged): string | null {
  // A table keeps all of its cells, or says something else.
  if (element.closest('td, th') !== null) return null;
  const key = letters(text);
  if (lines.has(key)) return 'printed above the text';
  // What an outlet quotes is text, whatever it says: a post with its date, a line that asks to be shared.
  const quote = element.closest('blockquote');
  if (quote !== null && !isShell(quote) && linked(quote) < 0.5) return isHead && isDateLine(text) ? 'date line' : null;
  if (element.closest('h1') !== null && isHead && key.includes(letters(known.title ?? '-'))) return 'printed above the text';
  if (isHead && isDateLine(text)) return 'date line';
  if (isHead && isByline(text, known.authors)) return 'by-line';
  if (isControl(element)) return 'button';
  if (known.repeated.has(key) && text.length < 300) return 'on other pages of the outlet too';
  if (isHead && isAboutPage(element)) return 'by-line';
  const isHeading = /^H[1-6]$/.test(element.tagName);
  if (
    linked(element) > 0.9 &&
    wordsOf(text).length >= 3 &&
    element.closest('li') === null &&
    (isHeading ? !isAmongText(element) : !FULL_STOP.test(text) || isQuestion(text))
  )
    return 'related link';
  if (!isHeading && element.closest('li') === null && linked(element) > 0.6 && LABELLED.test(text) && !FULL_STOP.test(text)) return 'related link';
  return namedPart(element, isShell) ?? boxPart(element, isShell) ?? listPart(element, text) ?? wordedPart(text, isTail, !NO_LINE.test(element.tagName));
}

const isQuestion = (text: string): boolean => text.endsWith('?') && !/[.!?]\s/.test(text) && wordsOf(text).length <= HEADLINE_WORDS;

function isByline(text: string, authors: readonly string[]): boolean {
  const names = new Set(wordsOf(`by and ${authors.join(' ')}`.toLowerCase()));
  return text.length < 200 && authors.length > 0 && wordsOf(text.toLowerCase()).every((word) => names.has(word));
}

/** All of its words are names and times that the page marks as such. */
function isAboutPage(element: Element): boolean {
  const copy = element.cloneNode(true) as Element;
  const marked = [...copy.querySelectorAll('time, [itemprop~="author"], [itemprop~="datePublished"], [itemprop~="dateModified"], [rel~="author"]')];
  for (const part of marked) part.replaceWith(' ');
  return (
    marked.length > 0 &&
    wordsOf(copy.textContent).every((word) =>
      /^(?:by|on|at|and|last|first|originally|published|posted|updated|modified|\d{1,2}|[ap]m|[a-z]{3,4}t|gmt|utc)$/i.test(word),
    )
  );
}

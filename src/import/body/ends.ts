/** What stands above the first and below the last paragraph, set in another way than the paragraphs are. */
import { letters, wordsOf } from '../letters.ts';
import { linked } from './lists.ts';
import type { Piece } from './piece.ts';
import { FEWEST_WORDS, isProse, SENTENCE_END } from './prose.ts';

/** A line is not longer. */
const MOST_WORDS = 40;
/** So many paragraphs show how a text is set, and so few in another way are none of it. */
const FEWEST_PROSE = 5;
const MOST_STRAY = 2;
const POINTER_WORDS = 14;
/** What may end a text without a full stop. */
const STANDS_ALONE = /^(?:H[1-6]|LI|DT|DD|TD|TH|BLOCKQUOTE|PRE)$/;
/** Below such a line stand other articles. */
const LEADS_AWAY =
  /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don['’]t miss|see more|find out more|read more|more (?:(?:\p{L}+ ){0,3}(?:stories|news|articles)|(?:on|about|from)(?: [\p{L}’'-]+){1,5})|related(?: \p{L}+)?|recommended(?: \p{L}+)?|also (?:read|see|on(?: [\p{L}’'-]+){1,4})|most (?:read|popular)|trending(?: now)?|top stories|latest(?: news)?|up next|in case you missed it|promoted stories|sponsored (?:stories|content|links)|something to consider)[.:…!?]{0,4}$/iu;

/**
 * Judges the ends of an article.
 * @param parts why blocks were left out, which is changed
 * @param authors the names of its authors
 * @param stated the letters of the article as the page's JSON-LD has them
 */
export function judgeEnds(chosen: readonly Piece[], parts: Map<number, string>, authors: readonly string[], stated: string): void {
  leadAway(chosen, parts);
  const left = chosen.filter(({ index }) => !parts.has(index));
  const prose = left.filter(({ text }) => isProse(text));
  // A text of one paragraph that a wall cuts off has no other to be measured by.
  if (prose.length === 0) return;
  const settings = Map.groupBy(prose, ({ element }) => settingOf(element));
  const isOdd = ({ element, text }: Piece): boolean => !stated.includes(letters(text)) && !settings.has(settingOf(element)) && !STANDS_ALONE.test(element.tagName) && element.closest('td, th, li, blockquote') === null; // prettier-ignore
  // A sentence or two in a box behind the text, set as none of its many paragraphs is.
  const isStray = (piece: Piece): boolean =>
    [...settings.values()].some((set) => set.length >= FEWEST_PROSE) &&
    !stated.includes(letters(piece.text)) &&
    (settings.get(settingOf(piece.element))?.length ?? 0) <= MOST_STRAY &&
    piece.element.closest('td, th, li, blockquote') === null &&
    !prose.some((other) => other.index < piece.index && settingOf(other.element) !== settingOf(piece.element) && piece.element.parentElement?.contains(other.element) === true); // prettier-ignore
  for (const piece of left) {
    if (piece === prose[0] || wordsOf(piece.text).length > FEWEST_WORDS || !isOdd(piece) || SENTENCE_END.test(piece.text)) break;
    parts.set(piece.index, 'printed above the text');
  }
  for (const piece of left.toReversed()) {
    const { element, index, text } = piece;
    if (/^H[1-6]$/.test(element.tagName)) continue;
    if (element.closest('td, th') !== null) break;
    if (isOfAuthor(piece, authors, left)) parts.set(index, 'bio');
    else if (isOdd(piece) && wordsOf(text).length <= MOST_WORDS && !SENTENCE_END.test(text)) parts.set(index, 'printed below the text');
    else if ((isAside(element) || isStray(piece) || isPointer(piece)) && wordsOf(text).length <= MOST_WORDS) parts.set(index, 'printed below the text');
    else break;
  }
}

/** Links below a line that announces them, up to the next paragraph. */
function leadAway(chosen: readonly Piece[], parts: Map<number, string>): void {
  for (const [place, { index, text }] of chosen.entries()) {
    if (!LEADS_AWAY.test(text)) continue;
    const rest = chosen.slice(place + 1);
    const end = rest.findIndex(({ element, text: other }) => linked(element) < 0.5 && (SENTENCE_END.test(other) || wordsOf(other).length > MOST_WORDS));
    const below = end < 0 ? rest : rest.slice(0, end);
    if (!below.some(({ element }) => linked(element) >= 0.5) && !(end < 0 && below.length <= 4)) continue;
    if (below.some(({ element }) => element.closest('td, th') !== null)) continue;
    for (const other of [{ index }, ...below]) if (!parts.has(other.index)) parts.set(other.index, 'related link');
  }
}

/** How a block and what it stands in are called. */
export function settingOf(element: Element): string {
  const name = (one: Element | null): string => `${one?.tagName ?? ''}.${one?.getAttribute('class') ?? ''}`;
  return `${name(element)} in ${name(element.parentElement)}`;
}

/** The life of an author begins with a name that the text has not named. */
function isOfAuthor({ index, text }: Piece, authors: readonly string[], all: readonly Piece[]): boolean {
  const name = authors.flatMap((author) => author.split(/, | and /)).find((author) => letters(author).length >= 4 && letters(text).startsWith(letters(author)));
  return (
    name !== undefined && !all.some((other) => other.index < index && wordsOf(other.text).length >= FEWEST_WORDS && letters(other.text).includes(letters(name)))
  );
}

/** A short line, last of all, that leads to what was left out: it ends with a colon, or most of it is a link. */
const isPointer = ({ element, text }: Piece): boolean =>
  wordsOf(text).length <= POINTER_WORDS && element.closest('blockquote, li') === null && (text.endsWith(':') || linked(element) >= 0.5);

/** A line in italics that leads somewhere else. */
function isAside(element: Element): boolean {
  const copy = element.cloneNode(true) as Element;
  if (copy.querySelector('a[href]') === null || copy.querySelector('i, em') === null) return false;
  for (const part of copy.querySelectorAll('i, em, a')) part.remove();
  return letters(copy.textContent) === '';
}

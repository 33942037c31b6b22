/** Which blocks of a page are the article: Readability's choice, without what is something else, with what it lost between them. */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { boxPart, isControl } from './boxes.ts';
import { oneLine } from './characters.ts';
import { MARK, wordsIn } from './flow.ts';
import { letters, wordsOf } from './letters.ts';
import { linked, listPart } from './lists.ts';
import { keepTimes } from './posts.ts';
import { namedPart, wordedPart } from './parts.ts';
import { wallOf } from './wall-words.ts';
import { isDateLabel, isDateLine } from './printed-dates.ts';
import { shells } from './shells.ts';

export interface Block {
  readonly element: Element;
  readonly text: string;
  /** Null: text of the article; else why it is none. */
  readonly part: string | null;
  /** Whether it was taken for a part of the article before it was looked at closely. */
  readonly isPicked: boolean;
}

export interface Extract {
  readonly blocks: readonly Block[];
  readonly title: string | null;
}

export interface Known {
  readonly title: string | null;
  /** By-lines, as they are printed. */
  readonly lines: readonly string[];
  readonly authors: readonly string[];
  /** The letters of lines that other pages of the outlet have too. */
  readonly repeated: ReadonlySet<string>;
}

/** A paragraph that Readability lost is taken back when it is one: of some words, that end as a sentence. */
const FEWEST_WORDS = 8;
/** What stands twice is one text set for two screens, or a sentence printed large; shorter lines may be said twice. */
export const FEWEST_TWICE = 6;

/** @param blocksOfPage the blocks of the page that hold words, numbered */
export function extract(document: Document, blocksOfPage: readonly Element[], known: Known): Extract {
  const marked = [...blocksOfPage];
  const copy = new JSDOM(document.documentElement.outerHTML).window.document;
  const found = new Readability(copy).parse();
  const kept = new Set([...new JSDOM(found?.content ?? '').window.document.querySelectorAll(`[${MARK}]`)].map((element) => Number(element.getAttribute(MARK))));
  const texts = marked.map(wordsIn);
  const isShell = shells(marked, texts, kept);
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const around = commonAncestor(marked.filter((_element, index) => kept.has(index)));
  const head = headlineIndex(marked, texts, known.title);
  // A headline far down the page is that of another article.
  const top = head !== null && head < first + 6 ? head : -1;
  const isLost = (index: number): boolean =>
    index > Math.min(first, top < 0 ? first : top) &&
    index < last &&
    !kept.has(index) &&
    (around?.contains(marked[index] ?? null) === true || (index < first && index > top)) &&
    isProse(marked[index] as Element, texts[index] ?? '');
  const chosen = marked.flatMap((element, index) => ((kept.has(index) && index > top) || isLost(index) ? [{ element, index, text: texts[index] ?? '' }] : []));
  const parts = new Map<number, string>();
  const said = new Map<string, Element>();
  const lines = new Set([...known.lines, known.title ?? ''].map(letters));
  let behind = true;
  for (const [place, { element, index, text }] of [...chosen.entries()].toReversed()) {
    const isLabel = isDateLabel(text) && parts.get(chosen[place + 1]?.index ?? -1) === 'date line';
    const part = isLabel ? 'date line' : partOf(element, text, { isShell, known, lines, isTail: behind, isHead: place < 4 });
    if (part !== null) parts.set(index, part);
    else if (wordsOf(text).length > FEWEST_WORDS) behind = false;
  }
  for (const { element, index, text } of chosen) {
    const key = letters(text);
    if (parts.has(index) || wordsOf(text).length < FEWEST_TWICE) continue;
    const earlier = said.get(key);
    // A writer may repeat a line; a program sets the same text into another part of the page.
    if (earlier !== undefined && earlier.parentElement !== element.parentElement) parts.set(index, 'stands twice');
    else said.set(key, element);
  }
  const keys = chosen.map(({ text }) => letters(text));
  for (const [at, { element, index, text }] of chosen.entries()) {
    if (parts.has(index) || wordsOf(text).length < FEWEST_TWICE || !isSetOff(element)) continue;
    const key = keys[at] ?? '';
    if (chosen.some((other, place) => place !== at && !parts.has(other.index) && keys[place]?.includes(key))) parts.set(index, 'stands twice');
  }
  endOfWall(chosen, parts);
  keepTimes(marked, chosen, parts);
  endHeadings(
    chosen.map(({ index }) => ({ index, element: marked[index] as Element })),
    parts,
  );
  const picked = new Set(chosen.map(({ index }) => index));
  const blocks = marked.map((element, index): Block => ({
    element,
    text: texts[index] ?? '',
    isPicked: picked.has(index),
    part:
      parts.get(index) ??
      (picked.has(index) ? null : (partOf(element, texts[index] ?? '', { isShell, known, lines, isTail: true, isHead: true }) ?? 'outside the text')),
  }));
  return { blocks, title: oneLine(found?.title ?? '') || null };
}

interface Judged {
  readonly isShell: (element: Element) => boolean;
  readonly known: Known;
  readonly lines: ReadonlySet<string>;
  readonly isTail: boolean;
  readonly isHead: boolean;
}

function partOf(element: Element, text: string, { isShell, known, lines, isTail, isHead }: Judged): string | null {
  const key = letters(text);
  if (lines.has(key)) return 'printed above the text';
  if (element.closest('h1') !== null && isHead && key.includes(letters(known.title ?? '-'))) return 'printed above the text';
  if (isHead && isDateLine(text)) return 'date line';
  if (isHead && isByline(text, known.authors)) return 'by-line';
  if (isControl(element)) return 'button';
  if (known.repeated.has(key) && text.length < 300) return 'on other pages of the outlet too';
  if (isHead && isAboutPage(element)) return 'by-line';
  if (element.closest('td, th') !== null) return null;
  if (linked(element) > 0.9 && wordsOf(text).length >= 3 && !/[.!?]["”’)]*$/.test(text) && element.closest('li') === null) return 'related link';
  return (
    namedPart(element, isShell) ??
    boxPart(element, isShell) ??
    listPart(element, text) ??
    wordedPart(text, isTail, element.tagName === 'P' || element.tagName === 'DIV')
  );
}

/** Printed large beside the text, as a quotation out of it is. */
const isSetOff = (element: Element): boolean => element.closest('aside, figure, blockquote, [class*="pull" i], [class*="quote" i]') !== null;

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

function isProse(element: Element, text: string): boolean {
  if (element.closest('aside, nav, footer, figure, header') !== null) return false;
  return wordsOf(text).length >= FEWEST_WORDS && /[.!?…:]["”’)\]]*$/.test(text);
}

/** Where the page prints the headline; null where it does not. */
function headlineIndex(marked: readonly Element[], texts: readonly string[], title: string | null): number | null {
  const key = letters(title ?? '');
  const at = key === '' ? -1 : marked.findLastIndex((element, index) => element.closest('h1, h2') !== null && letters(texts[index] ?? '').endsWith(key));
  return at < 0 ? null : at;
}

/** Behind the words of a wall stand plans and prices, and no sentence of the article. */
function endOfWall(chosen: readonly { index: number; text: string }[], parts: Map<number, string>): void {
  const wall = chosen.findIndex(({ index, text }) => parts.get(index) === 'paywall' && wallOf(text) === 'cut');
  const rest = wall < 0 ? [] : chosen.slice(wall + 1).filter(({ index }) => !parts.has(index));
  if (rest.every(({ text }) => wordsOf(text).length < FEWEST_WORDS)) for (const { index } of rest) parts.set(index, 'paywall');
}

/** A heading with nothing of the article below it belongs to what was left out. */
function endHeadings(chosen: readonly { element: Element; index: number }[], parts: Map<number, string>): void {
  const level = (element: Element): number => Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 9);
  let next: Element | undefined;
  for (const [place, { element, index }] of [...chosen.entries()].toReversed()) {
    if (parts.has(index)) continue;
    const below = chosen[place + 1];
    const isEmpty = level(element) < 9 && (next === undefined || (below !== undefined && parts.has(below.index) && level(next) <= level(element)));
    if (isEmpty) parts.set(index, 'heading of a part that was left out');
    else next = element;
  }
}

export function commonAncestor(elements: readonly Element[]): Element | null {
  let ancestor = elements[0] ?? null;
  while (ancestor !== null && !elements.every((element) => ancestor?.contains(element))) ancestor = ancestor.parentElement;
  return ancestor;
}

/** Which blocks of a page are the article: Readability's choice, without what is something else, with what it lost between them. */
import { wordsIn } from '../visible/flow.ts';
import { judgeEnds } from './ends.ts';
import { endHeadings, leaveTeasers } from './headings.ts';
import { type Known, partOf } from './judge.ts';
import { letters, wordsOf } from '../letters.ts';
import { takenBack, widened } from './lost.ts';
import { pick } from './picks.ts';
import { FEWEST_WORDS } from './prose.ts';
import { leaveOtherArticles } from './other-articles.ts';
import { keepTimes } from './posts.ts';
import { wallOf } from './wall-words.ts';
import { isDateLabel } from '../metadata/printed-dates.ts';
import { shells } from '../visible/shells.ts';

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

/** What stands twice is one text set for two screens, or a sentence printed large; shorter lines may be said twice. */
export const FEWEST_TWICE = 6;
/** A quotation that is printed large beside the text is shorter still. */
const FEWEST_SET_OFF = 4;
/** The share of an article's words that stands below its headline; some notices may stand above it. */
const MOST_BELOW = 0.6;

/** @param blocksOfPage the blocks of the page that hold words, numbered */
export function extract(document: Document, blocksOfPage: readonly Element[], known: Known): Extract {
  const marked = [...blocksOfPage];
  const texts = marked.map(wordsIn);
  const { picks, title } = pick(document, marked, texts);
  const kept = widened(marked, texts, picks) ?? picks;
  const isShell = shells(marked, texts, kept);
  const head = headlineIndex(marked, texts, known.title);
  const top = head !== null && standsBelow(texts, kept, head) ? head : -1;
  const stated = letters(known.text ?? '');
  const lost = takenBack({ marked, texts, kept, top, stated });
  const chosen = marked.flatMap((element, index) =>
    (kept.has(index) && index > top) || lost.has(index) ? [{ element, index, text: texts[index] ?? '' }] : [],
  );
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
    if (parts.has(index) || wordsOf(text).length < FEWEST_TWICE || element.closest('td, th') !== null) continue;
    const earlier = said.get(key);
    // A writer may repeat a line; a program sets the same text into another part of the page.
    if (earlier !== undefined && earlier.parentElement !== element.parentElement) parts.set(index, 'stands twice');
    else said.set(key, element);
  }
  const keys = chosen.map(({ text }) => letters(text));
  for (const [at, { element, index, text }] of chosen.entries()) {
    if (parts.has(index) || wordsOf(text).length < FEWEST_SET_OFF || !isSetOff(element)) continue;
    const key = keys[at] ?? '';
    if (chosen.some((other, place) => place !== at && !parts.has(other.index) && keys[place]?.includes(key))) parts.set(index, 'stands twice');
  }
  keepBroken(chosen, parts);
  endOfWall(chosen, parts);
  leaveOtherArticles(chosen, parts);
  leaveTeasers(chosen, parts);
  judgeEnds(chosen, parts, known.authors, stated);
  keepTimes(marked, chosen, parts);
  endHeadings(
    chosen.map(({ index, text }) => ({ index, text, element: marked[index] as Element })),
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
  return { blocks, title };
}

/** Printed large beside the text, as a quotation out of it is. */
const isSetOff = (element: Element): boolean => element.closest('aside, figure, blockquote, [class*="pull" i], [class*="quote" i]') !== null;

/** Where the page prints the headline; null where it does not. */
function headlineIndex(marked: readonly Element[], texts: readonly string[], title: string | null): number | null {
  const key = letters(title ?? '');
  const level = (element: Element): string => element.closest('h1, h2')?.tagName ?? '';
  const named = marked.flatMap((element, index) => (key !== '' && level(element) !== '' && letters(texts[index] ?? '').endsWith(key) ? [{ index, level: level(element) }] : [])); // prettier-ignore
  // Lists of other news below an article name it too, as a lesser heading.
  const at = named.findLast((one) => named.every((other) => one.level <= other.level))?.index ?? -1;
  return at < 0 ? null : at;
}

/** Whether most of the text stands below a headline; one far down the page is that of another article. */
function standsBelow(texts: readonly string[], kept: ReadonlySet<number>, head: number): boolean {
  const words = (indices: Iterable<number>): number => [...indices].reduce((sum, index) => sum + wordsOf(texts[index] ?? '').length, 0);
  return head < Math.min(...kept) + 6 || words([...kept].filter((index) => index > head)) >= words(kept) * MOST_BELOW;
}

/** Behind the words of a wall stand plans and prices, and no sentence of the article. */
function endOfWall(chosen: readonly { index: number; text: string }[], parts: Map<number, string>): void {
  const wall = chosen.findIndex(({ index, text }) => parts.get(index) === 'paywall' && wallOf(text) === 'cut');
  const rest = wall < 0 ? [] : chosen.slice(wall + 1).filter(({ index }) => !parts.has(index));
  if (rest.every(({ text }) => wordsOf(text).length < FEWEST_WORDS)) for (const { index } of rest) parts.set(index, 'paywall');
}

/** Words that a page sets apart in the middle of a sentence belong to it: above them it breaks off, below them it goes on. */
function keepBroken(chosen: readonly { index: number; text: string }[], parts: Map<number, string>): void {
  for (const [place, { index }] of chosen.entries()) {
    const [above, below] = [chosen[place - 1], chosen[place + 1]];
    if (parts.get(index) !== 'label' || above === undefined || below === undefined || parts.has(above.index) || parts.has(below.index)) continue;
    if (/[\p{L}\p{N},]$/u.test(above.text) && /^\p{Ll}/u.test(below.text)) parts.delete(index);
  }
}

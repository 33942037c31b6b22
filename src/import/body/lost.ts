/** Blocks of the article that Readability leaves behind: each is taken back for what stands around it, or for what the page says of itself. */
import { letters, wordsOf } from '../letters.ts';
import { linked } from './lists.ts';
import { settingOf } from './ends.ts';
import { isProse } from './prose.ts';
import { isStandfirst } from './standfirst.ts';

/** So many paragraphs of the article make the element that they stand in the one that holds it. */
const FEWEST_PARAGRAPHS = 3;
/** A shorter line may stand in a text by chance. */
const SURE_LETTERS = 25;

export interface Flow {
  readonly marked: readonly Element[];
  readonly texts: readonly string[];
  /** What Readability kept, by number. */
  readonly kept: ReadonlySet<number>;
  /** The number of the headline; -1 where it is not above the text. */
  readonly top: number;
  /** The letters of the article as the page's JSON-LD has them; empty where it has none. */
  readonly stated: string;
}

/** The numbers of the blocks that are taken back. */
export function takenBack({ marked, texts, kept, top, stated }: Flow): Set<number> {
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const around = commonAncestor(marked.filter((_element, index) => kept.has(index)));
  const holders = textHolders(marked, texts, kept);
  const held = (element: Element): boolean => element.closest('[itemprop~="articleBody"]') !== null || holders.has(outermost(element).parentElement as Element);
  const isBetween = (index: number, element: Element): boolean =>
    index < last && ((index > Math.min(first, top < 0 ? first : top) && around?.contains(element) === true) || (index < first && index > top));
  const isSet = settings(marked, texts, kept);
  const end = marked.findIndex((element, index) => index > last && element.closest('h1') !== null);
  const story = marked[first]?.closest('article');
  const isGoingOn = (index: number, element: Element): boolean =>
    index > last && (end < 0 || index < end) && element.closest('article') === story && linked(element) < 0.5 && isProse(texts[index] ?? '') && isSet(element); // prettier-ignore
  const tables = new Set([...kept].flatMap((index) => marked[index]?.closest('table') ?? []));
  const said = new Set([...kept].map((index) => letters(texts[index] ?? '')));
  const isKeptBelow = (text: string): boolean => said.has(letters(text));
  const found = new Set<number>();
  for (const [index, element] of marked.entries()) {
    const text = texts[index] ?? '';
    if (kept.has(index) || index <= top) continue;
    if (top >= 0 && index < first && isStandfirst(element, text) && !isKeptBelow(text)) found.add(index);
    if (isBeside(element)) continue;
    const isQuoted = index > first && index < last && around?.contains(element) === true && element.closest('blockquote') !== null;
    const isStated = letters(text).length >= SURE_LETTERS && stated.includes(letters(text));
    const table = element.closest('table');
    const isText = isQuoted || (table !== null && tables.has(table)) || (linked(table ?? element) < 0.5 && held(element) && (index > first || isProse(text)));
    if (isText || isStated || isGoingOn(index, element) || (isBetween(index, element) && isProse(text))) found.add(index);
  }
  return found;
}

const isBeside = (element: Element): boolean =>
  element.closest('aside, nav, footer, header') !== null || (element.closest('figure') !== null && element.closest('td, th') === null);

/** The list, table or quotation that a block stands in, or the block itself. */
function outermost(block: Element): Element {
  let outer = block;
  for (let element: Element | null = block; element !== null && element.tagName !== 'BODY'; element = element.parentElement)
    if (/^(?:UL|OL|DL|TABLE|BLOCKQUOTE)$/.test(element.tagName)) outer = element;
  // A table stands in a box that makes it wide enough, or a figure.
  while (outer.tagName === 'TABLE' || outer.querySelector(':scope > table') !== null) {
    const box = outer.parentElement;
    if (box === null || box.children.length > 1 || box.tagName === 'BODY') break;
    outer = box;
  }
  return outer;
}

/** Names of what holds the text of an article. */
const TEXT_NAME = /article|story|entry|body|text|paragraph/i;

/** Whether an element is set as most of the kept paragraphs are: so are the boxes that stand around it, or they are named as text is. */
function settings(marked: readonly Element[], texts: readonly string[], kept: ReadonlySet<number>): (element: Element) => boolean {
  const prose = [...kept].filter((index) => isProse(texts[index] ?? '')).flatMap((index) => (marked[index] === undefined ? [] : [{ element: marked[index], words: wordsOf(texts[index] ?? '').length }])); // prettier-ignore
  const all = prose.reduce((sum, { words }) => sum + words, 0);
  const main = [...Map.groupBy(prose, ({ element }) => settingOf(element))].filter(([, set]) => set.reduce((sum, { words }) => sum + words, 0) >= all / 2);
  const names = new Set(main.map(([name]) => name));
  const deep = new Set(main.flatMap(([, set]) => set.map(({ element }) => deepSettingOf(element))));
  return (element) => {
    const name = settingOf(element);
    return names.has(name) && /\.\w/.test(name) && (deep.has(deepSettingOf(element)) || TEXT_NAME.test(name));
  };
}

const deepSettingOf = (element: Element): string => `${settingOf(element)} in ${element.parentElement === null ? '' : settingOf(element.parentElement)}`;

/** Elements in which some paragraphs of the article stand side by side: what stands among them is text too. */
function textHolders(marked: readonly Element[], texts: readonly string[], kept: ReadonlySet<number>): Set<Element> {
  const paragraphs = [...kept].flatMap((index) => (isProse(texts[index] ?? '') && marked[index]?.parentElement ? [marked[index].parentElement] : []));
  const counts = Map.groupBy(paragraphs, (parent) => parent);
  return new Set(
    [...counts].flatMap(([parent, found]) => (found.length >= FEWEST_PARAGRAPHS && parent.tagName !== 'UL' && parent.tagName !== 'OL' ? [parent] : [])),
  );
}

export function commonAncestor(elements: readonly Element[]): Element | null {
  let ancestor = elements[0] ?? null;
  while (ancestor !== null && !elements.every((element) => ancestor?.contains(element))) ancestor = ancestor.parentElement;
  return ancestor;
}

/**
 * The blocks of a page whose article is set in boxes that Readability does not join: those kept, and the paragraphs that share with one of
 * them the element or the class name that marks most words; null when Readability's choice has most of it anyway.
 */
export function widened(marked: readonly Element[], texts: readonly string[], kept: ReadonlySet<number>): Set<number> | null {
  const prose = marked.flatMap((element, index) => (isProse(texts[index] ?? '') && !isBeside(element) && linked(element) < 0.5 ? [index] : []));
  const words = (indices: Iterable<number>): number => [...indices].reduce((sum, index) => sum + wordsOf(texts[index] ?? '').length, 0);
  if (words(kept) >= words(prose) * 0.5) return null;
  const groups = new Map<string | Element | null | undefined, number[]>();
  for (const index of prose)
    for (const name of [...(marked[index]?.classList ?? []), marked[index]?.parentElement]) groups.set(name, [...(groups.get(name) ?? []), index]);
  // Where no sentence was kept, something else was taken for the article: a list of names, a table.
  const isAny = ![...kept].some((index) => isProse(texts[index] ?? ''));
  const [best] = [...groups.values()].filter((indices) => indices.length >= FEWEST_PARAGRAPHS && (isAny || indices.some((index) => kept.has(index)))).toSorted((a, b) => words(b) - words(a)); // prettier-ignore
  return best === undefined || words(best) <= words(kept) ? null : new Set([...kept, ...best]);
}

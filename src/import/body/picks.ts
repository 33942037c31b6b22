/** Which blocks of a page Readability takes for its article. */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { oneLine } from '../characters.ts';
import { settingOf } from './ends.ts';
import { wordsOf } from '../letters.ts';
import { MARK } from '../visible/flow.ts';
import { isProse } from './prose.ts';

export interface Picks {
  /** The numbers of the blocks. */
  readonly picks: ReadonlySet<number>;
  readonly title: string | null;
}

/** So many paragraphs in one element make what stands among them text. */
const FEWEST_PARAGRAPHS = 3;
/** A label is not longer. */
const MOST_WORDS = 40;
/** A line in one of these need not be a sentence. */
const NO_PARAGRAPH = 'h1, h2, h3, h4, h5, h6, li, td, th, blockquote';

/** Readability's choice, without lines that are no sentence, in boxes as no paragraph of the text is: times, prices, buttons. */
export function pick(document: Document, marked: readonly Element[], texts: readonly string[]): Picks {
  const copy = new JSDOM(document.documentElement.outerHTML).window.document;
  for (const block of copy.querySelectorAll(`div[${MARK}]`)) moveMarkInside(block);
  const found = new Readability(copy).parse();
  const all = [...new JSDOM(found?.content ?? '').window.document.querySelectorAll(`[${MARK}]`)].map((element) => Number(element.getAttribute(MARK)));
  const prose = all.filter((index) => isProse(texts[index] ?? ''));
  const settings = new Set(prose.flatMap((index) => (marked[index] === undefined ? [] : [settingOf(marked[index])])));
  const parents = Map.groupBy(prose, (index) => marked[index]?.parentElement);
  const isText = (element: Element, text: string): boolean =>
    element.tagName !== 'DIV' ||
    isProse(text) ||
    wordsOf(text).length > MOST_WORDS ||
    settings.has(settingOf(element)) ||
    (parents.get(element.parentElement)?.length ?? 0) >= FEWEST_PARAGRAPHS ||
    element.closest(NO_PARAGRAPH) !== null;
  const picks = all.filter((index) => marked[index] !== undefined && isText(marked[index], texts[index] ?? ''));
  return { picks: new Set(picks), title: oneLine(found?.title ?? '') || null };
}

/** Readability makes paragraphs of such elements, and loses their attributes. */
function moveMarkInside(block: Element): void {
  const inner = block.ownerDocument.createElement('span');
  inner.setAttribute(MARK, block.getAttribute(MARK) ?? '');
  inner.append(...block.childNodes);
  block.append(inner);
  block.removeAttribute(MARK);
}

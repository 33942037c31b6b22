/** The elements of a page, as a browser lays them out, -> a flow of blocks that hold words or blocks, never both. */
import { oneLine } from '../characters.ts';
import { rename } from './replaced.ts';
import { settleTables } from './tables.ts';

const BLOCK_TAGS =
  'address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table tbody td tfoot th thead tr caption ul';
export const BLOCK = BLOCK_TAGS.split(' ').join(', ');
const BLOCKS = new Set(BLOCK_TAGS.toUpperCase().split(' '));
/** May be laid out in a line, though they are blocks by name. */
const LOOSE = new Set(['DIV', 'P', 'SECTION', 'ARTICLE', 'HEADER', 'H2', 'H3', 'H4', 'H5', 'H6']);
const LAID_AS_BLOCK = /^(?:block|flex|grid|table|list-item|flow-root)$/;
/** A first letter that is set large and beside the lines. */
const DROP_CAP = 3;

/** Numbers the blocks that hold words, in the order of the page, in this attribute. */
export const MARK = 'data-block';

/** Changes the document, and gives the blocks that hold words. */
export function layOut(document: Document, display: ReadonlyMap<Element, string>): Element[] {
  settleTables(document, display);
  for (const [element, laid] of display) {
    if (!element.isConnected || element === document.body) continue;
    const isBlock = BLOCKS.has(element.tagName);
    if (isBlock && laid === 'inline' && LOOSE.has(element.tagName)) rename(element, 'span');
    else if (!isBlock && element.tagName !== 'BR' && LAID_AS_BLOCK.test(laid) && element.textContent.trim().length > DROP_CAP) breakAround(element);
  }
  for (const paragraph of document.querySelectorAll('p')) partTeaser(paragraph);
  for (const list of document.querySelectorAll('dl')) spellOut(list);
  for (const block of document.body.querySelectorAll(BLOCK)) if (isSpacer(block)) block.replaceWith(document.createElement('br'), document.createElement('br'));
  for (const container of containersOf(document.body)) partLines(container);
  const leaves = [...document.body.querySelectorAll(BLOCK)].filter((block) => block.querySelector(BLOCK) === null);
  const blocks = leaves.filter((block) => /[\p{L}\p{N}]/u.test(block.textContent));
  // Lines of dashes and stars only part what stands around them; a dash in a table is what its cell says.
  const worded = new Set(blocks);
  for (const leaf of leaves) if (!worded.has(leaf) && !/^T[DH]$/.test(leaf.tagName) && leaf.querySelector('img') === null) leaf.remove();
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  for (const [index, block] of blocks.entries()) block.setAttribute(MARK, String(index));
  for (const element of document.body.querySelectorAll('[style], [hidden], [aria-hidden], [aria-modal]'))
    for (const name of ['style', 'hidden', 'aria-hidden', 'aria-modal']) element.removeAttribute(name);
  return blocks;
}

/** An empty block in an element of a line is room between lines, and no place where a word ends. */
function isSpacer(block: Element): boolean {
  const outer = block.parentElement;
  return outer !== null && outer.tagName !== 'BODY' && !BLOCKS.has(outer.tagName) && block.textContent.trim() === '' && block.querySelector('img') === null;
}

/** The blocks, and what is no block by name but holds some: a span around a whole article, with loose words in it. */
function containersOf(body: Element): Set<Element> {
  const containers = new Set([body]);
  for (const block of body.querySelectorAll(BLOCK)) {
    containers.add(block);
    for (let outer = block.parentElement; outer !== null && !containers.has(outer); outer = outer.parentElement) containers.add(outer);
  }
  return containers;
}

/** What is laid out as a block in the middle of a line starts a line of its own, and so does what follows. */
function breakAround(element: Element): void {
  const isAlone = element.parentElement?.textContent.trim() === element.textContent.trim();
  if (isAlone) return;
  element.before(element.ownerDocument.createElement('br'));
  element.after(element.ownerDocument.createElement('br'));
}

/** "… Continue reading": the link behind a text that breaks off is a line of its own. */
function partTeaser(paragraph: Element): void {
  const last = [...paragraph.childNodes].findLast((node) => node.nodeType !== 3 || node.nodeValue?.trim() !== '');
  if (last === undefined || last.nodeType !== 1 || !(last as Element).matches('a[href], [data-control]')) return;
  const before = [...paragraph.childNodes].slice(0, [...paragraph.childNodes].indexOf(last)).map(({ textContent }) => textContent).join(''); // prettier-ignore
  if (!/(?:…|\.\.\.)[\])]?\s*$/.test(before)) return;
  const line = paragraph.ownerDocument.createElement('p');
  paragraph.after(line);
  line.append(last);
}

/** Who says what, in a list of terms: "HOST" and what the host says are one paragraph. */
function spellOut(list: Element): void {
  const [terms, texts] = [[...list.querySelectorAll('dt')], [...list.querySelectorAll('dd')]];
  const isTalk = texts.length === terms.length && texts.every((text) => text.previousElementSibling?.tagName === 'DT' && text.querySelector(BLOCK) === null);
  if (!isTalk || !texts.some((text) => /[.!?]["”’)]*$/.test(wordsIn(text)) && wordsIn(text).split(' ').length >= 6)) return;
  for (const [index, text] of texts.entries()) {
    const term = terms[index];
    text.prepend(`${term === undefined ? '' : wordsIn(term).replace(/:$/, '')}: `);
    term?.remove();
    list.before(rename(text, 'p'));
  }
  list.remove();
}

/** Puts loose words beside blocks into paragraphs, and parts a paragraph at an empty line. */
function partLines(container: Element): void {
  if (['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'UL', 'OL', 'DL', 'PRE'].includes(container.tagName)) return;
  const nodes = [...container.childNodes];
  const isBlock = (node: ChildNode): boolean => node.nodeType === 1 && holdsBlock(node as Element);
  const isBreak = (node: ChildNode | undefined): boolean => node?.nodeName === 'BR';
  const runs: ChildNode[][] = [[]];
  let gap = 0;
  for (const node of nodes) {
    if (isBlock(node)) runs.push([node], []);
    else if (isBreak(node)) {
      gap += 1;
      if (gap >= 2) runs.push([]);
      else runs.at(-1)?.push(node);
      continue;
    } else if (node.textContent?.trim() === '' && gap > 0) {
      runs.at(-1)?.push(node);
      continue;
    } else runs.at(-1)?.push(node);
    gap = 0;
  }
  const filled = runs.filter((run) => run.some((node) => isBlock(node) || node.textContent?.trim() !== '' || (node as Element).querySelector?.('img')));
  if (filled.length <= 1) return;
  const isSplit = container.tagName === 'P' || /^H[1-6]$/.test(container.tagName);
  const whole = container.ownerDocument.createDocumentFragment();
  for (const run of filled) {
    const [first] = run;
    if (first !== undefined && isBlock(first)) {
      whole.append(...run);
      continue;
    }
    const line = container.ownerDocument.createElement(/^H[1-6]$/.test(container.tagName) ? container.tagName : 'p');
    for (const name of isSplit ? ['class', 'itemprop'] : []) if (container.hasAttribute(name)) line.setAttribute(name, container.getAttribute(name) ?? '');
    line.append(...run);
    whole.append(line);
  }
  container.replaceChildren(whole);
  if (isSplit) rename(container, 'div');
}

/** Blocks inside an element of a line (a link around paragraphs) make it a block. */
const holdsBlock = (element: Element): boolean => BLOCKS.has(element.tagName) || element.querySelector(BLOCK) !== null;

/** The words of a block on one line; a line break stands for a space. */
export function wordsIn(element: Element): string {
  const read = (node: Node): string => (node.nodeName === 'BR' ? ' ' : node.nodeType === 3 ? (node.nodeValue ?? '') : [...node.childNodes].map(read).join(''));
  return oneLine(read(element));
}

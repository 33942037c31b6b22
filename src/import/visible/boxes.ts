/** What a block is by the box that it stands in: a picture with its caption, a form with what it is for. */
import { oneLine } from '../characters.ts';
import { FULL_STOP } from '../body/prose.ts';
import { BLOCK } from './flow.ts';
import { letters, wordsOf } from '../letters.ts';

/** A caption, or the words around a form, are no more than this. */
const MOST_WORDS = 60;
const MOST_BLOCKS = 5;
/** A paragraph of this many words that ends as a sentence is text, though a picture stands beside it. */
const PROSE_WORDS = 12;
const PICTURE = 'img, picture, video';
/** A sentence, and behind it nothing but names, which no full stop ends: beside a picture, whose it is; elsewhere, who wrote the text. */
const ENDS_WITH_NAMES = /[.!?]["”’)]? {1,3}(?:\p{Lu}[\p{L}.’'&-]{0,30}(?: ?\/ ?| )){0,5}\p{Lu}[\p{L}’'-]{1,30}$/u;
const count = (text: string): number => wordsOf(text).length;

/** Null where the box says nothing. `isShell` says of an element that it holds the article. */
export function boxPart(block: Element, isShell: (element: Element) => boolean): 'caption' | 'form' | null {
  if (isBelowPicture(block) || (ENDS_WITH_NAMES.test(oneLine(block.textContent)) && isBesidePicture(block, isShell))) return 'caption';
  for (let box = block.parentElement; box !== null && box.tagName !== 'BODY' && !isShell(box); box = box.parentElement) {
    if (!isSmall(box)) return null;
    const blocks = [...box.querySelectorAll(BLOCK)].filter((inner) => inner.querySelector(BLOCK) === null && count(inner.textContent) > 0);
    if (blocks.length > MOST_BLOCKS || box.matches('blockquote, ul, ol, li, table, tr, td, th, dl')) return null;
    // Buttons alone stand below many a paragraph, to share it.
    if (blocks.some(isControl) && box.querySelector('[data-control="field"]') !== null) return 'form';
    if (box.querySelector(PICTURE) !== null && blocks.length <= 2 && !blocks.some((inner) => isProse(inner) || /^H[1-6]$/.test(inner.tagName)))
      return 'caption';
  }
  return null;
}

const small = new WeakMap<Element, boolean>();
/** Reads each box once: a page of many thousand blocks asks about the same few boxes. The page does not change in between. */
function isSmall(box: Element): boolean {
  const known = small.get(box);
  if (known !== undefined) return known;
  const text = box.textContent;
  const is = text.length < MOST_WORDS * 30 && count(text) <= MOST_WORDS;
  small.set(box, is);
  return is;
}

/** A paragraph all in italics or small letters, right below a picture or with it. */
function isBelowPicture(block: Element): boolean {
  const before = block.previousElementSibling;
  const isBelow = before !== null && before.querySelector(PICTURE) !== null && count(before.textContent) === 0;
  if (!isBelow && (block.querySelector(PICTURE) === null || isSentence(block))) return false;
  const [only, ...others] = [...block.children].filter((child) => child.tagName !== 'BR' && !child.matches(PICTURE));
  return only !== undefined && others.length === 0 && /^(?:EM|I|SMALL)$/.test(only.tagName) && oneLine(only.textContent) === oneLine(block.textContent);
}

/** A picture with no words of its own stands before or behind the block, or a box around it. */
function isBesidePicture(block: Element, isShell: (element: Element) => boolean): boolean {
  for (let element: Element | null = block; element !== null && element.tagName !== 'BODY' && !isShell(element); element = element.parentElement) {
    const beside = [element.previousElementSibling, element.nextElementSibling].filter((other) => other !== null);
    if (beside.some((other) => (other.matches(PICTURE) || other.querySelector(PICTURE) !== null) && count(other.textContent) === 0)) return true;
  }
  return false;
}

const isSentence = (block: Element): boolean => FULL_STOP.test(oneLine(block.textContent));
const isProse = (block: Element): boolean =>
  block.tagName === 'P' && block.querySelector('small') === null && count(oneLine(block.textContent)) >= PROSE_WORDS && isSentence(block);

/** All of its words are on buttons and in fields. */
export function isControl(element: Element): boolean {
  const controls = [...element.querySelectorAll('[data-control]')].filter((control) => control.parentElement?.closest('[data-control]') == null);
  return controls.length > 0 && letters(controls.map(({ textContent }) => textContent).join('')) === letters(element.textContent);
}

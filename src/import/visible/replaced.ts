/** Controls, formulas, drawings and raised figures of a page -> the words that a reader sees in them. */
import { oneLine } from '../characters.ts';
import type { Visibility } from './visible.ts';

export interface Replaced {
  /** Words that the outlet has struck through. */
  readonly struck: readonly string[];
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
}

const RAISED = new Map([...'0123456789+-=()'].map((sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'[index] ?? sign]));
/** What is measured may be squared or cubed. */
const UNIT = /(?:^|[\s\d/·(])(?:[kcmdµ]?m|ft|in|yd|mi|km|cm|mm|s|sec|[a-zA-Z]|metres?|meters?)$/;

/** Changes the document. */
export function replaceControls(document: Document, { struck, shifted }: Pick<Visibility, 'struck' | 'shifted'>): Replaced {
  const struckWords = [...struck].flatMap((element) => (element.isConnected ? oneLine(element.textContent) : '') || []);
  for (const element of struck) element.remove();
  for (const [element, tag] of shifted) if (!/^SU[BP]$/.test(element.tagName) && element.isConnected) rename(element, tag);
  for (const reading of document.querySelectorAll('ruby rt')) reading.replaceWith(` (${oneLine(reading.textContent)})`);
  for (const picture of document.querySelectorAll('img[alt]')) replacePicture(picture);
  for (const choice of document.querySelectorAll('label:has(input[type="radio" i], input[type="checkbox" i])')) {
    choice.setAttribute('data-control', 'field');
    setApart(choice);
  }
  for (const element of document.querySelectorAll('input, select, textarea')) replaceWith(element, fieldText(element), true);
  for (const element of document.querySelectorAll('button')) {
    const span = rename(element, 'span');
    span.setAttribute('data-control', '');
    setApart(span);
  }
  for (const element of document.querySelectorAll('math')) replaceWith(element, mathText(element));
  for (const element of document.querySelectorAll('svg')) replaceWith(element, [...element.querySelectorAll('text, foreignObject')].map(({ textContent }) => oneLine(textContent)).join(' ')); // prettier-ignore
  for (const element of document.querySelectorAll('object')) rename(element, 'span');
  for (const element of document.querySelectorAll('form, dialog, fieldset, details')) rename(element, 'div');
  for (const element of document.querySelectorAll('legend, summary')) rename(element, 'p');
  for (const element of document.querySelectorAll('wbr')) element.remove();
  const notes: string[] = [];
  const doubts: string[] = [];
  for (const element of document.querySelectorAll('sub')) element.replaceWith(plainFigures(element));
  for (const element of document.querySelectorAll('sup')) raise(element, notes, doubts);
  document.normalize();
  return { struck: struckWords, notes, doubts };
}

/** The element under another name, with its attributes and children. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  for (const name of ['id', 'class', 'itemprop', 'lang', 'role', 'data-control']) {
    const value = element.getAttribute(name);
    if (value !== null) renamed.setAttribute(name, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function replaceWith(element: Element, text: string, isControl = false): void {
  const span = element.ownerDocument.createElement('span');
  span.textContent = text;
  if (isControl) span.setAttribute('data-control', 'field');
  element.replaceWith(span);
  if (isControl) setApart(span);
}

/** Two controls side by side are two things, though no space stands between them. */
function setApart(control: Element): void {
  if (control.nextSibling?.nodeType === 1) control.after(' ');
}

function fieldText(element: Element): string {
  if (element.tagName === 'SELECT') {
    const options = [...element.querySelectorAll('option')];
    const isList = element.hasAttribute('multiple') || Number(element.getAttribute('size') ?? 1) > 1;
    const chosen = isList ? options : [options.findLast((option) => option.hasAttribute('selected')) ?? options[0]];
    return chosen.map((option) => oneLine(option?.getAttribute('label') ?? option?.textContent ?? '')).join(' ');
  }
  if (element.tagName === 'TEXTAREA') return element.textContent || (element.getAttribute('placeholder') ?? '');
  const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
  if (['hidden', 'password', 'checkbox', 'radio', 'image', 'file', 'range', 'color'].includes(type)) return '';
  const fallback = type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : (element.getAttribute('placeholder') ?? '');
  return element.getAttribute('value') || fallback;
}

/** A picture in a line stands for its letter, its word or its sign; another is no text. */
function replacePicture(picture: Element): void {
  const alt = oneLine(picture.getAttribute('alt') ?? '');
  const [before, after] = [picture.previousSibling?.nodeValue ?? '', picture.nextSibling?.nodeValue ?? ''];
  const isLetter = /^\p{Lu}$/u.test(alt) && (/^\p{Ll}/u.test(after) || (before.trim() === '' && /^\s\p{Ll}/u.test(after)));
  const isSign = /^\p{Extended_Pictographic}\P{L}{0,6}$/u.test(alt);
  const isWord = alt.split(' ').length <= 2 && /[\p{L},]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after);
  if (isLetter || isWord || (isSign && before.trim() !== '')) picture.replaceWith(alt);
}

/** Linear text of presentation MathML. */
function mathText(element: Element): string {
  const children = [...element.children];
  const [first, second] = children.map(mathText);
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `${first}/${second}`;
    case 'msup':
      return `${first}${raised(second ?? '')}`;
    case 'msqrt':
      return `√${children.map(mathText).join('')}`;
    default:
      return children.length === 0 ? oneLine(element.textContent) : children.map(mathText).join('');
  }
}

const raised = (text: string): string => ([...text].every((sign) => RAISED.has(sign)) ? [...text].map((sign) => RAISED.get(sign)).join('') : `^${text}`);
const plainFigures = (element: Element): string => element.textContent;

/** A raised figure is a power, the top of a fraction, an ending such as "th", or the mark of a footnote, which is no word. */
function raise(element: Element, notes: string[], doubts: string[]): void {
  const text = oneLine(element.textContent);
  const before = textBefore(element);
  const after = textAfter(element);
  const isLinked = element.querySelector('a') !== null || element.closest('a') !== null;
  if (text === '') return element.remove();
  // The mass of an isotope stands in front of its letter; the mark of a footnote stands behind a word.
  if (/^\d+$/.test(text) && !isLinked && /^\p{L}/u.test(after) && /(?:^|[\s(])$/.test(before)) return element.replaceWith(text);
  if (/^\d+$/.test(text) && /^\s*[/⁄]\s*\d/.test(after)) {
    element.replaceWith(/\d$/.test(before) ? ` ${text}` : text);
    return;
  }
  if (/^[[(]?(?:\d{1,3}|[a-z*†‡§]{1,2})[\])]?$/.test(text) && !isOrdinal(text, before)) {
    const isPower = /^[-+−]?\d+$/.test(text) && !isLinked && (/(?:^|\D)10$/.test(before) || (UNIT.test(before) && Number(text) <= 9));
    if (isPower) return element.replaceWith(raised(text));
    if (/^[a-z]{1,2}$/.test(text) && !isLinked && /\p{L}$/u.test(before)) return element.replaceWith(text);
    notes.push(text);
    if (/\d$/.test(before) && !isLinked) doubts.push(`“${before.slice(-40).trim()}” has a small raised ${text} behind it, which was taken as the mark of a footnote; if it is a power, write it into the text`); // prettier-ignore
    return element.remove();
  }
  element.replaceWith(/^[-+−]\d+$/.test(text) ? raised(text.replace('−', '-')) : text);
}

const isOrdinal = (text: string, before: string): boolean => /^(?:st|nd|rd|th|er|o|a)$/.test(text) && /\d$/.test(before);

function textBefore(element: Element): string {
  let text = '';
  for (let node = element.previousSibling; node !== null && text.length < 60; node = node.previousSibling) text = (node.textContent ?? '') + text;
  return text;
}

function textAfter(element: Element): string {
  let text = '';
  for (let node = element.nextSibling; node !== null && text.length < 10; node = node.nextSibling) text += node.textContent ?? '';
  return text;
}

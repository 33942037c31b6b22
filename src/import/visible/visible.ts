/** Takes out of a page what a reader does not see. What a browser shows is decided by jsdom's cascade; no script runs. */
import type { DOMWindow } from 'jsdom';
import { endOf, endingsOf } from './animation.ts';
import { oneLine } from '../characters.ts';
import { letters } from '../letters.ts';
import { containerReader, stateReader } from './states.ts';
import { backgroundOf, BLURRED, whyUnseen, whyWordsUnseen } from './style.ts';

/** Words that a reader does not see, and why not. */
export interface Unseen {
  readonly text: string;
  readonly why: string;
}

export interface Visibility {
  readonly unseen: readonly Unseen[];
  /** Sentences that stand out of focus. */
  readonly blurred: readonly string[];
  /** What cannot be known from the copy, in sentences for the editor. */
  readonly doubts: readonly string[];
  /** What each element that is left is laid out as. */
  readonly display: ReadonlyMap<Element, string>;
  /** Elements whose words are struck through. */
  readonly struck: ReadonlySet<Element>;
  /** Elements whose words stand above or below the line by their style. */
  readonly shifted: ReadonlyMap<Element, 'sup' | 'sub'>;
}

/** A page whose style hides more of it than this waits for its scripts, which do not run here. */
const MOST_HIDDEN = 0.5;
/** Reading style sheets that were made to be slow must end; longer ones than this are not read. */
const LONGEST_SHEETS = 1_500_000;
/** What no browser shows, whatever its style: what acts, and what stands in for something that a browser shows itself. */
const UNSHOWN = 'script, style, link, meta, noscript, template, iframe, frame, embed, applet, canvas, audio, video, map, portal, datalist, progress, meter, object[data]:not([data=""]), rp, title, desc, defs, symbol'; // prettier-ignore
/** Class names that mean "hidden" on every site, where the rule stands in a style sheet that the copy lacks. */
const HIDING_NAME =
  /^(?:sr[-_]?only|(?:is-|u-)?visually-?hidden|screen-?reader(?:-text|-only)?|hide-visually|off-?screen|a11y-(?:hidden|text)|assistive-text|rollover-[\w-]+-(?:block|box|card|content|info|panel|text|tip)|(?:[\w-]+[-_])?(?:tooltip(?:-?(?:text|content))?|popover(?:-content)?|rollover(?:-(?:block|box|card|content|info|panel|text|tip))?|hover-?card|fly-?out|glossary-(?:info|definition)|definition))$/i;
const OUTER = 'a class of this name hides words on every site, and its style sheet is not in the copy';

/** Changes the document: what it leaves is what a reader sees. */
export function keepVisible(window: DOMWindow): Visibility {
  const { document } = window;
  const doubts = limitSheets(document);
  const endings = endingsOf(document);
  const inSomeState = stateReader(document);
  const inSomeBox = containerReader(document);
  const rules = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  const addsWords = /content\s*:\s*["'][^"']*\p{L}{2}/u.test(rules);
  const display = new Map<Element, string>();
  const struck = new Set<Element>();
  const shifted = new Map<Element, 'sup' | 'sub'>();
  const hasOuterSheets = document.querySelector('link[rel~="stylesheet" i]') !== null;
  const unseen: Unseen[] = [];
  const removed: ChildNode[] = [];
  const mostLetters = document.body.textContent.replace(/\s+/g, '').length * MOST_HIDDEN;
  const drop = (node: ChildNode, why: string): void => {
    removed.push(node);
    const text = oneLine(node.textContent ?? '');
    if (/[\p{L}\p{N}]/u.test(text)) unseen.push({ text, why });
  };
  const visit = (element: Element, behind: string | null): void => {
    if (element.matches(UNSHOWN)) return void removed.push(element);
    const style = window.getComputedStyle(element);
    const end = endOf(style, endings);
    const why = whyUnseen(element, style, end) ?? (hidesByName(element, rules) ? OUTER : null);
    const isMost = why !== null && why !== BLURRED && element.textContent.replace(/\s+/g, '').length > mostLetters;
    if (isMost) doubts.push(`the style of the page hides most of its words until its scripts run (${why}); they are taken as shown`);
    const property = /^(display|opacity|visibility):/.exec(why ?? whyWordsUnseen(style, end) ?? '')?.[1];
    const waitsForState = property !== undefined && isSentence(element) && inSomeState(element, property);
    if (waitsForState) doubts.push(`a script decides whether readers see “${oneLine(element.textContent).slice(0, 120)}”; it is in the text: compare it with the original`); // prettier-ignore
    if (inSomeBox(element) && isSentence(element)) doubts.push(`the width of a box decides whether readers see “${oneLine(element.textContent).slice(0, 120)}”, which the copy does not say; compare it with the original`); // prettier-ignore
    if (why === OUTER && isInSentence(element)) doubts.push(`“${oneLine(element.textContent).slice(0, 120)}” was left out of a sentence, since ${OUTER}; compare it with the original`); // prettier-ignore
    if (why !== null && !isMost && !waitsForState && element !== document.body) return drop(element, why);
    display.set(element, style.display);
    if (style.textDecorationLine.includes('line-through')) struck.add(element);
    if (style.verticalAlign === 'super' || style.verticalAlign === 'sub') shifted.set(element, style.verticalAlign === 'super' ? 'sup' : 'sub');
    const background = backgroundOf(style, behind);
    const words = waitsForState ? null : whyWordsUnseen(style, end, background);
    const waits = words !== null && [document.documentElement, document.body].some((root) => whyWordsUnseen(window.getComputedStyle(root), end) !== null);
    for (const child of element.childNodes) {
      if (child.nodeType === 1) visit(child as Element, hasOuterSheets ? null : background);
      else if (child.nodeType !== 3) removed.push(child);
      else if (words !== null && !waits) drop(child, words);
    }
    for (const place of addsWords ? ['::before', '::after'] : []) {
      const added = /^["']([^]*)["']$/.exec(window.getComputedStyle(element, place).content)?.[1];
      if (added !== undefined && /\p{L}/u.test(added)) doubts.push(`the style of the page adds words that are not in its text: “${added}” ${place === '::before' ? 'before' : 'after'} “${oneLine(element.textContent).slice(0, 60)}”; read the original there`); // prettier-ignore
    }
  };
  visit(document.body, hasOuterSheets ? null : backgroundOf(window.getComputedStyle(document.documentElement), 'rgb(255, 255, 255)'));
  for (const node of removed) node.remove();
  const blurred = unseen.filter(({ text, why }) => why === BLURRED && text.split(' ').length >= 5).map(({ text }) => text);
  return { unseen: joined(unseen), blurred, doubts: [...new Set(doubts)], display, struck, shifted };
}

/** A paragraph of the text, or words within one: a page also hides menus, boxes and notices until they are asked for. */
function isSentence(element: Element): boolean {
  const text = oneLine(element.textContent);
  const paragraph = element.closest('p, li, blockquote, h2, h3');
  const outer = paragraph === element ? text : oneLine(paragraph?.textContent ?? text);
  return text !== '' && outer.split(' ').length >= 8 && /[.!?]["”’)]*$/.test(outer) && element.closest('nav, aside, footer, form, [role="dialog"]') === null;
}

/** Words with others before and behind them in the same paragraph. */
function isInSentence(element: Element): boolean {
  const paragraph = element.closest('p, li, blockquote, h2, h3');
  return paragraph !== null && paragraph !== element && letters(paragraph.textContent) !== letters(element.textContent) && letters(element.textContent) !== '';
}

function hidesByName(element: Element, rules: string): boolean {
  const name = [...element.classList].find((token) => HIDING_NAME.test(token));
  return name !== undefined && !rules.includes(`.${name}`);
}

function limitSheets(document: Document): string[] {
  let left = LONGEST_SHEETS;
  const long = [...document.querySelectorAll('style')].filter((sheet) => (left -= sheet.textContent.length) < 0);
  for (const sheet of long) sheet.remove();
  return long.length === 0 ? [] : ['the style sheets of the page are too long to be read whole, so words that they hide may be in the text'];
}

function joined(unseen: readonly Unseen[]): Unseen[] {
  const byWhy = Map.groupBy(unseen, ({ text, why }) => `${why}\n${text}`);
  return [...byWhy.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

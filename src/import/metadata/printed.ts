/** What a page prints around an article: headings, by-lines, dates. */
import type { Block } from '../body/extract.ts';
import { oneLine } from '../characters.ts';
import { letters, wordsOf } from '../letters.ts';
import { wordsIn } from '../visible/flow.ts';
import type { PrintedHeading } from './headline.ts';
import { isDateLabel, isDateLine, printedDates, type PrintedDate } from './printed-dates.ts';
import { readMoment } from './dates.ts';

/** Headings, by-lines and dates stand this near to the headline. */
const ABOVE = 8;
const PROSE_WORDS = 20;
const LONGEST_LINE = 200;
const OTHERS = 'aside, nav, footer, [id*="comment" i], [class*="comment" i], [class*="related" i], [class*="sidebar" i]';
const LOGO = '[class*="logo" i], [id*="logo" i], [class*="site-title" i]';
const HEADLINE_NAME = /(?:^|[\s_-])(?:headline|entry-title|article-title|post-title|story-title|articletitle|storytitle)(?:$|[\s_-])/i;

/** "From Ada Brandt in Velm" */
const FROM = /^From(?: \p{Lu}[\p{L}.'’-]*){2,4},? in \p{Lu}[\p{L}.' -]*$/u;

/** The headings of a page, those that are named so among them. */
export function headings(marked: readonly Element[]): PrintedHeading[] {
  return marked.flatMap((element): PrintedHeading[] => {
    const heading = element.closest('h1, h2, h3');
    const isNamed =
      HEADLINE_NAME.test(element.className) || element.getAttribute('itemprop') === 'headline' || element.querySelector('[itemprop="headline"]') !== null;
    if (heading === null && !isNamed) return [];
    const isLogo = element.querySelector('a[href="/"], a[href="./"], a[rel~="home"]') !== null || isWithin(element, LOGO);
    const isNear = !isLogo && !isWithin(element, OTHERS) && (isNamed || element.closest('article, main, [role="main"]') !== null);
    const level = heading === null ? 2 : Number(heading.tagName.slice(1));
    // A word may stand above the headline in the same heading.
    const inner = [...element.querySelectorAll('*')];
    const parts = [...inner.map(wordsIn), ...[inner[0], inner.at(-1)].map((part) => wordsWithout(element, part))].filter((text) => wordsOf(text).length >= 3);
    return isLogo ? [] : [wordsIn(element), ...new Set(parts)].map((text) => ({ text, level, isNear }));
  });
}

/** Whether an element stands in a part of the page of that name. Names on what holds most of the page ("no-sidebar", "wp-custom-logo") say nothing of a line in it. */
function isWithin(element: Element, names: string): boolean {
  for (let part = element.closest(names); part !== null; part = part.parentElement?.closest(names) ?? null) if (!isMostOfPage(part)) return true;
  return false;
}

const shares = new WeakMap<Element, boolean>();
function isMostOfPage(part: Element): boolean {
  const known = shares.get(part) ?? part.textContent.length > part.ownerDocument.body.textContent.length / 2;
  shares.set(part, known);
  return known;
}

/** The words of a heading without those of one element in it, which may be a badge or a second line. */
function wordsWithout(heading: Element, part: Element | undefined): string {
  const read = (node: Node): string => (node === part ? ' ' : node.nodeType === 3 ? (node.nodeValue ?? '') : node.nodeName === 'BR' ? ' ' : [...node.childNodes].map(read).join('')); // prettier-ignore
  return oneLine(read(heading));
}

/** The blocks from a little above the headline to the third paragraph below it. */
export function headOf<T extends Element | Block>(blocks: readonly T[], title: string | null): T[] {
  const text = (block: T): string => ('text' in block && typeof block.text === 'string' ? block.text : wordsIn(block as Element));
  const key = letters(title ?? '');
  // Lists of other news below an article name it too, as a lesser heading.
  const level = (block: T): number => Number(('element' in block ? block.element : (block as Element)).closest('h1, h2, h3')?.tagName.slice(1) ?? Infinity);
  const named = blocks.flatMap((block, index) => (key !== '' && letters(text(block)) === key && level(block) < 4 ? [{ index, level: level(block) }] : []));
  const at = named.findLast((one) => named.every((other) => other.level >= one.level))?.index ?? -1;
  const start = Math.max(0, at - ABOVE);
  let prose = 0;
  const end = blocks.findIndex((block, index) => index > at && wordsOf(text(block)).length >= PROSE_WORDS && (prose += 1) === 3);
  return blocks.slice(start, end < 0 ? undefined : end);
}

/** The lines that say who wrote the article. */
export function bylines(head: readonly Element[]): string[] {
  const read = (elements: readonly Element[]): string[] =>
    elements.flatMap((element) => {
      const text = wordsIn(element);
      if (text.length > LONGEST_LINE || isWithin(element, OTHERS) || /^h[1-3]$/i.test(element.tagName)) return [];
      const line =
        (/^\W*(?:(?:story|words|text|written|reported|posted) )?by:?\s+(?=\p{Lu})/iu.test(text) || FROM.test(text)) &&
        !/[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu}|[ap]\.m)\.$/iu, ''))
          ? [text]
          : [];
      const linked = [...element.querySelectorAll('[rel~="author"], [itemprop~="author"]')]
        .map((link) => wordsIn(link))
        .filter((name) => /^\p{Lu}/u.test(name) && name.length < 80);
      return line.length > 0 ? line : linked.join(', ') || [];
    });
  // Other news, with by-lines of their own, may stand right below a short text.
  const prose = head.findIndex((element) => wordsOf(wordsIn(element)).length >= PROSE_WORDS && !/^h[1-3]$/i.test(element.tagName));
  const above = read(prose < 0 ? head : head.slice(0, prose));
  return (above.length > 0 ? above : read(head)).slice(0, 3);
}

/** The dates in the lines above the text, and those that say that they are of its publication below it. */
export function datesAround(blocks: readonly Block[], title: string | null): PrintedDate[] {
  const last = blocks.findLastIndex(({ part }) => part === null);
  const read = ({ element, text: own, part }: Block, index: number, all: readonly Block[]): PrintedDate[] => {
    const label = all[index - 1]?.text ?? '';
    const text = isDateLabel(label) ? `${label} ${own}` : own;
    if (part === null || text.length > LONGEST_LINE || isWithin(element, OTHERS)) return [];
    const times = [...element.querySelectorAll('time')].map((time) => ({
      text: wordsIn(time),
      datetime: time.getAttribute('datetime'),
      names: namesOf(time, element),
    }));
    const marked = times.map((time) => time.text).join('');
    return isDateLine(text) || (times.length > 0 && text.length - marked.length < 60) ? printedDates(text, times) : [];
  };
  const head = headOf(blocks, title).flatMap(read);
  return head.length > 0
    ? head
    : blocks
        .slice(last + 1, last + 6)
        .flatMap(read)
        .filter(({ is }) => is === 'published');
}

function namesOf(time: Element, block: Element): string {
  const names: string[] = [];
  for (let element: Element | null = time; element !== null; element = element === block ? null : element.parentElement)
    names.push(element.className, element.getAttribute('itemprop') ?? '', element.hasAttribute('pubdate') ? 'pubdate' : '');
  return names.join(' ');
}

/** The day that a page's address holds, as many news sites have it. */
export function addressDay(url: string | null): string | null {
  if (url === null) return null;
  const { pathname } = new URL(url);
  const named = /[/_-]((?:19|20)\d{2})[/_-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/_-](\d{1,2})(?!\d)/i.exec(pathname);
  if (named !== null) return readMoment(`${named[3]} ${named[2]} ${named[1]}`);
  const [, year = '', month = '', day = ''] =
    /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0[1-9]|[12]\d|3[01]|[1-9])(?!\d)/.exec(pathname) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(pathname) ??
    [];
  return year === '' ? null : readMoment(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

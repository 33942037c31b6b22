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
    const isLogo =
      element.querySelector('a[href="/"], a[href="./"], a[rel~="home"]') !== null ||
      element.closest('[class*="logo" i], [id*="logo" i], [class*="site-title" i]') !== null;
    const isNear = !isLogo && element.closest(OTHERS) === null && (isNamed || element.closest('article, main, [role="main"]') !== null);
    const level = heading === null ? 2 : Number(heading.tagName.slice(1));
    // A word may stand above the headline in the same heading.
    const inner = [...element.querySelectorAll('*')];
    const parts = [...inner.map(wordsIn), ...[inner[0], inner.at(-1)].map((part) => wordsWithout(element, part))].filter((text) => wordsOf(text).length >= 3);
    return isLogo ? [] : [wordsIn(element), ...new Set(parts)].map((text) => ({ text, level, isNear }));
  });
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
  const at = blocks.findLastIndex(
    (block) => key !== '' && letters(text(block)) === key && ('element' in block ? block.element : (block as Element)).closest('h1, h2, h3') !== null,
  );
  const start = Math.max(0, at - ABOVE);
  let prose = 0;
  const end = blocks.findIndex((block, index) => index > at && wordsOf(text(block)).length >= PROSE_WORDS && (prose += 1) === 3);
  return blocks.slice(start, end < 0 ? undefined : end);
}

/** The lines that say who wrote the article. */
export function bylines(head: readonly Element[]): string[] {
  return head
    .flatMap((element) => {
      const text = wordsIn(element);
      if (text.length > LONGEST_LINE || element.closest(OTHERS) !== null || /^h[1-3]$/i.test(element.tagName)) return [];
      const line =
        (/^\W*(?:(?:story|words|text|written|reported) )?by:?\s+(?=\p{Lu})/iu.test(text) || FROM.test(text)) &&
        !/[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))
          ? [text]
          : [];
      const linked = [...element.querySelectorAll('[rel~="author"], [itemprop~="author"]')]
        .map((link) => wordsIn(link))
        .filter((name) => /^\p{Lu}/u.test(name) && name.length < 80);
      return line.length > 0 ? line : linked.join(', ') || [];
    })
    .slice(0, 3);
}

/** The dates in the lines above the text, and those that say that they are of its publication below it. */
export function datesAround(blocks: readonly Block[], title: string | null): PrintedDate[] {
  const last = blocks.findLastIndex(({ part }) => part === null);
  const read = ({ element, text: own, part }: Block, index: number, all: readonly Block[]): PrintedDate[] => {
    const label = all[index - 1]?.text ?? '';
    const text = isDateLabel(label) ? `${label} ${own}` : own;
    if (part === null || text.length > LONGEST_LINE || element.closest(OTHERS) !== null) return [];
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
  const [, year = '', month = '', day = ''] =
    /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=\D|$))(?!\d)/.exec(new URL(url).pathname) ?? [];
  return year === '' ? null : readMoment(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

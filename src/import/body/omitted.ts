/** What stands on the page around and between the article's paragraphs but is not the article. */
import { FEWEST_TWICE, type Block } from './extract.ts';
import { commonAncestor } from './lost.ts';
import { letters, wordsOf } from '../letters.ts';

export interface LeftOut {
  readonly text: string;
  /** Why: "caption", "by-line", "struck through". */
  readonly why: string;
}

/** What is longer was text once, and an editor should see it as such: it is left to them. */
const LONGEST = 800;
const MOST = 60;
/** What belongs to an article though it may stand outside of the element that holds its text. */
const ABOUT = new Set([
  'paywall',
  'by-line',
  'date line',
  'dateline',
  'credit',
  'caption',
  'rights',
  'bio',
  'correction',
  'newsletter',
  'printed above the text',
  'printed below the text',
]);

/**
 * The lines for the file's `omitted`. The rest of the page (menus, other news) is not listed there.
 * @param known what the file says elsewhere
 */
export function leftOut(blocks: readonly Block[], known: readonly (string | null)[]): LeftOut[] {
  const body = blocks.filter(({ part }) => part === null);
  const first = blocks.findIndex(({ part }) => part === null);
  const last = blocks.findLastIndex(({ part }) => part === null);
  const around = commonAncestor(body.map(({ element }) => element));
  if (around === null) return [];
  const isWhole = around.tagName === 'BODY' || around.tagName === 'MAIN';
  const written = new Set([...body.map(({ text }) => text), ...known.filter((text) => text !== null)].map(letters));
  const all = body.map(({ text }) => letters(text)).join(' ');
  const seen = new Set<string>();
  return blocks
    .flatMap(({ element, text, part }, index): LeftOut[] => {
      const key = letters(text);
      const isNear = part !== null && ABOUT.has(part) && index > first - 6 && index < last + 12;
      const isInside = isWhole ? index > first && index < last : around.contains(element);
      if (part === null || part === 'stands twice' || !(isInside || isNear) || text.length > LONGEST) return [];
      if (
        element.closest('nav, [role="navigation"], body > footer, [id*="comment" i], [class*="comments" i]') !== null ||
        part === 'comment' ||
        written.has(key) ||
        (wordsOf(text).length >= FEWEST_TWICE && all.includes(key)) ||
        seen.has(key)
      )
        return [];
      seen.add(key);
      return [{ text, why: part }];
    })
    .slice(0, MOST);
}

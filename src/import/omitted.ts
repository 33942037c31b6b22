import { oneLine } from './characters.ts';

/** What is longer was text once, and an editor should see it as such: it is left to them. */
const LONGEST = 300;
const MOST = 30;
const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, li, figcaption, blockquote, td, th, dt, dd, pre, div, section, article, main, header, footer, aside, nav, figure, ul, ol, table, tr, address, time';

/**
 * What stands on the page around and between the article's paragraphs but is not the article: captions, credits, invitations. The rest
 * of the page (menus, other news) is left out without a word.
 * @param page the page as a reader saw it
 * @param body the texts of the article's blocks
 * @param known what the file says elsewhere
 */
export function leftOut(page: Document, body: readonly string[], known: readonly (string | null)[]): string[] {
  const own = new Set(body.map(letters));
  const written = new Set([...own, ...known.filter((text) => text !== null).map(letters)]);
  const leaves = [...page.body.querySelectorAll(BLOCK)].filter((element) => element.querySelector(BLOCK) === null);
  const kept = leaves.filter((element) => own.has(letters(element.textContent)));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return [];
  const around = commonAncestor(kept);
  const isWhole = around === page.body || around.tagName === 'MAIN';
  const from = isWhole ? leaves.indexOf(first) : 0;
  const to = isWhole ? leaves.indexOf(last) : leaves.length;
  const others = leaves
    .slice(from, to)
    .filter((element) => around.contains(element) && element.closest('nav, [role="navigation"]') === null)
    .map((element) => oneLine(element.textContent))
    .filter(
      (text) => /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST && !written.has(letters(text)) && ![...own].some((block) => block.includes(letters(text))),
    );
  return [...new Set(others)].slice(0, MOST);
}

function commonAncestor(elements: readonly Element[]): Element {
  let ancestor = elements[0] as Element;
  while (ancestor.parentElement !== null && !elements.every((element) => ancestor.contains(element))) ancestor = ancestor.parentElement;
  return ancestor;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Why what was found on a page is no article. */
import type { Nodes, Root } from 'mdast';
import { type Block } from './extract.ts';
import { wordsOf } from '../letters.ts';
import { SENTENCE_END } from './prose.ts';

/** The shortest news item is two sentences; what is shorter is a notice about cookies or a wall. */
const FEWEST_WORDS = 30;
const MOST_LINKED = 0.5;
/** A notice is shorter; an article of that length that does not name its subject once is none. */
const NOTICE_WORDS = 120;

/** Why what was found on a page is no article, or null when it may be one. */
export function whyNoArticle(tree: Root, blocks: readonly Block[]): string | null {
  // A text that a wall cuts off ends as no sentence does.
  const prose = textsOf(tree, 'paragraph').filter((text) => SENTENCE_END.test(text.trim()) || wordsOf(text).length >= FEWEST_WORDS);
  const words = prose.flatMap(wordsOf).filter((word) => /\p{L}/u.test(word)).length;
  if (words < FEWEST_WORDS) return 'no article was found on the page: it has fewer than 30 words in sentences';
  // What leads to other articles below the last paragraph does not make a list of the page.
  const last = blocks.findLastIndex(({ part }) => part === null);
  const picked = blocks
    .slice(0, last + 1)
    .filter(({ isPicked }) => isPicked)
    .map(({ element }) => ({ linked: linkedLetters(element), all: element.textContent.trim().length, isHeading: /^H[1-6]$/.test(element.tagName) }));
  const sum = (key: 'linked' | 'all'): number => picked.reduce((total, part) => total + part[key], 0);
  // A list of articles is headlines that lead away, each with a sentence or two.
  const headings = picked.filter(({ isHeading, linked, all }) => isHeading && linked >= all * 0.9).length;
  if (sum('linked') > sum('all') * MOST_LINKED) return 'this is a list of links rather than an article';
  if (headings >= 3 && headings * 2 >= prose.length) return 'this is a list of articles rather than one article';
  return null;
}

/** Whether a short text shares no word with its headline: a notice that stands where the article should. */
export function isUnnamed(blocks: readonly Block[], title: string | null): boolean {
  if (blocks.some(({ element, text }) => element.closest('h1, h2') !== null && text.includes(title ?? ''))) return false;
  const stems = (text: string): string[] =>
    wordsOf(text.toLowerCase())
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5));
  const body = blocks.filter(({ part }) => part === null).flatMap(({ text }) => stems(text));
  const named = stems(title ?? '');
  return named.length >= 2 && body.length < NOTICE_WORDS && !named.some((stem) => body.includes(stem));
}

function textsOf(tree: Root, type: Nodes['type']): string[] {
  const walk = (node: Nodes): string[] => (node.type === type ? [plain(node)] : 'children' in node ? node.children.flatMap(walk) : []);
  return walk(tree);
}

const plain = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : '');

/** A heading that links to itself is common, and leads nowhere. */
function linkedLetters(element: Element): number {
  if (element.closest('a[href]:not([href^="#"])') !== null) return element.textContent.trim().length;
  return [...element.querySelectorAll('a[href]:not([href^="#"])')].reduce((sum, link) => sum + link.textContent.trim().length, 0);
}

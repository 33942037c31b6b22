import type { Nodes, Root } from 'mdast';
import { rehype } from 'rehype';
import type { Nodes as HtmlNodes } from 'hast';

/** The shortest news item is two sentences; what is shorter is a notice about cookies or a wall. */
const FEWEST_WORDS = 30;
const MOST_LINKED = 0.5;

const fragment = rehype().data('settings', { fragment: true }).freeze();

/** Why what was found on a page is no article, or null when it may be one. `html` is the same with its links. */
export function whyNoArticle(tree: Root, html: string): string | null {
  const paragraphs = textsOf(tree, 'paragraph');
  const prose = paragraphs.filter((text) => /[.!?…]["”’)\]]*$/.test(text.trim()));
  const words = prose
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
  if (words < FEWEST_WORDS) return 'no article was found on the page: it has fewer than 30 words in sentences';
  const { linked, all, headings } = measure(fragment.parse(html));
  // A list of articles is headlines that lead away, each with a sentence or two.
  if (linked > all * MOST_LINKED) return 'this is a list of links rather than an article';
  if (headings >= 3 && headings * 2 >= prose.length) return 'this is a list of articles rather than one article';
  return null;
}

function textsOf(tree: Root, type: Nodes['type']): string[] {
  const walk = (node: Nodes): string[] => (node.type === type ? [plain(node)] : 'children' in node ? node.children.flatMap(walk) : []);
  return walk(tree);
}

const plain = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : '');

interface Measure {
  readonly linked: number;
  readonly all: number;
  /** Headings that are links, or stand in one. */
  readonly headings: number;
}

function measure(node: HtmlNodes, inLink = false): Measure {
  if (node.type === 'text') return { linked: inLink ? node.value.trim().length : 0, all: node.value.trim().length, headings: 0 };
  if (!('children' in node)) return { linked: 0, all: 0, headings: 0 };
  // A heading that links to itself is common, and leads nowhere.
  const isLink = node.type === 'element' && node.tagName === 'a' && !String(node.properties['href'] ?? '#').startsWith('#');
  const parts = node.children.map((child) => measure(child, inLink || isLink));
  const sum = (key: keyof Measure): number => parts.reduce((total, part) => total + part[key], 0);
  const isHeading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
  const leads = isHeading && (inLink || (sum('all') > 0 && sum('linked') >= sum('all') * 0.9));
  return { linked: sum('linked'), all: sum('all'), headings: sum('headings') + (leads ? 1 : 0) };
}

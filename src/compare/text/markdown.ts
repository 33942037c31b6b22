/**
 * An article file -> mdast, whose positions count in the file. Articles may have been made to break a program: what nests too deep is
 * an error of the article, not a crash.
 */
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { LIMITS, NESTED, howToRaise, overLimits } from './limits.ts';
import { keepPlaces } from './positions.ts';
import { ContentError } from '../types.ts';
import type { SourceArticle } from '../types.ts';

/**
 * What of Markdown means something else in an article. Raw HTML is text, not markup. A copy holds no code, though its paragraphs may be
 * indented. A bare address and a tick box are text: the parser would find them by a second pass that loses their places.
 */
const DISABLED = ['htmlFlow', 'htmlText', 'codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck'];

const parser = remark()
  // One tilde means “about” (~40), and a range (10~20).
  .use(remarkGfm, { singleTilde: false })
  .use(function (this: Processor) {
    const data = this.data();
    const extensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }));
    data.fromMarkdownExtensions = [...extensions, keepPlaces];
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: DISABLED } }];
  })
  .freeze();

/** Stages of one story ask for the same trees one soon after the other; more than those of a story would cost the memory of an archive. */
const RECENT = 32;
const recent = new Map<SourceArticle, Root>();

/**
 * The article as mdast, not to be changed; every position counts in the whole file. Plain text becomes one paragraph a line.
 * @throws ContentError when the article goes beyond a limit
 */
export function parseArticle(article: SourceArticle): Root {
  const tree = recent.get(article) ?? parse(article);
  recent.delete(article);
  recent.set(article, tree);
  const [oldest] = recent.keys();
  if (recent.size > RECENT && oldest) recent.delete(oldest);
  return tree;
}

function parse(article: SourceArticle): Root {
  const { text, bodyOffset, format, limits = LIMITS } = article;
  const over = overLimits(article);
  if (over.length) throw new ContentError(over);
  if (format === 'plain') return { type: 'root', children: plainLines(text, bodyOffset) };
  const tree = parseMarkdown(article);
  const deep = deepNode(tree, limits.nesting);
  if (deep) throw tooDeep(article, deep.position?.start ?? null);
  return tree;
}

function parseMarkdown(article: SourceArticle): Root {
  const { text, bodyOffset } = article;
  // The front matter is blanked rather than cut, so that no offset has to be shifted. The parser would cut a second byte order mark.
  const body = text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset);
  try {
    return parser.parse(body.replace(/^\uFEFF/, ' '));
  } catch (error) {
    // The parser's own recursion gives up on some ten thousand levels.
    if (error instanceof RangeError) throw tooDeep(article, null);
    throw error;
  }
}

function plainLines(text: string, from: number): Root['children'] {
  const children: Root['children'] = [];
  let line = 1;
  for (const match of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
    const [value] = match;
    if (/^[\r\n]/.test(value)) line += 1;
    else if (match.index >= from && value.trim()) {
      const start = { line, column: 1, offset: match.index };
      const position = { start, end: { line, column: value.length + 1, offset: match.index + value.length } };
      children.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
    }
  }
  return children;
}

function deepNode(tree: Root, most: number): Nodes | null {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (depth > most) return node;
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return null;
}

function tooDeep({ file, limits = LIMITS }: SourceArticle, at: { line: number; column: number } | null): ContentError {
  // Each level costs a few calls on the stack on the way to HTML.
  const what = `quotations or lists are nested more than ${limits.nesting} deep`;
  const fix = `${NESTED}, ${howToRaise('nesting', 10 * limits.nesting)}`;
  return new ContentError([{ severity: 'error', file, line: at?.line ?? null, column: at?.column ?? null, what, fix }]);
}

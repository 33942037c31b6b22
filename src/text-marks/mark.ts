/** An article as HTML, its claims marked: mdast + marks -> hast. Marks add elements and never touch a letter. */
import type { ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { Heading, InlineCode, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { rehype } from 'rehype';
import { LINE_BREAK, toHast } from './safe-hast.ts';
import { parseArticle } from '../compare/text/markdown.ts';
import { type Anchor, covers, type Cutting, type MarkedPiece, runsOf, split } from './pieces.ts';
import { coverage } from './segments.ts';
import { setApart } from './set-apart.ts';
import type { TextSpan } from './segments.ts';
import type { SourceArticle } from '../compare/types.ts';
import { by } from '../compare/order.ts';

/** A passage that tells a claim. */
export interface Mark extends TextSpan {
  /** Becomes the id of its first element: unique on the page. */
  readonly id: string;
  readonly href: string;
  /** Read out with the link, and shown on hovering: the claim and its status in words. */
  readonly label: string;
  /** For the style sheet, as `data-status`. */
  readonly status: string;
}

export interface MarkOptions {
  readonly marks?: readonly Mark[];
  readonly anchors?: readonly Anchor[];
  /** Leaves out the headline, for a page that shows it as its own heading (see `markHeadline`). */
  readonly omitTitle?: boolean;
}

/**
 * The body of an article as a tree of HTML. Where marks overlap, each stretch of text is one link, to the shortest of its marks;
 * `data-marks` names all of them. Further stretches of one mark are links too, but only the first is a stop of the Tab key.
 * Inside a link of the article's own a stretch is no link. An id that stands nowhere in the text is not in the HTML.
 * @throws ContentError when the article nests too deep
 */
export function markArticle(article: SourceArticle, { marks = [], anchors = [], omitTitle = false }: MarkOptions = {}): RootContent[] {
  const tree = setApart(parseArticle(article));
  const title = omitTitle ? headline(tree) : null;
  return mark({ type: 'root', children: tree.children.filter((child) => child !== title) }, article, marks, anchors).children;
}

/** What stands in the article's first # heading, marked in the same way; null when the copy has none. */
export function markHeadline(article: SourceArticle, { marks = [], anchors = [] }: Omit<MarkOptions, 'omitTitle'> = {}): ElementContent[] | null {
  const title = headline(setApart(parseArticle(article)));
  if (!title) return null;
  const [element] = mark({ type: 'root', children: [title] }, article, marks, anchors).children;
  return element?.type === 'element' ? element.children : [];
}

/** Parts of a marked article as text. */
export function toHtml(children: RootContent[]): string {
  return stringifier.stringify({ type: 'root', children });
}

const headline = (tree: Root): Heading | null => tree.children.find((child): child is Heading => child.type === 'heading' && child.depth === 1) ?? null;

const stringifier = rehype().freeze();

function mark(tree: Root, article: SourceArticle, marks: readonly Mark[], anchors: readonly Anchor[]): HtmlRoot {
  const offsets = [...new Set([...marks, ...anchors].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const shortestFirst = [...marks].sort(by(({ start, end }) => [end - start, start]));
  const work = {
    fileText: article.text,
    offsets,
    marksOver: coverage(shortestFirst, offsets),
    anchorsOver: coverage(anchors, offsets),
    placed: new Set<string>(),
    stops: new Set<string>(),
  };
  return toHast.runSync({ ...tree, children: markChildren(tree, work, { anchor: null, linked: false }) as Root['children'] });
}

interface Marking extends Cutting {
  readonly marksOver: (place: number) => readonly Mark[];
  /** The ids that stand somewhere already; it grows as the text is walked from its start. */
  readonly placed: Set<string>;
  /** The marks that have a link in the order of the Tab key already; it grows likewise. */
  readonly stops: Set<string>;
}

/** What already surrounds a node. */
interface Context {
  readonly anchor: Anchor | null;
  readonly linked: boolean;
}

/** A node's children with their text cut and marked. */
function markChildren(parent: Parents, work: Marking, around: Context): Nodes[] {
  return markPieces(parent.children.flatMap((child) => split(child, work)), work, around); // prettier-ignore
}

/** Pieces in a row within one sentence share one element. */
function markPieces(pieces: readonly MarkedPiece[], work: Marking, around: Context): Nodes[] {
  if (around.anchor) return pieces.map((piece) => markNode(piece, work, around));
  return runsOf(pieces).flatMap((run) => {
    const anchor = run[0]?.anchor ?? null;
    if (!anchor) return run.map((piece) => markNode(piece, work, around));
    const properties = { className: ['sentence'], ...takeId(anchor.id, work) };
    return [wrap('span', properties, run.map((piece) => markNode(piece, work, { ...around, anchor })))]; // prettier-ignore
  });
}

function markNode({ node, span, children }: MarkedPiece, work: Marking, around: Context): Nodes {
  if (node.type === 'text' || node.type === 'inlineCode') return span ? markStretch(node, span, work, around) : node;
  if (node.type === 'break') return { type: LINE_BREAK } as unknown as Nodes;
  if (!('children' in node)) return node;
  const linked = around.linked || node.type === 'link' || node.type === 'linkReference';
  const inner = { ...around, linked };
  return { ...node, children: children ? markPieces(children, work, inner) : markChildren(node, work, inner) } as Nodes;
}

function markStretch(node: Text | InlineCode, span: TextSpan, work: Marking, { linked }: Context): Nodes {
  const over = work.marksOver(span.start).filter((mark) => covers(mark, span));
  const [shortest, ...longer] = over;
  if (!shortest) return node;
  const properties = { className: ['claim'], dataStatus: shortest.status, dataMarks: over.map(({ id }) => id).join(' '), ...takeId(shortest.id, work) };
  // White space alone, between two elements of the article's own, would be heard as a link without a name.
  const isLink = !linked && node.value.trim() !== '';
  const marked = isLink ? wrap('a', { ...properties, ...linkTo(shortest, work) }, [node]) : wrap('span', properties, [node]);
  // A longer mark that begins here too needs a place of its own for its id.
  return longer.reduce((inner, { id }) => {
    const other = takeId(id, work);
    return 'id' in other ? wrap('span', other, [inner]) : inner;
  }, marked);
}

function linkTo({ id, href, label }: Mark, { stops }: Marking): { href: string; title: string; tabIndex?: number } {
  const isFirst = !stops.has(id);
  stops.add(id);
  return { href, title: label, ...(isFirst ? {} : { tabIndex: -1 }) };
}

/** The id for an element, the first time that it is asked for. */
function takeId(id: string, { placed }: Marking): { id?: string } {
  if (placed.has(id)) return {};
  placed.add(id);
  return { id };
}

/** An element that Markdown has no node for: one that remark-rehype renames. */
function wrap(hName: string, hProperties: Record<string, string | number | string[]>, children: Nodes[]): Nodes {
  return { type: 'emphasis', data: { hName, hProperties }, children: children as PhrasingContent[] };
}

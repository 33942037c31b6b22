/** A marked article block by block, as HTML, so that what other outlets say can stand beside the block that it belongs to. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from '../text-marks/mark.ts';

export interface Piece {
  readonly html: string;
  /** Ids of the marks that begin in this block, in their order. */
  readonly marks: readonly string[];
}

export interface PieceOptions {
  /** Nothing stays of a block but its sentences that were given an anchor, and nothing of a block without one. */
  readonly quotesOnly?: boolean;
  /** The number of the note to a mark, asked once for each mark in the order of the text; null for a mark without a note. */
  readonly numberOf?: (mark: string) => number | null;
}

/** Cuts what `markArticle` made into its blocks, each mark followed by the number of its note; without numbers, joined again they are the same article. */
export function piecesOf(article: readonly RootContent[], { quotesOnly = false, numberOf = () => null }: PieceOptions = {}): Piece[] {
  const seen = new Set<string>();
  const blocks = article.filter((node): node is Element => node.type === 'element');
  return (quotesOnly ? blocks.flatMap(quotedPart) : blocks).map((node) => {
    const marks = [...new Set(marksIn(node).filter((id) => !seen.has(id)))];
    for (const id of marks) seen.add(id);
    const numbers = new Map(marks.flatMap((id): [string, number][] => [numberOf(id)].filter((number) => number !== null).map((number) => [id, number])));
    // A line of the copy may end as it does on any system; on the page it ends in one way.
    return { html: toHtml([withNumbers(node, numbers)]).replace(/\r\n?/g, '\n'), marks };
  });
}

/** A block with the number of each note behind the last stretch of its mark; never within a link, where another link could not stand. */
function withNumbers(block: Element, numbers: ReadonlyMap<string, number>): Element {
  const last = new Map(marksIn(block).map((id, index) => [id, index]));
  let index = 0;
  const visit = (node: Element, linked: boolean): { node: Element; ends: string[] } => {
    const own = marksOf(node).filter((id) => last.get(id) === index++);
    const isLink = linked || node.tagName === 'a';
    const ends = [...own];
    const children = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const inner = visit(child, isLink);
      if (!isLink) return [inner.node, ...inner.ends.flatMap((id) => reference(numbers.get(id)))];
      ends.push(...inner.ends);
      return [inner.node];
    });
    return { node: { ...node, children }, ends };
  };
  return visit(block, false).node;
}

function reference(number: number | undefined): Element[] {
  if (number === undefined) return [];
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#n-${number}`, ariaLabel: `note ${number}` },
    children: [{ type: 'text', value: String(number) }],
  };
  return [{ type: 'element', tagName: 'sup', properties: {}, children: [link] }];
}

function quotedPart(block: Element): Element[] {
  const sentences = sentencesIn(block);
  const children = sentences.flatMap((sentence, index): ElementContent[] => (index === 0 ? [sentence] : [{ type: 'text', value: ' … ' }, sentence]));
  return sentences.length > 0 ? [{ type: 'element', tagName: 'p', properties: {}, children }] : [];
}

function sentencesIn(node: RootContent | ElementContent): Element[] {
  if (node.type !== 'element') return [];
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes('sentence') ? [node] : node.children.flatMap(sentencesIn);
}

function marksIn(node: RootContent | ElementContent): string[] {
  return node.type === 'element' ? [...marksOf(node), ...node.children.flatMap(marksIn)] : [];
}

function marksOf({ properties }: Element): string[] {
  return typeof properties['dataMarks'] === 'string' ? properties['dataMarks'].split(' ') : [];
}

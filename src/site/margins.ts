/** An article's HTML block by block, so that what other outlets say can stand beside the block that it belongs to. */
import type { Element, ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';

export interface Piece {
  readonly html: string;
  /** Ids of the marks that begin in this block, in their order. */
  readonly marks: readonly string[];
}

const processor = rehype().data('settings', { fragment: true }).freeze();

/**
 * Cuts what `renderArticle` made into its blocks; joined again they are the same article.
 * With `quotesOnly` nothing stays of a block but its sentences that were given an anchor, and nothing of a block without one.
 */
export function piecesOf(html: string, { quotesOnly = false }: { quotesOnly?: boolean } = {}): Piece[] {
  const seen = new Set<string>();
  const blocks = processor.parse(html).children.filter((node): node is Element => node.type === 'element');
  return (quotesOnly ? blocks.flatMap(quotedPart) : blocks).map((node) => {
    const marks = marksIn(node).filter((id) => !seen.has(id));
    for (const id of marks) seen.add(id);
    return { html: processor.stringify({ type: 'root', children: [node] }), marks: [...new Set(marks)] };
  });
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
  if (node.type !== 'element') return [];
  const own = node.properties['dataMarks'];
  return [...(typeof own === 'string' ? own.split(' ') : []), ...node.children.flatMap(marksIn)];
}

import type { Nodes } from 'hast';
import { rehype } from 'rehype';

const parser = rehype().freeze();
/** News pages have some thousand elements, some fifty deep. The browser's document that we build takes minutes over 30,000 in one another, and squares the attributes of an element. */
const MOST = { elements: 40_000, depth: 400, attributes: 1000 };

/** Whether a page was made, or has grown, so that reading it would take forever. */
export function isBeyondReading(html: string): boolean {
  const stack: { node: Nodes; depth: number }[] = [{ node: parser.parse(html), depth: 0 }];
  let elements = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    elements += 1;
    if (depth > MOST.depth || elements > MOST.elements * 2) return true;
    if (node.type === 'element' && Object.keys(node.properties).length > MOST.attributes) return true;
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return false;
}

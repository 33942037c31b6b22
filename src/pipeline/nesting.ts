/** Parses articles that may have been made to break a program: what nests too deep is an error of the article, not a crash. */
import type { Nodes, Root } from 'mdast';
import { parseArticle } from './read.ts';
import { ContentError } from './types.ts';
import type { SourceArticle } from './types.ts';

/** No text that people read nests as deep as this. Each level costs a few calls on the stack on the way to HTML. */
const DEEPEST = 100;

/**
 * As `parseArticle`.
 * @throws ContentError when quotations or lists nest more than 100 deep
 */
export function parseShallow(article: SourceArticle): Root {
  let tree: Root;
  try {
    tree = parseArticle(article);
  } catch (error) {
    // The parser's own recursion gives up on some ten thousand levels.
    if (error instanceof RangeError) throw tooDeep(article, null);
    throw error;
  }
  const deep = deepNode(tree);
  if (deep) throw tooDeep(article, deep.position?.start ?? null);
  return tree;
}

function deepNode(tree: Root): Nodes | null {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (depth > DEEPEST) return node;
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return null;
}

function tooDeep({ file }: SourceArticle, at: { line: number; column: number } | null): ContentError {
  const what = `quotations or lists are nested more than ${DEEPEST} deep`;
  const mend = 'Take off the > or - signs at the head of the line that are not part of the article';
  return new ContentError([{ severity: 'error', file, line: at?.line ?? null, column: at?.column ?? null, what, mend }]);
}

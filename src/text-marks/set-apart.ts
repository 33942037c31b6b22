/**
 * What stands in a sentence and is none of its words: a picture, the mark of a note, struck words. A quote holds none of them, so the page
 * shows them behind the block: the sentence that a reader sees is the one that is quoted.
 */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { isAside } from '../compare/text/asides.ts';

/** The tree with what is no word of its sentences behind each paragraph, heading and cell; a block of nothing else goes. */
export function setApart(tree: Root): Root {
  return { ...tree, children: inBlocks(tree.children) as Root['children'] };
}

function inBlocks(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child): Nodes[] => {
    if (!('children' in child)) return [child];
    if (child.type !== 'paragraph' && child.type !== 'heading' && child.type !== 'tableCell')
      return [{ ...child, children: inBlocks(child.children) } as Nodes];
    const asides: PhrasingContent[] = [];
    const words = inline(child.children, asides);
    const told = asides.filter((aside) => textOf(aside).trim() !== '');
    if (asides.length === 0) return [child];
    const block = { ...child, children: words } as Parents;
    if (child.type === 'tableCell') return [{ ...block, children: [...words, ...apart('span', told)] } as Nodes];
    return [...(textOf(block).trim() === '' ? [] : [block]), ...apart('div', told)];
  });
}

/** The words of a block without its asides, which are added to `asides`; what surrounded nothing else goes with them. */
function inline(children: readonly PhrasingContent[], asides: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (isAside(child)) {
      asides.push(child);
      return [];
    }
    if (!('children' in child)) return [child];
    const before = asides.length;
    const words = inline(child.children, asides);
    return asides.length > before && words.length === 0 ? [] : [{ ...child, children: words } as PhrasingContent];
  });
}

function apart(hName: 'div' | 'span', asides: readonly PhrasingContent[]): PhrasingContent[] {
  const children = asides.flatMap((aside, i): PhrasingContent[] => [...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []), placeless(aside)]);
  return children.length > 0 ? [{ type: 'emphasis', data: { hName, hProperties: { className: ['apart'] } }, children }] : [];
}

/** Without its place in the file, so that no sentence and no mark reaches over it. */
function placeless(node: PhrasingContent): PhrasingContent {
  const { position: _position, data: _data, ...rest } = node;
  return ('children' in rest ? { ...rest, children: rest.children.map(placeless) } : rest) as PhrasingContent;
}

function textOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'footnoteReference') return node.label ?? node.identifier;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An article's tree -> the Markdown of our copies: paragraphs, headings, lists, quotations and tables, of words alone. */
import type { BlockContent, DefinitionContent, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { readBlocks } from '../compare/text/blocks.ts';
import { parseArticle } from '../compare/text/markdown.ts';
import type { SourceArticle } from '../compare/types.ts';
import { cleanCharacters } from './characters.ts';

/** The columns of a table are set below each other; a longer cell juts out, rather than to fill the file with spaces. */
const WIDEST_COLUMN = 60;

const writer = remark()
  .use(remarkGfm, { singleTilde: false, stringLength: (cell: string) => Math.min(cell.length, WIDEST_COLUMN) })
  .data('settings', { bullet: '-', listItemIndent: 'one', rule: '-' })
  .freeze();

type MarkdownBlock = BlockContent | DefinitionContent;

/** Links, pictures and emphasis go, their words stay; a heading is never the headline, which is written elsewhere. */
export function wordsOnly(tree: Root): Root {
  return { type: 'root', children: blocksOf(tree.children) };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/**
 * The tree as Markdown, escaped only where our own reader needs it, so that a sentence can be copied out of it to the letter. A `<` stays
 * escaped: to us it is text, but other programs that show the file might take it for HTML.
 */
export function toMarkdown(tree: Root): string {
  return tree.children
    .map((child) => {
      const safe = writer.stringify({ type: 'root', children: [child] }).trim();
      const bare = safe.replace(/\\(?=[!-/:;=-@[-`{-~])/g, '').replace(/&#x20;/g, ' ');
      return bare !== safe && sameText(bare, safe) ? bare : safe;
    })
    .join('\n\n');
}

/** The texts of the blocks that our reader finds in a body. */
export function blockTexts(markdown: string): string[] {
  return blocksRead(markdown).flatMap(({ text, row }) =>
    row ? row.cells.map(([start, end]) => text.slice(start, end)).filter((cell) => cell.trim() !== '') : [text],
  );
}

function sameText(one: string, other: string): boolean {
  const words = (markdown: string): string => JSON.stringify(blocksRead(markdown).map(({ kind, depth, text, row }) => [kind, depth, text, row?.cells]));
  return words(one) === words(other);
}

/** The blocks that our reader finds in a body. */
export function blocksRead(markdown: string): ReturnType<typeof readBlocks> {
  const article: Pick<SourceArticle, 'text' | 'bodyOffset' | 'format' | 'file'> = { text: markdown, bodyOffset: 0, format: 'markdown', file: 'the page' };
  return readBlocks(parseArticle(article as SourceArticle), markdown);
}

function blocksOf(nodes: readonly Nodes[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let loose: PhrasingContent[] = [];
  const settle = (): void => {
    const line = phrasing(loose);
    if (line.length) blocks.push({ type: 'paragraph', children: line });
    loose = [];
  };
  for (const node of nodes) {
    const block = blockOf(node);
    if (block === null) loose.push(node as PhrasingContent);
    else {
      settle();
      blocks.push(...block);
    }
  }
  settle();
  return blocks;
}

/** Null when the node is no block. */
function blockOf(node: Nodes): MarkdownBlock[] | null {
  switch (node.type) {
    case 'paragraph': {
      const children = phrasing(node.children);
      return children.length ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = phrasing(node.children).map((child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child));
      return children.length ? [{ type: 'heading', depth: node.depth === 1 ? 2 : node.depth, children }] : [];
    }
    case 'blockquote': {
      const children = blocksOf(node.children);
      return children.length ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const children = node.children.flatMap((item): ListItem[] => {
        const inner = blocksOf(item.children);
        return inner.length ? [{ type: 'listItem', spread: false, children: inner }] : [];
      });
      return children.length ? [{ type: 'list', ordered: node.ordered ?? false, start: node.start ?? null, spread: false, children }] : [];
    }
    case 'table':
      return tableOf(node);
    case 'code':
      return node.value.split(/\n{2,}/).flatMap((part) => blockOf(paragraph(part)) ?? []);
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return null;
    default:
      return 'children' in node ? blocksOf(node.children) : [];
  }
}

function tableOf(table: Table): MarkdownBlock[] {
  const rows = table.children.map((row): TableRow => ({
    type: 'tableRow',
    children: row.children.map((cell): TableCell => ({ type: 'tableCell', children: phrasing(cell.children).map(unbroken) })),
  }));
  return rows.some(({ children }) => children.some((cell) => cell.children.length)) ? [{ type: 'table', align: table.align ?? null, children: rows }] : [];
}

const unbroken = (child: PhrasingContent): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child);

/** Text and line breaks, without either at the ends; empty when there are no words. */
function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const text = nodes.map(flat).join('');
  const lines = cleanCharacters(text)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.flatMap((value, index): PhrasingContent[] => (index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }]));
}

/** The words of a node; a line feed stands for a line break, which text of a page does not hold otherwise. */
function flat(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/\s+/g, ' ');
    case 'break':
      return '\n';
    default:
      return 'children' in node ? (node.children as RootContent[]).map(flat).join('') : '';
  }
}

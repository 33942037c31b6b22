/** The blocks of an article -> its tree: paragraphs, headings, lists, quotations and tables, of words alone. */
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeRemark from 'rehype-remark';
import type { Block } from './extract.ts';
import { commonAncestor } from './lost.ts';
import { MARK } from '../visible/flow.ts';
import { wordsOnly } from '../markdown.ts';

const toTree = rehype().data('settings', { fragment: true }).use(rehypeRemark).freeze();

/** HTML as a tree. */
export function treeOf(html: string): Root {
  return toTree.runSync(toTree.parse(html)) as unknown as Root;
}

/** The blocks that are text, in the lists, quotations and tables that they stand in. */
export function bodyOf(blocks: readonly Block[]): Root {
  const text = blocks.filter(({ part }) => part === null).map(({ element }) => element);
  const around = text.length === 1 ? (text[0]?.parentElement ?? null) : commonAncestor(text);
  if (around === null) return { type: 'root', children: [] };
  const kept = new Set(text.map((element) => element.getAttribute(MARK)));
  const copy = around.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(`[${MARK}]`)) {
    if (kept.has(element.getAttribute(MARK))) continue;
    // A cell keeps its place in its row, though it is empty.
    if (element.closest('td, th') === null) element.remove();
    else element.replaceChildren();
  }
  for (const element of copy.querySelectorAll('img, picture, source')) element.remove();
  const html = /^(?:UL|OL|TABLE|BLOCKQUOTE|DL)$/.test(around.tagName) ? copy.outerHTML : copy.innerHTML;
  return wordsOnly(treeOf(html));
}

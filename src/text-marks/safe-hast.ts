/** mdast -> hast, nothing but the words and their shape: no picture, script, foreign id or doubtful address gets through. */
import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Heading, Link, LinkReference, Table } from 'mdast';
import { remark } from 'remark';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import type { Options } from 'remark-rehype';
import { readAddress, WEB } from '../schema/address.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['text']>>[0];

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const textNode = (value: string): ElementContent => ({ type: 'text', value });

/** Where a link of an article may lead: a relative address means nothing on our pages. */
const LINKED = [...WEB, 'mailto:'] as const;

function link(state: State, node: Link | LinkReference, url: string): Element | ElementContent[] {
  const children = state.all(node);
  const address = readAddress(url, LINKED);
  return address.ok ? element('a', { href: address.url.href, rel: ['nofollow'] }, children) : children;
}

/** Stands for a `break`, behind which the converter would trim the next text, though not inside the element of a mark. */
export const LINE_BREAK = 'lineBreak';

const handlers: Handlers = {
  // The default trims white space around line ends: then a text that is cut in two for a mark would not stay the same.
  text: (_state: State, node: { value: string }) => textNode(node.value),
  html: (_state: State, node: { value: string }) => textNode(node.value),
  // The page's own heading stays the only one of the first level.
  heading: (state: State, node: Heading) => element(`h${Math.min(6, node.depth + 1)}`, {}, state.all(node)),
  link: (state: State, node: Link) => link(state, node, node.url),
  linkReference: (state: State, node: LinkReference) => link(state, node, state.definitionById.get(node.identifier.toUpperCase())?.url ?? ''),
  // Nothing is loaded from elsewhere: what a picture shows is told in words, or not at all.
  image: (_state: State, node: { alt?: string | null }) => textNode(node.alt ?? ''),
  imageReference: (_state: State, node: { alt?: string | null }) => textNode(node.alt ?? ''),
  // A note stands where the copy has it; gathered at the end it would get ids and a heading that are not the article's.
  footnoteReference: (_state: State, node: { identifier: string; label?: string | null }) =>
    element('sup', {}, [textNode(`[${node.label ?? node.identifier}]`)]),
  footnoteDefinition: (state: State, node: FootnoteDefinition) => element('div', { className: ['note'] }, state.all(node)),
  // The alignment of columns is dropped: valid HTML has no place for it.
  table: (state: State, node: Table) => defaultHandlers.table(state, { ...node, align: null }),
  code: (_state: State, node: { value: string }) => element('pre', {}, [element('code', {}, [textNode(`${node.value}\n`)])]),
};

const lineBreak = (): ElementContent[] => [element('br', {}, []), textNode('\n')];

/** Turns an article's tree into HTML's. */
export const toHast = remark()
  .use(remarkRehype, { handlers: { ...handlers, [LINE_BREAK]: lineBreak } as Handlers })
  .freeze();

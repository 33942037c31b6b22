/** A saved or fetched page -> the article in it. No script of it runs, and nothing that belongs to it is fetched. */
import { isUtf8 } from 'node:buffer';
import { Readability } from '@mozilla/readability';
import type { Element, Root as HtmlRoot, RootContent } from 'hast';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ListItem, Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeRemark from 'rehype-remark';
import { oneLine } from './characters.ts';
import type { Draft } from './draft.ts';
import { removeUnseen } from './hidden.ts';
import { blockTexts, toMarkdown, wordsOnly } from './markdown.ts';
import { readFacts, type PageFacts } from './metadata.ts';
import { leftOut } from './omitted.ts';
import { whyNoArticle } from './no-article.ts';
import { boilerplateKind } from '../compare/text/boilerplate.ts';
import { isBeyondReading } from './size.ts';
import { refusal, type Source } from './source.ts';

const toTree = rehype().data('settings', { fragment: true }).use(rehypeRemark).freeze();

/**
 * Reads the article out of a page.
 * @throws ContentError when there is none, or none in English
 */
export function readPage(source: Source): Draft {
  try {
    if (!isBeyondReading(source.bytes)) return read(source);
  } catch (cause) {
    // The parser's own recursion gives up on some thousand levels, which only a program writes.
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw refusal(
    source.name,
    'the page has more elements, or nests them deeper, than any article',
    'Copy the text of the article into a .txt file and import that',
  );
}

function read(source: Source): Draft {
  const { document } = new JSDOM(source.bytes, {
    ...(source.address === null ? {} : { url: source.address }),
    contentType: typeOf(source),
    virtualConsole: new VirtualConsole(),
  }).window;
  const facts = readFacts(document, source.address);
  removeUnseen(document);
  const whole = document.cloneNode(true) as Document;
  const headings = [...document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent));
  const found = new Readability(document).parse();
  const tree = wordsOnly(toTree.runSync(prune(toTree.parse(found?.content ?? ''))) as unknown as Root);
  const title = headline(facts.headline ?? oneLine(found?.title ?? ''), headings);
  const body = textOnly(tree, title, facts);
  const diagnostic = whyNoArticle(tree, found?.content ?? '');
  if (diagnostic !== null) throw refusal(source.name, diagnostic, 'Open one article and save its page, or copy its text into a .txt file and import that');
  const markdown = toMarkdown(body);
  const { dateLine, headline: _said, ...known } = facts;
  return {
    ...known,
    author: facts.author ?? byline(found?.byline),
    title,
    captured: source.captured,
    body: markdown,
    omitted: leftOut(whole, blockTexts(markdown), [title, dateLine, facts.author, facts.outlet]),
    note: dateLine === null ? null : `The date line of the copy reads "${dateLine}".`,
  };
}

/** What is UTF-8 and does not say so would be read as Western, with signs gone wrong; only what says nothing is guessed. */
function typeOf({ contentType, bytes }: Source): string {
  const said = /charset/i.test(contentType ?? '') || /<meta[^>]+charset/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  const type = contentType ?? 'text/html';
  return said || !isUtf8(bytes) ? type : `${type.split(';')[0]}; charset=utf-8`;
}

/** What a reader can do with an article, in the words of the buttons above and below it. */
const BUTTON =
  /^(?:print|e-?mail|share|post|tweet|recommend|comments?|save|like|pin|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|messenger|bluesky|mastodon|google\+?)(?: (?:this|it|on|via|by|to|facebook|twitter|x|e-?mail|whatsapp|linkedin|telegram|reddit|article|story|page|link)){0,4}$/i;

/** Captions and pictures are no text of the article; the caption is among what was left out. */
function prune(tree: HtmlRoot): HtmlRoot {
  const walk = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element' || ['img', 'picture', 'figcaption'].includes(node.tagName)) return [];
      return [{ ...node, children: walk(node.children) as Element['children'] }];
    });
  return { ...tree, children: walk(tree.children) };
}

/** The headline as the page prints it, where it prints what it says of itself; else what it says. */
function headline(said: string, headings: readonly string[]): string | null {
  const same = headings.find((heading) => heading !== '' && (said.startsWith(heading) || heading.startsWith(said)));
  return same ?? (headings.length === 1 && headings[0] !== '' ? (headings[0] ?? null) : said || null);
}

/** The body without a second headline, a line that only gives the author or the date, invitations, credits and lists of buttons: these are left out. */
function textOnly(tree: Root, title: string | null, { dateLine, author }: PageFacts): Root {
  const said = new Set([title, dateLine].filter((line) => line !== null).map(letters));
  const names = new Set(letterWords(`by and ${author ?? ''}`));
  const isByline = (text: string): boolean => /^by\b/i.test(text) && letterWords(text).every((word) => names.has(word));
  const plain = (node: Root['children'][number] | ListItem['children'][number]): string =>
    'children' in node ? node.children.map((child) => ('value' in child ? child.value : ' ')).join('') : '';
  // "Background:" on a line of its own belongs to what follows.
  const isLabel = (text: string): boolean => text.trim().endsWith(':');
  const isButtons = (node: Root['children'][number]): boolean =>
    node.type === 'list' && node.children.every((item) => BUTTON.test(oneLine(item.children.map(plain).join(' '))));
  const isText = (node: Root['children'][number]): boolean =>
    !isButtons(node) &&
    !said.has(letters(plain(node))) &&
    !(node.type === 'paragraph' && (isByline(plain(node)) || (boilerplateKind(plain(node)) !== null && !isLabel(plain(node)))));
  return { ...tree, children: tree.children.filter(isText) };
}

const letterWords = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function byline(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '').replace(/^by\s+/i, '');
  return line === '' || line.length > 100 || /\d/.test(line) ? null : line;
}

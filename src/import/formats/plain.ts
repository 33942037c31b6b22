/** A text without markup, or Markdown that somebody else's program wrote -> the article in it. */
import type { Root, RootContent } from 'mdast';
import { rehype } from 'rehype';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { readAddress } from '../../schema/address.ts';
import { hasFrontMatter, splitFences } from '../../content/front-matter.ts';
import { parseYaml } from '../../content/yaml.ts';
import { cleanCharacters, oneLine } from '../characters.ts';
import { readMoment } from '../metadata/dates.ts';
import { PLAIN_REPORT, type Draft } from '../draft.ts';
import { decode } from './encoding.ts';
import { leadOf } from '../metadata/lead.ts';
import { paragraph, toMarkdown, wordsOnly } from '../markdown.ts';
import { refusal, type Source } from './source.ts';

/** A draft of a text of which nothing is known but its words. */
export const EMPTY = {
  url: null,
  published: null,
  author: null,
  language: null,
  outlet: null,
  outletUrl: null,
  omitted: [],
  note: null,
  copy: { is: 'complete' },
  report: PLAIN_REPORT,
} as const;
/** A headline is not longer, and does not end like a sentence. */
const LONGEST_HEADLINE = 200;
/** Lines of a text that was broken by a program are about this long; shorter ones were broken by hand. */
const BROKEN = { shortest: 50, longest: 100 };

const reader = remark().use(remarkGfm).freeze();
const fromHtml = rehype().data('settings', { fragment: true }).use(rehypeRemark).freeze();

/**
 * Reads a plain text: paragraphs apart by empty lines, or one a line. The first line is the headline if it looks like one.
 * @throws ContentError when it holds no words
 */
export function readPlain(source: Source): Draft {
  const decoded = decode(source.bytes, source.contentType, false);
  const blocks = paragraphsOf(cleanCharacters(decoded.text));
  const [first = ''] = blocks;
  const hasHeadline = blocks.length > 1 && isHeadline(first);
  const below = blocks.slice(hasHeadline ? 1 : 0);
  const { lines, ...lead } = leadOf(below);
  const body = toMarkdown(wordsOnly({ type: 'root', children: below.slice(lines.length).map(paragraph) }));
  if (body === '') throw empty(source);
  return {
    ...EMPTY,
    ...lead,
    url: source.address,
    captured: source.captured,
    title: hasHeadline ? first : null,
    body,
    omitted: lines.map(({ text }) => text),
    report: { ...PLAIN_REPORT, reasons: lines, doubts: decoded.doubts },
  };
}

/**
 * Reads Markdown: its first heading of the first level is the headline; of front matter that another program wrote, what we know too.
 * @throws ContentError when it holds no words
 */
export function readMarkdown(source: Source): Draft {
  const decoded = decode(source.bytes, source.contentType, false);
  const text = cleanCharacters(decoded.text);
  const fences = hasFrontMatter(text) ? splitFences(text) : null;
  const field = fields(source.name, fences?.yaml ?? '');
  const { children } = reader.parse(text.slice(fences?.bodyOffset ?? 0));
  const at = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const head = children[at];
  const title = head === undefined ? field('title') : plain(head);
  const body = toMarkdown(wordsOnly({ type: 'root', children: children.filter((_node, index) => index !== at).flatMap(withoutHtml) }));
  if (body === '') throw empty(source);
  const url = field('url', 'source', 'link', 'canonical');
  return {
    ...EMPTY,
    title,
    url: url !== null && readAddress(url).ok ? url : null,
    published: readMoment(field('published', 'date', 'pubdate') ?? ''),
    author: field('author', 'byline'),
    outlet: field('outlet', 'site', 'publisher'),
    captured: readMoment(field('captured', 'created', 'clipped') ?? ''),
    body,
    report: { ...PLAIN_REPORT, doubts: decoded.doubts },
  };
}

/** Whether a first line is a headline: it is short, and does not end as a sentence. */
export function isHeadline(line: string): boolean {
  return line !== '' && line.length <= LONGEST_HEADLINE && !/[.!…:;,]["”’)]?$/.test(line);
}

function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n[^\S\n]*\n/).map((block) =>
    block
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== ''),
  );
  return blocks.flatMap((lines) => {
    const inner = lines.slice(0, -1);
    const broken = blocks.length > 1 && inner.length > 0 && inner.every(({ length }) => length >= BROKEN.shortest && length <= BROKEN.longest);
    return broken ? [lines.join(' ')] : lines;
  });
}

/** What stands between these two tags is not for readers; in a line, each tag is a node of its own. */
const UNREAD = /^<(\/?)(?:script|style|template|noscript|iframe)\b/i;

/** Raw HTML in Markdown is read as a page's would be: its words, without what acts. */
function withoutHtml(node: RootContent): RootContent[] {
  if (node.type === 'html') {
    const tree = fromHtml.runSync(
      fromHtml.parse(node.value.replace(/<(script|style|template|noscript|iframe)\b[^]*?(?:<\/\1\s*>|$)/gi, '')),
    ) as unknown as Root;
    return tree.children.flatMap((child) => (child.type === 'html' ? [] : [child]));
  }
  if (!('children' in node)) return [node];
  let unread = false;
  const children = (node.children as RootContent[]).filter((child) => {
    const tag = child.type === 'html' ? UNREAD.exec(child.value) : null;
    if (tag !== null) unread = tag[1] === '';
    return tag === null && !unread;
  });
  return [{ ...node, children: children.flatMap(withoutHtml) } as RootContent];
}

function fields(file: string, yaml: string): (...names: string[]) => string | null {
  const tree = parseYaml({ file, text: yaml, startLine: 2 });
  // Another program's front matter need not be YAML that we know.
  const data = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(tree.ok ? tree.value.data : {});
  const known = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  return (...names) => {
    const value = names
      .map((name) => known.get(name))
      .find((found) => typeof found === 'string' || (Array.isArray(found) && found.every((one) => typeof one === 'string')));
    return value === undefined ? null : oneLine([value].flat().join(', ')).replace(/\[\[|\]\]/g, '') || null;
  };
}

const plain = (node: RootContent): string => oneLine('value' in node ? node.value : 'children' in node ? node.children.map(plain).join(' ') : '');

function empty(source: Source): Error {
  return refusal(source.name, 'the file has no article text', 'Put the headline on its first line and the text below');
}

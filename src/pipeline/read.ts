/** Markdown (or plain text) -> blocks of prose, each character of which knows its place in the file. */
import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { SourceArticle } from './types.ts';

/** One paragraph, heading, list item or table cell: what a sentence never crosses. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** Markdown markup taken off, everything else to the letter, line breaks included. */
  readonly text: string;
  /** Runs of `text` that stand in the file as they are, in order; what lies between two runs is markup. */
  readonly runs: readonly Run[];
}

interface Run {
  /** Where the run begins in the text of its block. */
  readonly at: number;
  /** Where it begins in the file. */
  readonly source: number;
  readonly length: number;
  /** How many characters it takes in the file: more than `length` where it is an entity or an escape. */
  readonly sourceLength: number;
}

// Raw HTML in an article is text, not markup; and a copy of an article holds no code, though its paragraphs may be indented.
const parser = remark()
  .use(remarkGfm)
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] } }])
  .freeze();

/**
 * The article as mdast; every position counts in the whole file. Plain text becomes one paragraph a line.
 * The front matter is blanked rather than cut, so that no offset has to be shifted.
 */
export function parseArticle(article: SourceArticle): Root {
  const { text, bodyOffset } = article;
  if (article.format === 'plain') return { type: 'root', children: plainLines(text, bodyOffset) };
  return parser.parse(text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset));
}

function plainLines(text: string, from: number): Root['children'] {
  const children: Root['children'] = [];
  let line = 1;
  for (const match of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
    const [value] = match;
    if (/^[\r\n]/.test(value)) line += 1;
    else if (match.index >= from && value.trim()) {
      const start = { line, column: 1, offset: match.index };
      const position = { start, end: { line, column: value.length + 1, offset: match.index + value.length } };
      children.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
    }
  }
  return children;
}

/** The blocks of prose of a parsed article, in order. `fileText` is what the tree was parsed from. */
export function readBlocks(tree: Root, fileText: string): Block[] {
  const blocks: Block[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const block = readBlock(node.children, node.type === 'heading' ? node.depth : 0, fileText);
      if (block.text.trim()) blocks.push(block);
    } else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return blocks;
}

function readBlock(children: readonly PhrasingContent[], depth: number, fileText: string): Block {
  const runs: Run[] = [];
  let text = '';
  const stack: Nodes[] = [...children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') {
      for (const run of sourceRuns(node, fileText)) runs.push({ ...run, at: text.length + run.at });
      text += node.value;
    } else if (node.type === 'inlineCode') {
      const source = fileText.indexOf(node.value, node.position?.start.offset);
      runs.push({ at: text.length, source, length: node.value.length, sourceLength: node.value.length });
      text += node.value;
    } else if (node.type === 'break') {
      runs.push({ at: text.length, source: node.position?.end.offset ?? 0, length: 1, sourceLength: 0 });
      text += '\n';
    } else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return { kind: depth ? 'heading' : 'paragraph', depth, text, runs };
}

/** How the value of a text node stands in the file: one run where nothing is escaped, else a run a piece. */
export function sourceRuns(node: Text, fileText: string): Run[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const { value } = node;
  if (end - start === value.length && fileText.startsWith(value, start)) return [{ at: 0, source: start, length: value.length, sourceLength: value.length }];
  const runs: Run[] = [];
  let source = start;
  for (let at = 0; at < value.length; ) {
    source = skipMarkup(value, at, fileText, source);
    const taken = entityLength(fileText, source, value[at]);
    const last = runs.at(-1);
    if (taken === 1 && last && last.at + last.length === at && last.source + last.sourceLength === source && last.length === last.sourceLength)
      runs[runs.length - 1] = { ...last, length: last.length + 1, sourceLength: last.sourceLength + 1 };
    else runs.push({ at, source, length: 1, sourceLength: taken });
    source += taken;
    at += 1;
  }
  return runs;
}

/** Past what a reader does not see: the backslash of an escape, the white space and quote signs that begin a continued line. */
function skipMarkup(value: string, at: number, fileText: string, from: number): number {
  let source = from;
  const wanted = value[at];
  if (fileText[source] === '\\' && fileText[source + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted ?? '')) return source + 1;
  const lineBegins = at > 0 && value[at - 1] === '\n';
  while (lineBegins ? /[ \t>]/.test(fileText[source] ?? '') && fileText[source] !== wanted : wanted === '\n' && /[ \t]/.test(fileText[source] ?? '')) source += 1;
  return source;
}

/** 1, or the length of the character reference that stands there for something else. */
function entityLength(fileText: string, source: number, wanted: string | undefined): number {
  if (fileText[source] !== '&') return 1;
  const reference = wanted === '&' ? /^&(?:amp|#0*38|#x0*26);/i : /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{0,31});/i;
  return reference.exec(fileText.slice(source, source + 36))?.[0].length ?? 1;
}

/** Where [start, end) of a block's text stands in the file: its first and one past its last character, as offsets. */
export function sourceSpan(block: Block, start: number, end: number): [number, number] {
  const first = runAt(block.runs, start);
  const last = runAt(block.runs, end - 1);
  const from = first.length === first.sourceLength ? first.source + start - first.at : first.source;
  const to = last.length === last.sourceLength ? last.source + end - last.at : last.source + last.sourceLength;
  return [from, to];
}

function runAt(runs: readonly Run[], at: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (!run) throw new RangeError('a block without text has no place in the file');
  return run;
}

/** Offsets -> line and column (both from 1) for one file; a line ends at \n, \r\n or \r. */
export function placer(fileText: string): (offset: number) => { line: number; column: number; offset: number } {
  const starts = [0];
  for (const match of fileText.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

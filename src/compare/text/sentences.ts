/** Blocks of prose -> sentences with their words tagged, what is not article text set aside. */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { isFurniture, stampLength } from './boilerplate.ts';
import type { Block } from './blocks.ts';
import type { Lexicon, Token } from '../types.ts';

export interface Sentence {
  /** The id of its article. */
  readonly article: string;
  readonly block: Block;
  /** Where it stands in the text of its block. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly heading: boolean;
  /** Offsets count in `text`. */
  readonly tokens: readonly Token[];
  /** How many sentences of the article stand before it. */
  readonly order: number;
  /** 0 for the first sentence of the article to 1 for the last: how far down it stands. */
  readonly depth: number;
}

const parser = new ParseEnglish();

/**
 * The sentences of an article in their order, boilerplate left out.
 * @param article its id
 */
export function readSentences(article: string, blocks: readonly Block[], lexicon: Lexicon): Sentence[] {
  const found = blocks.flatMap((block, i) => (isFurniture(block.text) ? [] : splitBlock(article, block, i === 0, lexicon)));
  return found.filter(isNews).map((sentence, i, all) => ({ ...sentence, order: i, depth: all.length > 1 ? i / (all.length - 1) : 0 }));
}

function splitBlock(article: string, block: Block, first: boolean, lexicon: Lexicon): Sentence[] {
  const from = stampLength(block.text);
  const body = block.text.slice(from);
  // A copy in plain text marks its headline by nothing but its place and the missing full stop.
  const heading = block.kind === 'heading' || (first && !/[.!?]["'”’)]*\s*$/.test(body));
  return ranges(body).map(([start, end]) => {
    const text = body.slice(start, end);
    return { article, block, start: from + start, end: from + end, text, heading, tokens: lexicon.tag(text), order: 0, depth: 0 };
  });
}

function ranges(text: string): [number, number][] {
  const paragraphs = parser.parse(text).children.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  const sentences = paragraphs.filter((node): node is SentenceNode => node.type === 'SentenceNode');
  const found: [number, number][] = [];
  for (const { position } of sentences) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const last = found.at(-1);
    // The parser takes "No." for the end of an answer, also before a number.
    if (last && /\b[Nn]o\.$/.test(text.slice(...last)) && /^\d/.test(text.slice(start, end))) last[1] = end;
    else if (text.slice(start, end).trim()) found.push([start, end]);
  }
  return found;
}

/** News says something of something: words without a verb or a full stop are a caption, a label or a list of links. */
function isNews({ tokens, text }: Sentence): boolean {
  if (isFurniture(text)) return false;
  const words = tokens.filter((token) => /\p{L}/u.test(token.text)).length;
  const closed = /[.!?]["'”’)]*$/.test(text);
  return words >= 3 && (closed || tokens.some((token) => token.tag === 'VERB' || token.tag === 'AUX'));
}

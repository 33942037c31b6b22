/** Blocks of prose -> sentences with their words tagged, what is not article text set aside. */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { isFurniture, stampLength } from './boilerplate.ts';
import type { Block } from './blocks.ts';
import type { Reading } from '../reading.ts';
import type { Readings, Token } from '../types.ts';
import { tokensOf } from './tokens.ts';

export interface Sentence {
  /** The id of its article. */
  readonly article: string;
  readonly block: Block;
  /** Where it stands in the text of its block. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly heading: boolean;
  /** Its words, as they stand in `reading`. */
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** How many sentences of the article stand before it. */
  readonly order: number;
  /** 0 for the first sentence of the article to 1 for the last: how far down it stands. */
  readonly depth: number;
}

const parser = new ParseEnglish();

/** A sentence before it is read. */
export type UnreadSentence = Omit<Sentence, 'tokens' | 'reading' | 'order' | 'depth'>;

/** Every sentence of an article's blocks, boilerplate too: what the encoder has to read. */
export function splitBlocks(article: string, blocks: readonly Block[]): UnreadSentence[] {
  return blocks.flatMap((block, i) => splitBlock(article, block, i === 0));
}

/**
 * The sentences of an article in their order, each with what the encoder made of it.
 * @throws Error when a sentence has no reading: whoever prepares a story has all of `splitBlocks` read
 */
export function readSentences(unread: readonly UnreadSentence[], readings: Readings): Sentence[] {
  return unread.map((sentence) => {
    const reading = readings.get(sentence.text);
    if (!reading) throw new Error(`a sentence of ${sentence.article} was not read`);
    return { ...sentence, reading, tokens: tokensOf(reading), order: 0, depth: 0 };
  });
}

/** The sentences that are news, numbered. */
export function newsOf(sentences: readonly Sentence[]): Sentence[] {
  const news = sentences.filter((sentence) => !isFurniture(sentence.block.text) && isNews(sentence));
  return news.map((sentence, i) => ({ ...sentence, order: i, depth: news.length > 1 ? i / (news.length - 1) : 0 }));
}

function splitBlock(article: string, block: Block, first: boolean): UnreadSentence[] {
  const from = stampLength(block.text);
  const body = block.text.slice(from);
  // A copy in plain text marks its headline by nothing but its place and the missing full stop.
  const heading = block.kind === 'heading' || (first && !/[.!?]["'”’)]*\s*$/.test(body));
  return ranges(body).map(([start, end]) => ({ article, block, start: from + start, end: from + end, text: body.slice(start, end), heading }));
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

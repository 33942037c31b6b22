/** Blocks of prose -> sentences with their words tagged, without what is set aside. */
import type { Block } from './blocks.ts';
import { joinReadings, type Reading } from '../reading.ts';
import type { Readings, Token } from '../types.ts';
import { sentenceRanges } from './sentence-ends.ts';
import { headOf } from './stamps.ts';
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
  /** The sentence of news that stands before it; null for the first. */
  readonly before: Sentence | null;
  /** How many sentences of the article stand before it. */
  readonly order: number;
  /** How far down it stands in the article, 0..1; near .5 in a very short one, of which every sentence stands near both ends. */
  readonly depth: number;
}

/** A sentence before it is read. */
export type UnreadSentence = Omit<Sentence, 'tokens' | 'reading' | 'before' | 'order' | 'depth'>;

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
    return { ...sentence, reading, tokens: tokensOf(reading), before: null, order: 0, depth: 0 };
  });
}

function splitBlock(article: string, block: Block, first: boolean): UnreadSentence[] {
  const cut = (from: number, to: number, heading: boolean): UnreadSentence[] => {
    const text = block.text.slice(from, to);
    return sentenceRanges(text).map(([start, end]) => ({ article, block, start: from + start, end: from + end, text: text.slice(start, end), heading }));
  };
  if (block.row) return block.row.cells.flatMap(([start, end]) => cut(start, end, false));
  const from = headOf(block.text).length;
  const body = block.text.slice(from);
  // A copy in plain text marks its headline by nothing but its place and the missing full stop.
  const heading = block.kind === 'heading' || (first && !/[.!?]["'”’)]*\s*$/.test(body));
  return cut(from, block.text.length, heading);
}

/**
 * Sentences of a block as one, for what reaches over their ends; each keeps its own tree.
 * @param news the first of them that is news, whose place in the article the whole takes
 */
export function joinSentences(parts: readonly Sentence[], place: Pick<Sentence, 'article' | 'block' | 'start' | 'end'>, news: Sentence | undefined): Sentence {
  const reading = joinReadings(parts.map((part) => ({ reading: part.reading, shift: part.start - place.start })));
  const { before, order, depth } = news ?? { before: null, order: 0, depth: 0 };
  return {
    ...place,
    text: place.block.text.slice(place.start, place.end),
    heading: place.block.kind === 'heading',
    reading,
    tokens: tokensOf(reading),
    before,
    order,
    depth,
  };
}

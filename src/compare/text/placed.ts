/** Sentences and clauses with their places in the files. */
import { by } from '../order.ts';
import type { ReadArticle } from './article.ts';
import { sourceSpan } from './blocks.ts';
import type { Clause } from './clauses.ts';
import type { Sentence } from './sentences.ts';

/** The words of a clause, to the letter. */
export function quoteOf({ sentence, start, end }: Clause): string {
  return sentence.text.slice(start, end);
}

/** Where a clause stands in its article's file: its first and one past its last character, as offsets. */
export function spanOf({ sentence, start, end }: Clause): [number, number] {
  return sourceSpan(sentence.block, sentence.start + start, sentence.start + end);
}

/** A sentence as pages show it and link to it. Plain data: it is kept on disk between two builds. */
export interface PlacedSentence {
  readonly text: string;
  /** Where it stands in the article's file. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** Whether it is a row of a table: of one that tells no claim nobody knows whether others tell it too. */
  readonly row: boolean;
}

/** The sentences of each article and the rows of its tables that are compared, in their order, by its id. */
export function placeSentences(articles: readonly ReadArticle[]): Record<string, PlacedSentence[]> {
  return Object.fromEntries(
    articles.map(({ source, sentences, cells }) => {
      const rows = new Set(cells.map(({ sentence }) => sentence));
      return [source.id, [...sentences.map((one) => placed(one, false)), ...[...rows].map((one) => placed(one, true))].sort(by(({ start }) => start))];
    }),
  );
}

function placed({ text, block, start: from, end: to, heading }: Sentence, row: boolean): PlacedSentence {
  const [start, end] = sourceSpan(block, from, to);
  return { text, start, end, heading, row };
}

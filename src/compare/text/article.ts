/** An article file -> its blocks, sentences and clauses: the first stages, which look at one article alone. */
import type { Readings, SourceArticle } from '../types.ts';
import { type CellClause, cellsOf } from '../attributes/tables/cells.ts';
import { type Block, readBlocks } from './blocks.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { parseArticle } from './markdown.ts';
import { newsOf } from './news.ts';
import { readSentences, type Sentence, splitBlocks } from './sentences.ts';
import { isStatement } from './set-aside.ts';

export interface ReadArticle {
  readonly source: SourceArticle;
  readonly blocks: readonly Block[];
  /** All that stands in it, boilerplate too. */
  readonly everything: readonly Sentence[];
  /** Those that are news. */
  readonly sentences: readonly Sentence[];
  /** Those of its statements: a headline without a verb tells news, and claims nothing. */
  readonly clauses: readonly Clause[];
  /** What its tables tell, cell by cell. */
  readonly cells: readonly CellClause[];
}

/** The texts of all sentences of an article: what the encoder has to read before the article can be. */
export function sentencesToRead(source: SourceArticle): string[] {
  return splitBlocks(source.id, blocksOf(source)).map(({ text }) => text);
}

/**
 * Reads one article.
 * @param readings those of `sentencesToRead(source)`, and perhaps others
 * @param without names of clause rules to go without
 */
export function readArticle(source: SourceArticle, readings: Readings, without?: ReadonlySet<string>): ReadArticle {
  const blocks = blocksOf(source);
  const everything = readSentences(splitBlocks(source.id, blocks), readings);
  const sentences = newsOf(everything);
  const clauses = sentences.filter(isStatement).flatMap((sentence) => splitClauses(sentence, without));
  return { source, blocks, everything, sentences, clauses, cells: cellsOf(blocks, everything) };
}

/** The blocks of an article, without what the encoder makes of them. */
export const blocksOf = (source: SourceArticle): Block[] => readBlocks(parseArticle(source), source.text);

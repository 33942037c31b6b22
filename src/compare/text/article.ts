/** An article file -> its blocks, sentences and clauses: the first stages, which look at one article alone. */
import { type Clause, splitClauses } from './clauses.ts';
import { parseArticle } from './markdown.ts';
import { type Block, readBlocks } from './blocks.ts';
import { type Sentence, readSentences } from './sentences.ts';
import type { Lexicon, SourceArticle } from '../types.ts';

export interface ReadArticle {
  readonly source: SourceArticle;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
}

/** Reads one article. */
export function readArticle(source: SourceArticle, lexicon: Lexicon): ReadArticle {
  const blocks = readBlocks(parseArticle(source), source.text);
  const sentences = readSentences(source.id, blocks, lexicon);
  return { source, blocks, sentences, clauses: sentences.flatMap((sentence) => splitClauses(sentence, lexicon.without)) };
}

/** The sentences of articles with their places in the files, as pages show and link to them. */
import type { ReadArticle } from './article.ts';
import { sourceSpan } from './blocks.ts';

/** Plain data: it is kept on disk between two builds. */
export interface PlacedSentence {
  readonly text: string;
  /** Where it stands in the article's file. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
}

/** The sentences of each article, in their order, by its id. */
export function placeSentences(articles: readonly ReadArticle[]): Record<string, PlacedSentence[]> {
  return Object.fromEntries(
    articles.map(({ source, sentences }) => [
      source.id,
      sentences.map(({ text, block, start: from, end: to, heading }) => {
        const [start, end] = sourceSpan(block, from, to);
        return { text, start, end, heading };
      }),
    ]),
  );
}

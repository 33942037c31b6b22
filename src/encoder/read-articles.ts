/** Articles -> the readings of all their sentences, as `prepareStory` takes them. */
import { sentencesToRead } from '../compare/text/article.ts';
import type { Readings, SourceArticle } from '../compare/types.ts';
import type { Encoder } from './index.ts';

/**
 * The readings of the articles of a story, by the text of the sentence.
 * @throws ContentError as parsing an article does; Error when a file of the model is missing or changed
 */
export async function readArticles(encoder: Encoder, articles: readonly SourceArticle[]): Promise<Readings> {
  const texts = articles.map((article) => ({ name: article.file, sentences: sentencesToRead(article) }));
  const read = await encoder.read(texts);
  return new Map(
    texts.flatMap(({ sentences }, i) => sentences.map((sentence, k) => [sentence, read[i]?.[k] as Readings extends ReadonlyMap<string, infer R> ? R : never])),
  );
}

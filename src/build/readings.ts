/** The encoder of this process: opened when the first sentence has to be read, with its cache beside the other results. */
import type { Readings, SourceArticle } from '../compare/types.ts';
import { type Encoder, openEncoder } from '../encoder/index.ts';
import { readArticles } from '../encoder/read-articles.ts';
import { reportUnkept } from '../content/kept.ts';
import { cacheFolder } from './cache/folder.ts';
import { inMinutes, terminalOf } from './progress.ts';

/** A shorter wait needs no words. */
const WORTH_A_LINE_S = 2;

let opened: Encoder | null = null;

/** The encoder of this process. */
export function sharedEncoder(): Encoder {
  const stream = terminalOf(process.stderr, process.env);
  opened ??= openEncoder({
    cacheFolder: cacheFolder(),
    onProgress: ({ done, total, secondsLeft }) => {
      if (done === total) stream?.write('\r\u001B[K');
      else if (secondsLeft > WORTH_A_LINE_S) stream?.write(`\r\u001B[Kreading sentences: ${done} of ${total}, ${inMinutes(secondsLeft)} left`);
    },
    onUnkept: (cause) => reportUnkept(cacheFolder(), cause, 'run'),
  });
  return opened;
}

/**
 * What the encoder makes of the sentences of some articles.
 * @throws ContentError as parsing an article does; Error when a file of the model is missing or changed
 */
export function readingsOf(articles: readonly SourceArticle[]): Promise<Readings> {
  return readArticles(sharedEncoder(), articles);
}

/** Gives the memory of the model back; the next sentence loads it again. */
export async function closeEncoder(): Promise<void> {
  await opened?.close();
  opened = null;
}

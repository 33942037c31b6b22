/** What the encoder makes of the sentences of a test, without a promise: hundreds of tests compare invented articles in one expression. */
import { createHash } from 'node:crypto';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Reading } from '../../src/compare/reading.ts';
import { sentencesToRead } from '../../src/compare/text/article.ts';
import type { Readings, SourceArticle } from '../../src/compare/types.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import type { Encoder } from '../../src/encoder/index.ts';

const known = new Map<string, Reading>();
let ask: ((sentences: readonly string[]) => Reading[]) | null = null;

/** The readings of all sentences of the articles. */
export function readingsOf(articles: readonly SourceArticle[]): Readings {
  const unread = [...new Set(articles.flatMap(sentencesToRead))].filter((sentence) => !known.has(sentence));
  if (unread.length > 0) (ask ??= startReader())(unread).forEach((reading, i) => known.set(unread[i] as string, reading));
  return known;
}

/** An encoder for what takes one. */
export const encoder: Encoder = openEncoder({ cacheFolder: 'node_modules/.cache/corroborate-tests', workers: 1 });

function startReader(): (sentences: readonly string[]) => Reading[] {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('read-now.ts', import.meta.url), { workerData: { port: port2, signal }, transferList: [port2], execArgv: [] });
  worker.unref();
  port1.unref();
  return (sentences) => {
    Atomics.store(signal, 0, 0);
    port1.postMessage({ name: createHash('sha256').update(sentences.join('\n')).digest('hex'), sentences });
    Atomics.wait(signal, 0, 0);
    const answer = receiveMessageOnPort(port1)?.message as { readings?: Reading[]; error?: string } | undefined;
    if (!answer?.readings) throw new Error(answer?.error ?? 'the reader gave no answer');
    return answer.readings;
  };
}

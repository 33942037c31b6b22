/** Who reads sentences: this thread, or several workers with a model each. What is read does not depend on it. */
import { Worker } from 'node:worker_threads';
import type { Reading } from '../compare/reading.ts';
import { loadModel } from './load-model.ts';
import { readSentence, type Model } from './read-sentence.ts';

export interface Readers {
  /** The readings of the sentences, in their order. `onRead` is called after each with its place. */
  readonly read: (sentences: readonly string[], onRead: (index: number) => void) => Promise<Reading[]>;
  readonly close: () => Promise<void>;
}

/** What a worker is told and answers: one sentence at a time, so that none waits while another has a heap of them. */
export type Answer = { readonly reading: Reading } | { readonly error: unknown };

/** Loads the model with the first sentence. */
export function thisThread(modelFolder: string | undefined): Readers {
  let model: Promise<Model> | null = null;
  return {
    async read(sentences, onRead) {
      const readings: Reading[] = [];
      for (const [i, sentence] of sentences.entries()) {
        model ??= loadModel(modelFolder);
        readings.push(await readSentence(sentence, await model));
        onRead(i);
      }
      return readings;
    },
    close: () => Promise.resolve(),
  };
}

/** Starts the workers with the first sentences. They keep Node alive only while they read. */
export function workerThreads(count: number, modelFolder: string | undefined): Readers {
  let workers: Worker[] | null = null;
  const close = async (): Promise<void> => {
    const ended = workers ?? [];
    workers = null;
    await Promise.all(ended.map((worker) => worker.terminate()));
  };
  return {
    async read(sentences, onRead) {
      workers ??= Array.from({ length: count }, () => new Worker(new URL('worker.ts', import.meta.url), { workerData: { modelFolder } }));
      const readings: Reading[] = [];
      let next = 0;
      const readOn = async (worker: Worker): Promise<void> => {
        for (let i = next++; i < sentences.length; i = next++) {
          readings[i] = await ask(worker, sentences[i] as string);
          onRead(i);
        }
      };
      try {
        await Promise.all(workers.map(readOn));
      } catch (cause) {
        // Those that are left would read on for nobody.
        await close();
        throw cause;
      }
      return readings;
    },
    close,
  };
}

function ask(worker: Worker, sentence: string): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended).unref();
    };
    const answered = (answer: Answer): void => {
      settle();
      if ('reading' in answer) resolve(answer.reading);
      else reject(answer.error as Error);
    };
    const failed = (cause: Error): void => {
      settle();
      reject(cause);
    };
    const ended = (): void => failed(new Error('a worker that reads sentences has stopped; memory may have run out'));
    worker.on('message', answered).on('error', failed).on('exit', ended).ref();
    worker.postMessage(sentence);
  });
}

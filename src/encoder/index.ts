/** Sentences -> readings: the one asynchronous and costly step, done before anything is compared. Nothing is loaded before a sentence has to be read. */
import { availableParallelism } from 'node:os';
import type { Reading } from '../compare/reading.ts';
import { keep, keyOf, recall } from './cache.ts';
import { type Labels, readLabels } from './model-files.ts';
import { pack, unpack, type Packed } from './pack.ts';
import { thisThread, workerThreads } from './readers.ts';

export { forgetOldReadings } from './cache.ts';

/** The sentences of an article, under a name that stays while they change: it names their place in the cache. */
export interface Text {
  readonly name: string;
  readonly sentences: readonly string[];
}

/** How many of the sentences that one call has to read are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number;
}

export interface EncoderOptions {
  /** Where readings are kept between two runs; null keeps none. */
  readonly cacheFolder: string | null;
  /** How many threads read, each with 350 MB; as many as there are processors, but no more than 4. */
  readonly workers?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Told once that nothing can be written to the cache; the readings are right all the same. */
  readonly onUnkept?: (cause: Error) => void;
  /** Another place of the model's files. */
  readonly modelFolder?: string;
}

export interface Encoder {
  /**
   * The readings of every sentence of every text, in their order. What is in the cache is not read again.
   * @throws when a file of the model is missing or changed
   */
  readonly read: (texts: readonly Text[]) => Promise<Reading[][]>;
  /** As `read`, for more texts than fit into memory: each is handed to `use` in its turn and then forgotten. */
  readonly readEach: (texts: readonly Text[], use: (readings: Reading[], text: Text) => void | Promise<void>) => Promise<void>;
  /** Ends the workers. Node ends without it as well. */
  readonly close: () => Promise<void>;
}

/** Fewer sentences are read sooner than workers have loaded their models. */
const FEW = 20;
/** What is in memory at a time, and what a run that is interrupted loses at most. */
const GROUP = { texts: 50, sentences: 500 };

/** A text with what the cache has of it. */
interface Looked {
  readonly text: Text;
  readonly keys: readonly string[];
  readonly kept: ReadonlyMap<string, Packed>;
  /** The sentences to be read, by their keys. */
  readonly missing: ReadonlyMap<string, string>;
}

export function openEncoder(options: EncoderOptions): Encoder {
  const { cacheFolder, workers = Math.min(4, availableParallelism()), onProgress, modelFolder } = options;
  const here = thisThread(modelFolder);
  const threads = workerThreads(workers, modelFolder);
  let known: Labels | null = null;
  const labels = (): Labels => (known ??= readLabels(modelFolder));
  let unkept = false;

  const look = (text: Text): Looked => {
    const kept = cacheFolder === null ? new Map<string, Packed>() : recall(cacheFolder, text.name, labels());
    const keys = text.sentences.map(keyOf);
    const missing = new Map(text.sentences.flatMap((sentence, i) => (kept.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', sentence]])));
    return { text, keys, kept, missing };
  };

  const keepText = (name: string, readings: ReadonlyMap<string, Packed>): void => {
    if (cacheFolder === null || unkept) return;
    try {
      keep(cacheFolder, name, readings);
    } catch (cause) {
      unkept = true;
      options.onUnkept?.(cause as Error);
    }
  };

  const readGroup = async (group: readonly Looked[], onRead: (times: number) => void): Promise<Reading[][]> => {
    // A sentence that several texts share is read once.
    const unread = [...new Map(group.flatMap(({ missing }) => [...missing]))];
    const readers = workers > 1 && unread.length >= FEW ? threads : here;
    const read = await readers.read(unread.map(([, sentence]) => sentence), (i) => onRead(group.filter(({ missing }) => missing.has(unread[i]?.[0] ?? '')).length)); // prettier-ignore
    const fresh = new Map(unread.map(([key], i) => [key, pack(read[i] as Reading, labels())]));
    return group.map(({ text, keys, kept, missing }) => {
      // Each sentence is either kept or fresh.
      const readings = new Map(keys.map((key) => [key, (kept.get(key) ?? fresh.get(key)) as Packed]));
      if (missing.size > 0) keepText(text.name, readings);
      return text.sentences.map((sentence, i) => unpack(readings.get(keys[i] ?? '') as Packed, sentence, labels()));
    });
  };

  const readInTurn: Encoder['readEach'] = async (texts, use) => {
    const total = onProgress ? texts.reduce((sum, text) => sum + look(text).missing.size, 0) : 0;
    const onRead = progressOf(total, onProgress);
    let group: Looked[] = [];
    for (const [i, text] of texts.entries()) {
      group.push(look(text));
      const sentences = group.reduce((sum, { missing }) => sum + missing.size, 0);
      if (sentences < GROUP.sentences && group.length < GROUP.texts && i < texts.length - 1) continue;
      const readings = await readGroup(group, onRead);
      for (const [j, looked] of group.entries()) await use(readings[j] ?? [], looked.text);
      group = [];
    }
  };

  // A worker answers one question at a time, so that calls wait for each other.
  let last: Promise<unknown> = Promise.resolve();
  const readEach: Encoder['readEach'] = (texts, use) => {
    const own = last.then(() => readInTurn(texts, use));
    last = own.catch(() => undefined);
    return own;
  };

  return {
    readEach,
    async read(texts) {
      const all: Reading[][] = [];
      await readEach(texts, (readings) => void all.push(readings));
      return all;
    },
    close: () => threads.close(),
  };
}

function progressOf(total: number, onProgress: EncoderOptions['onProgress']): (times: number) => void {
  const start = performance.now();
  let done = 0;
  return (times) => {
    done += times;
    onProgress?.({ done, total, secondsLeft: ((performance.now() - start) / 1000 / done) * (total - done) });
  };
}

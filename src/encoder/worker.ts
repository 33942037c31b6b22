/** A thread that reads the sentences it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadModel } from './load-model.ts';
import { readSentence } from './read-sentence.ts';
import type { WorkerAnswer } from './readers.ts';

const { modelFolder } = workerData as { readonly modelFolder: string | undefined };
const model = loadModel(modelFolder);
// Told to whoever asks.
model.catch(() => undefined);

parentPort?.on('message', (sentence: string) => {
  const answer = async (): Promise<WorkerAnswer> => {
    try {
      return { reading: await readSentence(sentence, await model) };
    } catch (error) {
      return { error };
    }
  };
  void answer().then((said) => parentPort?.postMessage(said));
});

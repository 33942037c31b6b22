import { readLabels, readModelFile } from './model-files.ts';
import type { LoadedModel } from './read-sentence.ts';
import { openSession } from './session.ts';
import { wordPieces } from './word-piece.ts';

/**
 * Everything that a sentence is read with.
 * @throws when a file of the model is missing or changed
 */
export async function loadModel(folder?: string): Promise<LoadedModel> {
  const labels = readLabels(folder);
  const pieces = wordPieces(readModelFile('vocab.txt', folder).toString('utf8'));
  return { run: await openSession(folder), labels, pieces };
}

/** The files of the model, each checked against its sum when it is read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MODEL_FOLDER = join(import.meta.dirname, 'model');

/** SHA-256 of each file, as it was trained; docs/model.md says how. */
const SUMS = {
  'model.int8.onnx': 'cadb53e19c03513435eda20c54d40d5cc0066fb3245d0c15fd8452b93bc99e82',
  'vocab.txt': '07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3',
  'labels.json': '75398bf30710fb82c71314858d8a75a5e4852146777fbcfbdc77fd129e2bbcad',
} as const;

/** Names the model: another one has another hash, without a file being read. */
export const MODEL_HASH = createHash('sha256').update(JSON.stringify(SUMS)).digest('hex');

/** The labels that the model gives, by their numbers. */
export interface Labels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
}

/**
 * The bytes of a file of the model.
 * @throws when it is missing, cannot be read or is not the file that the program was made with
 */
export function readModelFile(name: keyof typeof SUMS, folder = MODEL_FOLDER): Buffer {
  const file = join(folder, name);
  const fix = `Restore it with: git checkout -- ${file}`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const what = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : `cannot be read (${(cause as Error).message})`;
    throw new Error(`${file}: this file of the language model ${what}. ${fix}`, { cause });
  }
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum === SUMS[name]) return bytes;
  throw new Error(`${file}: this file of the language model has changed (SHA-256 is ${sum}, not ${SUMS[name]}). ${fix}`);
}

export function readLabels(folder?: string): Labels {
  return JSON.parse(readModelFile('labels.json', folder).toString('utf8')) as Labels;
}

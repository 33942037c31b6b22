/** The pieces of a sentence's words with their vectors, rounded so that many fit on a disk. */
import { DIMENSIONS, type Pieces } from '../compare/reading.ts';

export interface WordVectors {
  readonly ids: readonly number[];
  /** DIMENSIONS numbers a piece. */
  readonly vectors: Float32Array;
}

/** Rounds each vector to 8 bits: the largest number of each becomes 127. docs/model.md says what that costs. */
export function joinPieces(read: readonly WordVectors[]): Pieces {
  const ids = Uint16Array.from(read.flatMap((word) => word.ids));
  const vectors = new Int8Array(ids.length * DIMENSIONS);
  const scales = new Float32Array(ids.length);
  let piece = 0;
  for (const word of read)
    for (let from = 0; from < word.vectors.length; from += DIMENSIONS) {
      const vector = word.vectors.subarray(from, from + DIMENSIONS);
      const largest = vector.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
      scales[piece] = largest / 127;
      vectors.set(vector.map((number) => (largest === 0 ? 0 : Math.round((number / largest) * 127))), piece * DIMENSIONS); // prettier-ignore
      piece += 1;
    }
  return { words: Uint32Array.from(read.flatMap((word, i) => word.ids.map(() => i))), ids, vectors, scales };
}

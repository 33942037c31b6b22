/** What the encoder makes of a clause: the pieces of its words as vectors in the context of their sentence, and their mean. */
import { meanVector, pieceVectors } from './piece-vectors.ts';
import { DIMENSIONS } from '../reading.ts';
import type { Clause } from '../text/clauses.ts';

export interface ClauseVectors {
  /** Of length 1; all zero for a clause without a word. */
  readonly mean: Float32Array;
  /** The number of each piece in the vocabulary. */
  readonly ids: Uint16Array;
  /** DIMENSIONS numbers a piece, one piece after the other, each of length 1. */
  readonly pieces: Float32Array;
}

/** The vectors of a clause, out of the reading of its sentence. */
export function clauseVectors({ start, end, sentence: { reading } }: Clause): ClauseVectors {
  const { words, pieces } = reading;
  const from = words.findIndex((word) => word.end > start);
  const to = words.findLastIndex((word) => word.start < end) + 1;
  const own = from < 0 ? [] : [...pieces.words.keys()].filter((piece) => (pieces.words[piece] as number) >= from && (pieces.words[piece] as number) < to);
  const joined = new Float32Array(own.length * DIMENSIONS);
  pieceVectors(pieces, from, from < 0 ? from : to).forEach((vector, i) => joined.set(vector, i * DIMENSIONS));
  return { mean: meanVector(pieces, from, from < 0 ? from : to), ids: Uint16Array.from(own, (piece) => pieces.ids[piece] as number), pieces: joined };
}

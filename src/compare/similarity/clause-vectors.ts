/** What the encoder makes of a clause: the pieces of its words as vectors in the context of their sentence, and their mean. */
import { once } from '../once.ts';
import { meanVector, type PieceVectors, piecesOf, pieceVectors } from './piece-vectors.ts';
import type { Clause } from '../text/clauses.ts';

export interface ClauseVectors {
  /** Of length 1; all zero for a clause without a word. */
  readonly mean: Float32Array;
  /** The number of each piece in the vocabulary. */
  readonly ids: Uint16Array;
  /** The number of each piece's word in the reading of the sentence. */
  readonly words: Uint32Array;
  readonly pieces: PieceVectors;
}

/** The vectors of a clause, out of the reading of its sentence. */
export const clauseVectors: (clause: Clause) => ClauseVectors = once(({ start, end, sentence: { reading } }: Clause): ClauseVectors => {
  const { words, pieces } = reading;
  const from = words.findIndex((word) => word.end > start);
  const to = from < 0 ? from : words.findLastIndex((word) => word.start < end) + 1;
  const [first, last] = piecesOf(pieces, from, to);
  return {
    mean: meanVector(pieces, from, to),
    ids: pieces.ids.subarray(first, last),
    words: pieces.words.subarray(first, last),
    pieces: pieceVectors(pieces, from, to),
  };
});

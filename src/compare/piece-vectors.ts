/** The vectors of a stretch of words, as numbers to be compared. */
import { DIMENSIONS, type Pieces } from './reading.ts';

/** A vector of length 1 for each piece of the words from `from` to before `to`: what late interaction compares (Khattab & Zaharia 2020). */
export function pieceVectors(pieces: Pieces, from: number, to: number): Float32Array[] {
  return piecesOf(pieces, from, to).map((piece) => normalise(Float64Array.from(pieces.vectors.subarray(piece * DIMENSIONS, (piece + 1) * DIMENSIONS))));
}

/** The mean of these pieces' vectors before they are normalised, with length 1: the vector of a clause. Of no words: all zero. */
export function meanVector(pieces: Pieces, from: number, to: number): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const piece of piecesOf(pieces, from, to))
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (pieces.vectors[piece * DIMENSIONS + i] as number) * (pieces.scales[piece] as number);
  return normalise(sum);
}

function piecesOf({ words }: Pieces, from: number, to: number): number[] {
  return [...words.keys()].filter((piece) => (words[piece] as number) >= from && (words[piece] as number) < to);
}

function normalise(vector: Float64Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));
  return Float32Array.from(vector, (number) => (length === 0 ? 0 : number / length));
}

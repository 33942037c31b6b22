/** The vectors of a stretch of words, as numbers to be compared. */
import { DIMENSIONS, type Pieces } from '../reading.ts';

/** A vector of length 1 for each piece of the words from `from` to before `to`, one behind the other: what late interaction compares (Khattab & Zaharia 2020). */
export function pieceVectors(pieces: Pieces, from: number, to: number): Float32Array {
  const own = piecesOf(pieces, from, to);
  const vectors = new Float32Array(own.length * DIMENSIONS);
  own.forEach((piece, at) => normalise(pieces.vectors, piece * DIMENSIONS, vectors, at * DIMENSIONS));
  return vectors;
}

/** The mean of these pieces' vectors before they are normalised, with length 1: the vector of a clause. Of no words: all zero. */
export function meanVector(pieces: Pieces, from: number, to: number): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const piece of piecesOf(pieces, from, to))
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (pieces.vectors[piece * DIMENSIONS + i] as number) * (pieces.scales[piece] as number);
  const mean = new Float32Array(DIMENSIONS);
  normalise(sum, 0, mean, 0);
  return mean;
}

function piecesOf({ words }: Pieces, from: number, to: number): number[] {
  return [...words.keys()].filter((piece) => (words[piece] as number) >= from && (words[piece] as number) < to);
}

/** Writes a vector with length 1. By plain counting: thousands of vectors a story are read so. */
function normalise(vector: Float64Array | Int8Array, from: number, into: Float32Array, at: number): void {
  let squares = 0;
  for (let i = 0; i < DIMENSIONS; i += 1) squares += (vector[from + i] as number) ** 2;
  const length = Math.sqrt(squares);
  for (let i = 0; i < DIMENSIONS; i += 1) into[at + i] = length === 0 ? 0 : (vector[from + i] as number) / length;
}

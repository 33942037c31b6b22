/** The vectors of a stretch of words, as numbers to be compared. */
import { DIMENSIONS, type Pieces } from '../reading.ts';
import { firstIndex } from '../order.ts';
import { dotProducts } from './dot-products.ts';

/** Vectors as they were read, DIMENSIONS numbers each, one behind the other, and how long each is. */
export interface PieceVectors {
  readonly vectors: Int8Array;
  readonly lengths: Float64Array;
}

/** The vectors of the pieces of the words from `from` to before `to`: what late interaction compares (Khattab & Zaharia 2020). */
export function pieceVectors(pieces: Pieces, from: number, to: number): PieceVectors {
  const [first, end] = piecesOf(pieces, from, to);
  const vectors = pieces.vectors.subarray(first * DIMENSIONS, end * DIMENSIONS);
  return { vectors, lengths: Float64Array.from({ length: end - first }, (_, piece) => lengthOf(vectors, piece * DIMENSIONS)) };
}

/** The cosine of each vector of `a` with each of `b`, row after row; 0 where one has no length. */
export function cosines(a: PieceVectors, b: PieceVectors): Float64Array {
  const products = dotProducts(a.vectors, b.vectors);
  const found = new Float64Array(products.length);
  let at = 0;
  for (const length of a.lengths)
    for (const other of b.lengths) {
      found[at] = (products[at] as number) / (length * other || 1);
      at += 1;
    }
  return found;
}

/** The mean of these pieces' vectors, as long as they were read, with length 1: the vector of a clause. Of no words: all zero. */
export function meanVector(pieces: Pieces, from: number, to: number): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  const [first, end] = piecesOf(pieces, from, to);
  for (let piece = first; piece < end; piece += 1) {
    const [start, scale] = [piece * DIMENSIONS, pieces.scales[piece] as number];
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (pieces.vectors[start + i] as number) * scale;
  }
  const length = lengthOf(sum, 0);
  return Float32Array.from(sum, (value) => (length === 0 ? 0 : value / length));
}

/** Where the pieces of these words begin and end: they stand in the order of their words. */
export function piecesOf({ words }: Pieces, from: number, to: number): readonly [from: number, to: number] {
  return [firstIndex(words, (word) => word >= from), firstIndex(words, (word) => word >= to)];
}

/** By plain counting: thousands of vectors a story are read so. */
function lengthOf(vector: Float64Array | Int8Array, from: number): number {
  let squares = 0;
  for (let i = from; i < from + DIMENSIONS; i += 1) squares += (vector[i] as number) ** 2;
  return Math.sqrt(squares);
}

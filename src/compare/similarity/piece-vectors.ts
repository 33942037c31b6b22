/** The vectors of a stretch of words, as numbers to be compared. */
import { DIMENSIONS, type Pieces } from '../reading.ts';
import { firstIndex } from '../order.ts';
import { dotProducts } from './dot-products.ts';

/** Vectors as they were read, DIMENSIONS numbers each, one behind the other, and 1 / length of each, 0 where it has none. */
export interface PieceVectors {
  readonly vectors: Int8Array;
  readonly inverses: Float64Array;
}

/** The vectors of the pieces of the words from `from` to before `to`: what late interaction compares (Khattab & Zaharia 2020). */
export function pieceVectors(pieces: Pieces, from: number, to: number): PieceVectors {
  const [first, end] = piecesOf(pieces, from, to);
  const vectors = pieces.vectors.subarray(first * DIMENSIONS, end * DIMENSIONS);
  return { vectors, inverses: inversesOf(vectors) };
}

/** The cosine of each vector of `a` with each of `b`, row after row; 0 where one has no length. */
export function cosines(a: PieceVectors, b: PieceVectors): Float64Array {
  const columns = b.inverses.length;
  return Float64Array.from(dotProducts(a.vectors, b.vectors), (product, at) => {
    const [own, other] = [a.inverses[Math.floor(at / columns)] as number, b.inverses[at % columns] as number];
    return product * own * other;
  });
}

/** The mean of these pieces' vectors, as long as they were read, with length 1: the vector of a clause. Of no words: all zero. */
export function meanVector(pieces: Pieces, from: number, to: number): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  const [first, end] = piecesOf(pieces, from, to);
  for (let piece = first; piece < end; piece += 1) {
    const [start, scale] = [piece * DIMENSIONS, pieces.scales[piece] as number];
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (pieces.vectors[start + i] as number) * scale;
  }
  const [length, mean] = [Math.sqrt(squaresOf(sum, 0)), new Float32Array(DIMENSIONS)];
  for (let i = 0; i < DIMENSIONS && length > 0; i += 1) mean[i] = (sum[i] as number) / length;
  return mean;
}

/** Where the pieces of these words begin and end: they stand in the order of their words. */
export function piecesOf({ words }: Pieces, from: number, to: number): readonly [from: number, to: number] {
  return [firstIndex(words, (word) => word >= from), firstIndex(words, (word) => word >= to)];
}

function inversesOf(vectors: Int8Array): Float64Array {
  const inverses = new Float64Array(vectors.length / DIMENSIONS);
  for (let piece = 0; piece < inverses.length; piece += 1) {
    const squares = squaresOf(vectors, piece * DIMENSIONS);
    inverses[piece] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }
  return inverses;
}

/** By plain counting: thousands of vectors a story are read so. */
function squaresOf(vector: Float64Array | Int8Array, from: number): number {
  let squares = 0;
  for (let i = from; i < from + DIMENSIONS; i += 1) squares += (vector[i] as number) ** 2;
  return squares;
}

/** A reading as columns of numbers, which take half the room on the disk of a list of words. */
import { DIMENSIONS, type Pieces, type Reading } from '../compare/reading.ts';
import type { Labels } from './model-files.ts';

export interface Packed {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly deprels: Uint8Array;
  readonly pieces: Pieces;
}

export function pack({ words, pieces }: Reading, labels: Labels): Packed {
  const column = (kind: keyof Labels): Uint8Array => Uint8Array.from(words, (word) => labels[kind].indexOf(word[kind]));
  return {
    starts: Uint32Array.from(words, ({ start }) => start),
    ends: Uint32Array.from(words, ({ end }) => end),
    upos: column('upos'),
    xpos: column('xpos'),
    heads: Int32Array.from(words, ({ head }) => head),
    deprels: column('deprel'),
    pieces,
  };
}

/** @param sentence the one that was read */
export function unpack(packed: Packed, sentence: string, labels: Labels): Reading {
  const words = Array.from(packed.starts, (start, i) => {
    // The columns are equally long, and their numbers are places in the lists of labels.
    const end = packed.ends[i] as number;
    const of = (kind: keyof Labels, column: Uint8Array): string => labels[kind][column[i] as number] as string;
    return {
      text: sentence.slice(start, end),
      start,
      end,
      upos: of('upos', packed.upos),
      xpos: of('xpos', packed.xpos),
      head: packed.heads[i] as number,
      deprel: of('deprel', packed.deprels),
    };
  });
  return { words, pieces: packed.pieces };
}

/** Whether a value out of a file is a reading of ours: columns of equal length, whose numbers are places in the lists that they point into. */
export function isPacked(value: unknown, labels: Labels): value is Packed {
  if (typeof value !== 'object' || value === null) return false;
  const { starts, ends, upos, xpos, heads, deprels, pieces } = value as Partial<Packed>;
  const areColumns = starts instanceof Uint32Array && ends instanceof Uint32Array && heads instanceof Int32Array && [upos, xpos, deprels].every((one) => one instanceof Uint8Array); // prettier-ignore
  if (!areColumns || ![ends, upos, xpos, heads, deprels].every((column) => column?.length === starts.length)) return false;
  const isBelow = (column: Uint8Array | undefined, count: number): boolean => column?.every((one) => one < count) === true;
  return (
    isBelow(upos, labels.upos.length) &&
    isBelow(xpos, labels.xpos.length) &&
    isBelow(deprels, labels.deprel.length) &&
    heads.every((head) => head >= -1 && head < starts.length) &&
    arePieces(pieces, starts.length)
  );
}

function arePieces(pieces: Pieces | undefined, words: number): boolean {
  const count = pieces?.ids instanceof Uint16Array ? pieces.ids.length : null;
  return (
    pieces?.words instanceof Uint32Array &&
    pieces.vectors instanceof Int8Array &&
    pieces.scales instanceof Float32Array &&
    pieces.words.length === count &&
    pieces.scales.length === count &&
    pieces.vectors.length === count * DIMENSIONS &&
    pieces.words.every((word) => word < words)
  );
}

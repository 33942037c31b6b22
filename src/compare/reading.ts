/** What the encoder makes of a sentence: its words with tags and a dependency tree, and a vector for every piece of a word. Plain data. */

/** The length of a piece's vector. */
export const DIMENSIONS = 384;

/** A word as in UD English-EWT: "do" and "n't", "Kim" and "'s", "New", "York", "-" and "based" are words of their own. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Where it stands in the sentence, in UTF-16 units; `end` is behind it. */
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: NOUN, VERB, ... */
  readonly upos: string;
  /** Penn Treebank tag: NNS, VBD, ... */
  readonly xpos: string;
  /** The index of the word that this one depends on; -1 for the root. A sentence with words has one root. */
  readonly head: number;
  /** Universal Dependencies relation to the head: nsubj, obl:agent, ...; `root` for the root. */
  readonly deprel: string;
}

/** The pieces of a sentence's words, in order. A word of a text without vocabulary entry has one piece, [UNK]; each word has at least one. */
export interface Pieces {
  /** The index of each piece's word. */
  readonly words: Uint32Array;
  /** The number of each piece in the vocabulary: equal pieces have equal numbers. */
  readonly ids: Uint16Array;
  /** DIMENSIONS numbers a piece, one piece after the other; number i of piece p is `vectors[p * DIMENSIONS + i] * scales[p]`. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

export interface Reading {
  readonly words: readonly Word[];
  readonly pieces: Pieces;
}

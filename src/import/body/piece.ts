/** A block that was chosen for text, before it is judged. */
import { wordsOf } from '../letters.ts';

export interface Piece {
  readonly element: Element;
  /** Among the blocks of the page. */
  readonly index: number;
  readonly text: string;
}

/** How many words some pieces have together. */
export const wordsTogether = (pieces: readonly Pick<Piece, 'text'>[]): number => pieces.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

import type { Token } from '../../types.ts';
import type { Phrase } from './speaker-phrase.ts';

/** A place of a sentence where somebody is said to speak. */
export interface Frame {
  readonly speaker: Phrase;
  /** The token of saying: a verb, or a noun as in "a report by". */
  readonly verb: Token;
  /** Where speaker and verb begin and end, as tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** What is said, as tokens [from, to) each; none where only a quotation in another sentence is. */
  readonly said: readonly (readonly [number, number])[];
}

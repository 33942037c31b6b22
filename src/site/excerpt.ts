/** A few words of a passage around those that matter: whole words of it, to the letter. */
import { oneLine } from './one-line.ts';
import { shortQuote } from './cells.ts';

/** Some words of a passage; what is left out is said outside the quotation marks. */
export interface Excerpt {
  readonly quote: string;
  /** Whether words of the passage stand before it, and after it. */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * About `most` letters of a passage, in whole words, with `words` in them.
 * @param words as the passage writes them; its beginning is taken where it does not hold them
 */
export function excerptAround(passage: string, words: string, most: number): Excerpt {
  const whole = shortQuote(passage, Infinity).quote;
  const at = words === '' ? -1 : whole.indexOf(oneLine(words));
  if (whole.length <= most) return { quote: whole, before: false, after: false };
  // Most of the room goes to what comes before: who or what it is said of.
  const from = at <= 0 ? 0 : wordStart(whole, Math.max(0, Math.min(at, at + oneLine(words).length - most, whole.length - most)));
  const rest = shortQuote(whole.slice(from), Math.max(most, at - from + oneLine(words).length));
  return { quote: rest.quote, before: from > 0, after: rest.cut };
}

/** Where the word begins that `at` falls into, or the next one. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space === -1 ? at : space + 1;
}

/** Numbers as newspapers write them: digits, number words, scales. */
import { isDigit } from './words.ts';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['half', 0.5],
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/**
 * The number that one word of a text states: "45,000" is 45000, "twelve" is 12, "1.5" is 1.5; null for any other word.
 * A year or a house number is a number too: what it counts is for others to say.
 */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  const known = WORDS.get(lower);
  if (known !== undefined) return known;
  // Most words begin with no digit, and this is asked of every one.
  if (!isDigit(lower) || !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,15}(?:\.\d{1,6})?$/.test(lower)) return null;
  return Number(lower.replaceAll(',', ''));
}

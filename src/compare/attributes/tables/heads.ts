/** What the head of a row or a column says: of what its numbers are, in which unit, of which year. */
import { spellingOf } from '../../text/spelling.ts';
import { singular } from '../numbers/counted.ts';
import { fateOf } from '../numbers/fates.ts';
import { oneNameOf } from '../same.ts';
import { combined, type Measuring, measuringOf, SIGN } from './units.ts';

export interface Head {
  /** The words that say of what it is, each under one name; what says nothing by itself is left out. */
  readonly words: readonly string[];
  readonly years: readonly string[];
  /** Null where it names no unit. */
  readonly measuring: Measuring | null;
}

const YEAR = /^(?:1[89]|20)\d\d(?:[-–/]\d{2,4})?$/;
const EMPTY = new Set('the a an of in by and number count person'.split(' '));
/** "16–24" is one word, "Dead/injured" two. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{N}]+|(?<=\d)[-–/]\d+)*/gu;
/** "%" and "$m" are units wherever they stand but beside a number, and so is what follows "in" or a comma up to the end, if it is one. */
const SIGNS = new RegExp(
  String.raw`${SIGN}(?!\s?\d)(?:\s?(?:k|m|mn|b|bn|tn|thousands?|millions?|billions?|trillions?)(?!\p{L}))?|(?<!\d\s?)(?:%|\bper ?cent\b|\bpercentage\b|\bpct\b)`,
  'giu',
);

/** Reads a head or a caption; null where it may name one of several units, or names two. */
export function readHead(text: string): Head | null {
  const units: (Measuring | 'unknown')[] = [];
  const take = (phrase: string, whole: string): string => {
    const found = measuringOf(phrase);
    if (found === null) return whole;
    units.push(found);
    return ' ';
  };
  const bare = text
    .replace(/\bnos?\.? of\b/gi, ' ')
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (whole, round?: string, square?: string) => take(round ?? square ?? '', whole))
    .replace(/(?:,|:|\bin\b)\s*([^,:()]{1,40})$/i, (whole, phrase: string) => take(phrase, whole))
    .replace(SIGNS, (whole) => take(whole, whole));
  let measuring: Measuring | null = null;
  for (const unit of units) {
    if (unit === 'unknown') return null;
    const both = combined(measuring, unit);
    if (both === null) return null;
    measuring = both;
  }
  const words = wordsIn(bare);
  return { words: words.filter((word) => !YEAR.test(word)), years: words.filter((word) => YEAR.test(word)), measuring };
}

/** The words of a text, each under one name; words that join others left out. */
export const wordsIn = (text: string): string[] => (text.match(WORDS) ?? []).map(nameOf).filter((word) => !EMPTY.has(word));

/** One name for a word and its like: "wounded" and "injured" are hurt, "votes" and "vote" one. */
export function nameOf(word: string): string {
  const lower = word
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/['’]s$/, '');
  return fateOf(lower) ?? oneNameOf(spellingOf(singular(lower)));
}

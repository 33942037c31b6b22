/** In which unit the numbers of a table are told: "($m)", ", %", "in thousands". */
import { singular } from '../numbers/counted.ts';
import { currencyOf } from '../numbers/currencies.ts';
import { unitNamed } from '../numbers/units.ts';

/** `scale` is what one of the numbers stands for: a thousand where they are told in thousands. */
export interface Measuring {
  readonly unit: string | null;
  readonly scale: number;
}

export const PLAIN_NUMBERS: Measuring = { unit: null, scale: 1 };

const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, 'thousand thousands k 000 000s'],
      [1e6, 'million millions mn mln mio'],
      [1e9, 'billion billions bn bln'],
      [1e12, 'trillion trillions tn'],
    ] as const
  ).flatMap(([scale, words]) => words.split(' ').map((word) => [word, scale] as const)),
);
/** Alone these may be metres or millions, grams or thousands: only behind money they are scales. */
const BEHIND_MONEY: ReadonlyMap<string, number> = new Map([['m', 1e6], ['b', 1e9], ['t', 1e12]]); // prettier-ignore

/** What a word behind a number or a currency multiplies it by; null for any other word. */
export const scaleOf = (word: string, isMoney: boolean): number | null =>
  SCALES.get(word.toLowerCase()) ?? (isMoney ? (BEHIND_MONEY.get(word.toLowerCase()) ?? null) : null);

/** A currency sign with the letters of its country before it. */
export const SIGN = String.raw`(?:US|A|AU|C|CA|NZ|HK|S|R|NT|MX)?[$£€¥₹₽₩₪₺]`;
const WORD = new RegExp(String.raw`${SIGN}|%|°\s?[CF]|per cent|[\p{L}\p{M}\p{N}]+`, 'gu');

/**
 * The unit that a phrase names and nothing else: "US$ millions", "%", "thousands of tonnes".
 * @returns null where it names something else; 'unknown' where it may be one of several units
 */
export function measuringOf(phrase: string): Measuring | 'unknown' | null {
  let { unit, scale }: Measuring = PLAIN_NUMBERS;
  const words = (phrase.match(WORD) ?? []).filter((word) => !/^(?:in|of|us)$/i.test(word));
  if (words.length === 0) return null;
  for (const word of words) {
    const found = unitOfWord(word);
    const times = scaleOf(word, unit !== null && currencyOf(unit) !== null);
    if (times !== null && scale === 1) scale = times;
    else if (found !== null && unit === null) unit = found;
    else return words.length === 1 && word.length === 1 ? 'unknown' : null;
  }
  return { unit, scale };
}

/** The unit that a single word or sign names: a letter alone names none. */
export function unitOfWord(word: string): string | null {
  const lower = word.toLowerCase();
  if (/^(?:%|per ?cent|percentage|pct)$/.test(lower)) return 'percent';
  const degrees = /^°\s?([cf])$/.exec(lower);
  if (degrees?.[1]) return degrees[1].toUpperCase();
  const money = currencyOf(word);
  if (money !== null) return money;
  const unit = lower.length < 2 ? null : (unitNamed(lower) ?? unitNamed(singular(lower)));
  return unit?.name ?? null;
}

/** Two statements of a unit as one: the one tells the currency, the other that it is in millions; null where they exclude each other. */
export function combined(a: Measuring | null, b: Measuring | null): Measuring | null {
  if (a === null || b === null) return a ?? b;
  if ((a.unit !== null && b.unit !== null && a.unit !== b.unit) || (a.scale !== 1 && b.scale !== 1 && a.scale !== b.scale)) return null;
  return { unit: a.unit ?? b.unit, scale: a.scale === 1 ? b.scale : a.scale };
}

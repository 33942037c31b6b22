/** The number that a cell of a table tells: "1,200", "$1.2m", "about 40", "1,200 (est.)". */
import type { Bound } from '../numbers/bounds.ts';
import { currencyOf } from '../numbers/currencies.ts';
import { nameOf } from './heads.ts';
import { type Measuring, PLAIN_NUMBERS, scaleOf, SIGN, unitOfWord } from './units.ts';

export interface CellValue {
  readonly unit: string | null;
  /** In the unit, whatever it is told in multiplied in. */
  readonly number: number;
  /** By what its heads or the caption multiply it. */
  readonly outerScale: number;
  readonly bound: Bound;
}

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['about', /^(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|c\.|ca\.|est\.?|estimated|~|≈)\s*/],
  ['>=', /^(?:at least|min\.?|≥|>=)\s*/],
  ['>', /^(?:over|more than|above|>)\s*/],
  ['<=', /^(?:up to|at most|max\.?|≤|<=)\s*/],
  ['<', /^(?:under|less than|fewer than|below|<)\s*/],
];
const BEHIND: readonly (readonly [Bound, RegExp])[] = [
  ['about', /(?:\((?:est\.?|estimated?|approx\.?)\)|\best\.?|\bestimated?|\bapprox\.?)$/],
  ['>=', /(?:\+|\bor more)$/],
  ['<=', /\bor (?:less|fewer)$/],
];
const NUMBER = new RegExp(
  String.raw`^(${SIGN}|[A-Z]{3}\s)?\s?([-+])?(${SIGN})?\s?(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?)(?![\d,.])\s?(.*)$`,
  'iu',
);
const WORDS = /%|°\s?[CF]|per cent|[$£€¥₹]|[\p{L}]+/giu;

/**
 * Reads a cell. All of it must be understood: a mark or word that nobody knows may turn the number, and a cell with two numbers tells none.
 * @param around the unit that its heads or the caption tell; what the cell says itself counts more
 * @param nouns the names of the words that may stand behind the number: those of its heads
 */
export function readValue(text: string, around: Measuring | null, nouns: ReadonlySet<string>): CellValue | null {
  let rest = text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replaceAll('−', '-')
    .trim();
  let bound: Bound = 'exactly';
  for (const [sort, words] of [...BEFORE, ...BEHIND]) {
    const match = words.exec(rest.toLowerCase());
    if (!match) continue;
    if (bound !== 'exactly') return null;
    bound = sort;
    rest = (match.index === 0 ? rest.slice(match[0].length) : rest.slice(0, match.index)).trim();
  }
  const [, before, sign, after, digits, behind = ''] = NUMBER.exec(rest) ?? [];
  if (digits === undefined) return null;
  const own = ownMeasuring((before ?? after ?? '').trim(), behind, around, nouns);
  if (own === null) return null;
  const number = Number(digits.replace(/[, ]/g, '')) * (sign === '-' ? -1 : 1) * own.scale;
  return { unit: own.unit, number: Number(number.toPrecision(12)), outerScale: own.isOwn ? 1 : own.scale, bound };
}

/** The unit of the cell itself; its heads' where it tells none. Null where it holds a word that is none. */
function ownMeasuring(before: string, behind: string, around: Measuring | null, nouns: ReadonlySet<string>): (Measuring & { readonly isOwn: boolean }) | null {
  if (behind.replace(WORDS, '').trim() !== '') return null;
  let unit = before === '' ? null : currencyOf(before);
  if (before !== '' && unit === null) return null;
  let scale: number | null = null;
  for (const word of behind.match(WORDS) ?? []) {
    const isMoney = (unit ?? around?.unit ?? null) !== null && currencyOf(unit ?? around?.unit ?? '') !== null;
    const times: number | null = scale === null ? scaleOf(word, isMoney) : null;
    const found = unitOfWord(word);
    if (times !== null) scale = times;
    else if (found !== null && unit === null) unit = found;
    else if (!nouns.has(nameOf(word)) && nameOf(word) !== 'person') return null;
  }
  const outer = around ?? PLAIN_NUMBERS;
  // "43%" below a caption "in thousands" is a share.
  if (unit !== null && outer.unit !== null && unit !== outer.unit) return null;
  const isOwn = scale !== null || unit === 'percent';
  return { unit: unit ?? outer.unit, scale: scale ?? (isOwn ? 1 : outer.scale), isOwn };
}

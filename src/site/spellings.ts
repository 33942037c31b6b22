/** Other spellings of a word looked for: names by how they sound, numbers by their value. The same rules run at build time and in the reader's browser. */
import { numberOf, SCALES } from '../compare/text/numbers.ts';

/** A word or number as texts write it, and how often. */
export type Spelling = readonly [text: string, times: number];

/** Spellings that sound alike, by what they have in common. Names keep their capital, other words are in small letters. */
export type SpellingGroup = readonly [key: string, ...spellings: Spelling[]];

/** Numbers are kept apart from words. */
export const NUMBERS = 'n';
const OTHERS = 'o';
const BUCKETS = 'abdfklmnprst';

/** Every file that a word may be looked up in. */
export const ALL_BUCKETS: readonly string[] = [...BUCKETS, OTHERS, `${NUMBERS}umbers`];

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Letters that different ways of writing a foreign name in English put in each other's place, the longest first. After Daitch-Mokotoff's
 * observation that consonants outlive transliteration and vowels do not.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|tzsch|sh|zh|ch|cz|sz|tz|ts|dz|z|x|ç/g, 's'],
  [/ph|v|w/g, 'f'],
  [/kh|gh|ck|q|c|g/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/[hyj]/g, ''],
];

/** Small letters without accents, and without a possessive at the end. */
export function plainWord(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '');
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** What stays of a word however it is spelled: its consonants by their sound, and that it begins with a vowel. */
export function skeletonOf(word: string): string {
  return sounded(plainWord(word).replace(/^[yj]/, 'i'))
    .replace(/^[aeiou]+/, 'A')
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1')
    .toLowerCase();
}

/**
 * As `skeletonOf`, with the kinds of its vowels: what tells short names apart. Kiev is Kyiv and Lvov is Lviv, but Dana is not Dina: e, i and y are
 * written for each other, o and u are, and the ending of a Slavic place is -iv or -ov.
 */
export function shortSkeleton(word: string): string {
  const vowels = plainWord(word)
    .replace(/[io][vw]$/, 'if')
    .replace(/[eiyj]+/g, 'i')
    .replace(/[ou]+/g, 'u');
  return sounded(vowels);
}

/** Each consonant by its sound, doubled letters once: they are written single as often. */
function sounded(plain: string): string {
  const sounds = SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), plain.replace(/(.)\1+/g, '$1'));
  return sounds.replace(/(.)\1+/g, '$1');
}

/** The file that holds the spellings of a key. */
export function bucketOf(key: string): string {
  return BUCKETS.includes(key.charAt(0)) && key !== '' ? key.charAt(0) : OTHERS;
}

/** A number in a row of words: its value, and where it ends. */
export interface FoundNumber {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: number;
}

const FIGURE = /^[$£€]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|tn)?$/i;
const SHORT: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** The numbers in some words, in figures or spelled out: "12,000", "twelve thousand", "40m", "forty million". */
export function numbersIn(words: readonly string[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number = figureAt(words, at) ?? spelledAt(words, at);
    if (number === null) continue;
    found.push(number);
    at = number.end - 1;
  }
  return found;
}

function figureAt(words: readonly string[], start: number): FoundNumber | null {
  const [, whole, fraction = '', short = ''] = FIGURE.exec(words[start] ?? '') ?? [];
  if (whole === undefined) return null;
  const { scale, end } = scalesAt(words, start + 1);
  return { start, end, value: rounded(Number(whole.replaceAll(',', '') + fraction) * (SHORT[short.toLowerCase()] ?? 1) * scale) };
}

function scalesAt(words: readonly string[], from: number): { scale: number; end: number } {
  let [scale, end] = [1, from];
  for (let next = SCALES.get(words[end]?.toLowerCase() ?? ''); next !== undefined; next = SCALES.get(words[end]?.toLowerCase() ?? '')) {
    scale *= next;
    end += 1;
  }
  return { scale, end };
}

/** "twenty-three" comes as one word or as two. */
function spelledAt(words: readonly string[], start: number): FoundNumber | null {
  let [total, part, end] = [0, 0, start];
  for (; end < words.length; end += 1) {
    const word = words[end]?.toLowerCase() ?? '';
    const scale = SCALES.get(word);
    const small = word.split('-').map((one) => (/\d/.test(one) || one === 'half' ? null : numberOf(one)));
    const isLink = word === 'and' && end > start && /^[a-z-]+$/i.test(words[end + 1] ?? '') && numberOf((words[end + 1] ?? '').split('-')[0] ?? '') !== null;
    if (scale === 100 || scale === 12) part = Math.max(1, part) * scale;
    else if (scale !== undefined) [total, part] = [total + Math.max(1, part) * scale, 0];
    else if (small.every((one) => one !== null)) part += small.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    else if (!isLink) break;
  }
  return end > start && total + part > 0 ? { start, end, value: rounded(total + part) } : null;
}

/** 1.2 times a million is 1200000, and not what binary fractions make of it. */
const rounded = (value: number): number => Number(value.toPrecision(12));

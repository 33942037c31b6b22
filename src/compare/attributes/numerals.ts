/** Numbers in running text: digits, words, scales, ranges, fractions, and the vague ones ("dozens", "several hundred"). */
import { SCALES, numberOf } from '../text/numbers.ts';
import type { Token } from '../types.ts';
import { isDigit } from '../text/words.ts';

/** A number as it is told: what lies between `low` and `high`, from token `from` up to `to`. */
export interface Numeral {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** `vague` names no figure ("dozens"); `part` is a share of a whole ("half of"). */
  readonly form: 'figure' | 'vague' | 'part';
}

/** How far the vague ones reach: twice their unit, up to the next unit in use. */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 12]],
  ['few', [2, 9]],
  ['handful', [3, 9]],
  ['dozens', [24, 119]],
  ['scores', [40, 199]],
  ['hundreds', [200, 1999]],
  ['thousands', [2000, 19_999]],
  ['millions', [2e6, 2e7]],
  ['billions', [2e9, 2e10]],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
]);
/** Glued to a number or behind a sum of money: "3.5bn", "$2m". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Whether nothing stands between two tokens. */
export const touches = (tokens: readonly Token[], at: number): boolean => tokens[at] !== undefined && tokens[at].end === tokens[at + 1]?.start;

/** Words that may begin a numeral though they are tagged as none. */
const OPENERS = new Set([...PARTS.keys(), ...VAGUE.keys(), 'two', 'three', 'four', 'tens', 'dozen']);

/** Whether a numeral may begin with a token: few do, and this is asked of all. */
export const mayOpenNumeral = ({ tag, text, lower }: Token): boolean => tag === 'NUM' || isDigit(text) || OPENERS.has(lower);

/** The numeral that begins at a token, or null. "one" is a numeral here; whether it counts is for its noun to say. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token || !mayOpenNumeral(token)) return null;
  return partAt(tokens, at) ?? vagueAt(tokens, at) ?? figureAt(tokens, at);
}

/** "half of the", "a third of", "two-thirds of", "three quarters of", "half the"; a half ton is a figure. */
function partAt(tokens: readonly Token[], at: number): Numeral | null {
  const counted = /^(?:two|three|four)$/.test(lowerAt(tokens, at)) ? at + (tokens[at + 1]?.text === '-' ? 2 : 1) : at;
  const part = PARTS.get(lowerAt(tokens, counted));
  if (part === undefined) return null;
  const isPlural = lowerAt(tokens, counted).endsWith('s');
  // "the third of March", "the fifth of them" point out; a share says "a third of".
  if (counted === at && (isPlural || (lowerAt(tokens, at) !== 'half' && !/^(?:a|one)$/.test(lowerAt(tokens, at - 1))))) return null;
  const next = lowerAt(tokens, counted + 1);
  const share = 100 * part * (counted === at ? 1 : (numberOf(lowerAt(tokens, at)) ?? 1));
  if (next === 'of') return { from: at, to: counted + 2, low: share, high: share, form: 'part' };
  if (lowerAt(tokens, at) === 'half' && /^(?:the|its|their|his|her|our|all)$/.test(next)) return { from: at, to: at + 1, low: 50, high: 50, form: 'part' };
  // "half a million people", "a quarter mile"
  const unitAt = next === 'a' || next === 'an' ? counted + 2 : counted + 1;
  if (counted !== at || (lowerAt(tokens, at) !== 'half' && lowerAt(tokens, at) !== 'quarter')) return null;
  const scale = SCALES.get(lowerAt(tokens, unitAt));
  const to = scale === undefined ? unitAt : unitAt + 1;
  if (tokens[to]?.text === '-' || tokens[unitAt]?.tag !== 'NOUN') return scale === undefined ? null : figure(at, to, part * scale);
  return figure(at, to, part * (scale ?? 1));
}

const figure = (from: number, to: number, low: number, high = low): Numeral => ({ from, to, low, high, form: 'figure' });

/** "dozens of", "tens of thousands", "several hundred", "a few", "hundreds of thousands of". */
function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  const word = lowerAt(tokens, at);
  const tens = word === 'tens' ? 10 : word === 'hundreds' ? 100 : 0;
  const big = tens > 0 && lowerAt(tokens, at + 1) === 'of' ? SCALES.get(lowerAt(tokens, at + 2).replace(/s$/, '')) : undefined;
  if (big !== undefined && big > 100) return { from: at, to: at + 3, low: 2 * tens * big, high: 10 * tens * big - 1, form: 'vague' };
  const range = VAGUE.get(word);
  if (!range || (word === 'few' && !/^(?:a|last|past|next|the)$/.test(lowerAt(tokens, at - 1)))) return null;
  const scale = SCALES.get(lowerAt(tokens, at + 1)) ?? 1;
  return { from: at, to: scale === 1 ? at + 1 : at + 2, low: range[0] * scale, high: range[1] * scale, form: 'vague' };
}

function figureAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at] as Token;
  if (token.tag !== 'NUM' && token.lower !== 'dozen' && !/^\d/.test(token.text)) return null;
  const joined = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(token.text);
  const [low, high] = joined ? [numberOf(joined[1] ?? ''), numberOf(joined[2] ?? '')] : [null, null];
  if (low !== null && high !== null) {
    const { scale, end } = scaleAt(tokens, at + 1);
    return low < high ? figure(at, end, low * scale, high * scale) : null;
  }
  const first = numberAt(tokens, at);
  if (!first) return null;
  const to = lowerAt(tokens, first.end);
  const sign = /^[$£€]$/.test(tokens[first.end + 1]?.text ?? '') ? 1 : 0;
  const isRange = /^(?:to|-|–|or)$/.test(to) || (to === 'and' && lowerAt(tokens, at - 1) === 'between');
  const second = isRange ? numberAt(tokens, first.end + 1 + sign) : null;
  if (!second || second.number * second.scale <= first.number) return figure(at, first.end, first.number * first.scale);
  // "3 to 5 million"
  return figure(at, second.end, first.number * (first.scale === 1 ? second.scale : first.scale), second.number * second.scale);
}

interface Scaled {
  readonly number: number;
  /** What follows multiplies it: "million". */
  readonly scale: number;
  readonly end: number;
}

/** One number from token `at` on: "12", "3.5 million", "twenty-three", "one hundred and twenty". */
function numberAt(tokens: readonly Token[], at: number): Scaled | null {
  const number = numberOf(tokens[at]?.text ?? '');
  if (number === null) return null;
  const isWord = !/^\d/.test(tokens[at]?.text ?? '');
  const unit = isWord && number >= 20 && number < 100 && tokens[at + 1]?.text === '-' ? numberOf(tokens[at + 2]?.text ?? '') : null;
  if (unit !== null && unit > 0 && unit < 10) return { ...scaleAt(tokens, at + 3), number: number + unit };
  const scaled = scaleAt(tokens, at + 1);
  const next = lowerAt(tokens, scaled.end) === 'and' ? scaled.end + 1 : scaled.end;
  const rest = isWord && scaled.scale > 12 ? numberAt(tokens, next) : null;
  if (!rest || /^\d/.test(tokens[next]?.text ?? '') || rest.number * rest.scale >= scaled.scale) return { number, ...scaled };
  return { number: number * scaled.scale + rest.number * rest.scale, scale: 1, end: rest.end };
}

function scaleAt(tokens: readonly Token[], at: number): { scale: number; end: number } {
  const word = lowerAt(tokens, at).replace(/\.$/, '');
  const short = SHORT_SCALES.get(word);
  const glued = touches(tokens, at - 1) && /\d$/.test(tokens[at - 1]?.text ?? '');
  // "a 5m wall" is five metres, "5m people" five million.
  const isMoney = /^(?:[$£€]|\w*\$)$/.test(tokens[at - 2]?.text ?? '') || tokens[at - 3]?.text === '$';
  if (short !== undefined && glued && (isMoney || (word !== 'm' ? true : tokens[at + 1]?.tag === 'NOUN'))) return { scale: short, end: at + 1 };
  const scale = SCALES.get(word.replace(/s$/, ''));
  return scale === undefined ? { scale: 1, end: at } : { scale, end: at + 1 };
}

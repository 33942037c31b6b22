/** Two numbers as ranges: whether both may be right. */
import type { Bound } from '../attributes/numbers/bounds.ts';
import type { Relation } from './contrast.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
}

/** Two inexact numbers that lie this close to each other are one number rounded twice. */
export const ROUNDING = 0.05;
/** "More than 200" is written for a number a little above 200: this far. */
const REACH = 0.1;

const isOver = (bound: Bound): boolean => bound === '>' || bound === '>=';
const isUnder = (bound: Bound): boolean => bound === '<' || bound === '<=';

/**
 * How two ranges of one thing stand to each other.
 * @param slack how far a number may lie off that is told exactly: one unit told in another is rounded too
 */
export function relateRanges(a: Range, b: Range, slack: number): Relation {
  if (a.low === b.low && a.high === b.high && a.bound === b.bound) return 'same';
  // "at least 40" and "at most 40" meet in a point, and say the contrary.
  if (isOver(a.bound) && isUnder(b.bound)) return b.high <= a.low ? 'apart' : 'minor';
  if (isUnder(a.bound) && isOver(b.bound)) return a.high <= b.low ? 'apart' : 'minor';
  const [lowA, highA] = reach(a, slack);
  const [lowB, highB] = reach(b, slack);
  if (lowA <= highB && lowB <= highA) return slack > 0 && a.bound === b.bound ? 'same' : 'minor';
  return isRounded(a, b) || isRounded(b, a) ? 'minor' : 'apart';
}

/** What a reader takes a number for. */
function reach({ low, high, bound }: Range, slack: number): readonly [number, number] {
  const least = Math.min(low * (1 - slack), low * (1 + slack));
  const most = Math.max(high * (1 - slack), high * (1 + slack));
  if (isOver(bound)) return [least, high + REACH * Math.abs(high)];
  if (isUnder(bound)) return [low - ROUNDING * Math.abs(low), most];
  if (bound !== 'about') return [least, most];
  return [low - ROUNDING * Math.abs(low), high + ROUNDING * Math.abs(high)];
}

/** 249 rounded to 250, 3.46 to 3.5: fewer digits of the same number. */
function isRounded(exact: Range, round: Range): boolean {
  if (exact.low !== exact.high || round.low !== round.high) return false;
  const kept = digitsOf(round.low);
  return kept >= 2 && kept < digitsOf(exact.low) && Number(exact.low.toPrecision(kept)) === Number(round.low.toPrecision(kept));
}

const digitsOf = (value: number): number =>
  value
    .toPrecision(12)
    .replace(/e[^e]*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|(?<!0)0+$/g, '').length;

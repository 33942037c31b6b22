/** Shares of a whole: "half of", "two thirds", "one in five", "nine out of ten". */
import type { Token } from '../../types.ts';
import { cardinalAt, isHyphen, lowerAt } from './cardinals.ts';
import { SCALES } from '../../text/numbers.ts';
import { unitNamed } from './units.ts';

/** A number as it is told: what lies between `low` and `high`, from token `from` up to `to`. */
export interface Numeral {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** `vague` names no figure ("dozens"); `part` is a share of a whole, in per cent ("half of"). */
  readonly form: 'figure' | 'vague' | 'part';
  /** What is written onto the last digit: the C of 38C. */
  readonly glued?: string;
  /** A share as it is told: one in five, two thirds. */
  readonly fraction?: readonly [number, number];
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
]);
const DETERMINERS = /^(?:the|its|their|his|her|our|my|your|all|of|those|these)$/;

/** The share that begins at a token, or null; its bounds are in per cent. Half a ton is a figure. */
export function partAt(tokens: readonly Token[], at: number): Numeral | null {
  return fractionAt(tokens, at) ?? oneInAt(tokens, at);
}

const part = (from: number, to: number, over: number, under: number): Numeral => {
  const share = (100 * over) / under;
  return { from, to, low: share, high: share, form: 'part', fraction: [over, under] };
};

function fractionAt(tokens: readonly Token[], at: number): Numeral | null {
  const number = /^(?:one|two|three|four|five|six|seven|eight|nine|\d)$/.test(lowerAt(tokens, at)) ? cardinalNumber(tokens, at) : null;
  const named = number === null ? at : at + (isHyphen(tokens[at + 1]) ? 2 : 1);
  const word = lowerAt(tokens, named);
  const under = PARTS.get(word.replace(/s$/, ''));
  if (under === undefined || (number === null && word.endsWith('s'))) return null;
  if (word === 'half' && number === null) return halfAt(tokens, at);
  const before = lowerAt(tokens, at - 1);
  const isShare = number === null ? before === 'a' : word.endsWith('s') === number > 1;
  const next = lowerAt(tokens, named + 1);
  const isWhole = next === 'of' || DETERMINERS.test(next);
  const isChange = lowerAt(tokens, number === null ? at - 2 : at - 1) === 'by';
  if (!isShare || isHyphen(tokens[named + 1])) return null;
  // "a quarter million dollars"
  if (under === 4 && SCALES.has(next)) return scaled(tokens, at, named + 1, (number ?? 1) / under);
  // "a quarter of a million", "a quarter mile"
  if (next === 'of' && /^an?$/.test(lowerAt(tokens, named + 2))) return scaled(tokens, at, named + 3, (number ?? 1) / under);
  if (!isWhole && under === 4 && unitNamed(lowerAt(tokens, named + 1)))
    return { from: at, to: named + 1, low: (number ?? 1) / 4, high: (number ?? 1) / 4, form: 'figure' };
  if (!(isWhole || isChange || (number !== null && number > 1))) return null;
  return part(at, named + 1, number ?? 1, under);
}

/** "half of the wells", "half its fleet", "half a million", "half a percentage point", "half an hour". */
function halfAt(tokens: readonly Token[], at: number): Numeral | null {
  const next = lowerAt(tokens, at + 1);
  if (next === 'of' && !/^an?$/.test(lowerAt(tokens, at + 2))) return part(at, at + 1, 1, 2);
  if (DETERMINERS.test(next) && next !== 'of') return part(at, at + 1, 1, 2);
  const article = /^an?$/.test(next) ? at + 2 : next === 'of' ? -1 : isHyphen(tokens[at + 1]) ? (unitNamed(lowerAt(tokens, at + 2)) ? at + 2 : -1) : at + 1;
  if (article < 0) return null;
  return scaled(tokens, at, article, 1 / 2);
}

function scaled(tokens: readonly Token[], from: number, at: number, share: number): Numeral | null {
  const whole = cardinalAt(tokens, at);
  if (whole && whole.value >= 12 && !whole.isDigits) return { from, to: whole.end, low: share * whole.value, high: share * whole.value, form: 'figure' };
  const isUnit = unitNamed(lowerAt(tokens, at)) !== null || /^(?:percent|per|percentage|basis)$/.test(lowerAt(tokens, at));
  return isUnit ? { from, to: at, low: share, high: share, form: 'figure' } : null;
}

/** "one in five lifeboats", "nine out of ten drivers" */
function oneInAt(tokens: readonly Token[], at: number): Numeral | null {
  const over = cardinalAt(tokens, at);
  if (!over || over.isScaled || over.glued) return null;
  const out = lowerAt(tokens, over.end) === 'out' && lowerAt(tokens, over.end + 1) === 'of';
  const every = lowerAt(tokens, over.end) === 'of' && lowerAt(tokens, over.end + 1) === 'every';
  if (!(out || every || lowerAt(tokens, over.end) === 'in')) return null;
  const from = out || every ? over.end + 2 : over.end + 1;
  const under = cardinalAt(tokens, from);
  const noun = tokens[under?.end ?? -1];
  if (!under || under.value <= over.value || (!out && !every && (noun === undefined || !/^NN|^JJ/.test(noun.xpos) || over.value > 9))) return null;
  if (!out && unitNamed((noun as Token).lower.replace(/s$/, ''))?.of === 'second') return null;
  return part(at, under.end, over.value, under.value);
}

function cardinalNumber(tokens: readonly Token[], at: number): number | null {
  const found = cardinalAt(tokens, at);
  return found !== null && found.end === at + 1 && PARTS.has(lowerAt(tokens, at + (isHyphen(tokens[at + 1]) ? 2 : 1)).replace(/s$/, '')) ? found.value : null;
}

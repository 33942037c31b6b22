/** Numbers in running text: digits, words, scales, mixed numbers, ranges, and the vague ones ("dozens", "several hundred"). */
import { numberOf, SCALES } from '../../text/numbers.ts';
import type { Token } from '../../types.ts';
import { isDigit } from '../../text/words.ts';
import { cardinalAt, isHyphen, lowerAt } from './cardinals.ts';
import { type Numeral, partAt } from './parts.ts';

export type { Numeral } from './parts.ts';

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
/** Words that may begin a numeral though they are tagged as none. */
const OPENERS = new Set([
  ...VAGUE.keys(),
  ...SCALES.keys(),
  ...'half third quarter fourth fifth sixth seventh eighth ninth tenth hundredth tens ½ ¼ ¾ ⅓ ⅔'.split(' '),
]);

/** Whether a numeral may begin with a token: few do, and this is asked of all. */
export const mayOpenNumeral = ({ tag, text, lower }: Token): boolean =>
  tag === 'NUM' || isDigit(text) || OPENERS.has(lower) || (tag !== 'VERB' && numberOf(lower) !== null);

/** The numeral that begins at a token, or null. "one" is a numeral here; whether it counts is for its noun to say. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token || !mayOpenNumeral(token)) return null;
  return partAt(tokens, at) ?? vagueAt(tokens, at) ?? figureAt(tokens, at);
}

/** "dozens of", "tens of thousands", "several hundred", "a few", "hundreds of thousands of". */
function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  const word = lowerAt(tokens, at);
  const tens = word === 'tens' ? 10 : word === 'hundreds' ? 100 : 0;
  const big = tens > 0 && lowerAt(tokens, at + 1) === 'of' ? SCALES.get(lowerAt(tokens, at + 2).replace(/s$/, '')) : undefined;
  if (big !== undefined && big > 100) return { from: at, to: at + 3, low: 2 * tens * big, high: 10 * tens * big - 1, form: 'vague' };
  const range = VAGUE.get(word);
  if (!range || (word === 'few' && !/^(?:a|last|past|next|the)$/.test(lowerAt(tokens, at - 1)))) return null;
  if (word === 'scores' && lowerAt(tokens, at + 1) !== 'of') return null;
  const scale = SCALES.get(lowerAt(tokens, at + 1)) ?? 1;
  return { from: at, to: scale === 1 ? at + 1 : at + 2, low: range[0] * scale, high: range[1] * scale, form: 'vague' };
}

const CHANGED = /^(?:dropped|fell|fallen|drops|falls|rose|risen|rises|climbed|gained|lost|slipped|jumped|cut|raised|up|down)$/;

/** One number or a range of two: "12 to 15", "12-15", "between 12 and 15". */
function figureAt(tokens: readonly Token[], at: number): Numeral | null {
  const first = cardinalAt(tokens, at);
  if (!first) return null;
  const sole: Numeral = { from: at, to: first.end, low: first.value, high: first.value, form: 'figure', ...(first.glued ? { glued: first.glued } : {}) };
  if (first.glued) return sole;
  const percent = lowerAt(tokens, first.end) === '%' ? 1 : 0;
  const joint = first.end + percent;
  const word = lowerAt(tokens, joint);
  const isRange =
    /^(?:to|or)$/.test(word) || isHyphen(tokens[joint]) || (word === 'and' && tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'between'));
  const sign = /^[$£€]$/.test(lowerAt(tokens, joint + 1)) ? 1 : 0;
  // "dropped $100 to $1,199": by the one, to the other
  const isChanged = word === 'to' && sign === 1 && CHANGED.test(lowerAt(tokens, at - 2));
  const second = isRange && !isChanged ? cardinalAt(tokens, joint + 1 + sign) : null;
  if (!second) return sole;
  // "3 to 5 million"
  const low = first.isScaled || !second.isScaled ? first.value : first.value * second.scale;
  return low < second.value ? { ...sole, to: second.end, low, high: second.value, ...(second.glued ? { glued: second.glued } : {}) } : sole;
}

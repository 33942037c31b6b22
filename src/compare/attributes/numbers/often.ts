/** How often, in a word: "scored twice", "a hat-trick", "a brace". */
import type { Token } from '../../types.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';

const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);
const SCORING = /^(?:scor|nett?(?:ed|ing)$|grab|bag|claim|complet|got$|with$)/;

/** Nothing names what is counted: "scored twice" may be told as "two goals". A multiple ("twice as many") is read before. */
export const often: Finder = (tokens) => {
  if (!tokens.some(({ lower }) => TIMES.has(lower) || /^(?:hat|brace)/.test(lower))) return [];
  return tokens.flatMap(({ lower }, at): Found[] => {
    const times = TIMES.get(lower);
    if (times !== undefined) return [told(at, at + 1, times)];
    if (lower === 'hattrick' || lower === 'hat-trick') return [told(at, at + 1, 3)];
    if (lower === 'hat' && isHyphen(tokens[at + 1]) && lowerAt(tokens, at + 2) === 'trick') return [told(at, at + 3, 3)];
    return lower === 'brace' && isScored(tokens, at) ? [told(at, at + 1, 2)] : [];
  });
};

const told = (from: number, to: number, number: number): Found => ({ ...PLAIN, role: 'count', from, to, low: number, high: number, figure: shown(number) });

/** "scored a brace"; to brace is another word. */
const isScored = (tokens: readonly Token[], at: number): boolean => lowerAt(tokens, at - 1) === 'a' && SCORING.test(lowerAt(tokens, at - 2));

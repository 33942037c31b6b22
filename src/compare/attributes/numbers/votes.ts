/** A vote told by its two sides: "nine in favour and three against", "nine voted for, three against". Figures and "nine votes to three" are pairs. */
import type { Token } from '../../types.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { cardinalAt, lowerAt } from './cardinals.ts';
import { mayOpenNumeral } from './numerals.ts';

/** So far apart the two sides may stand. */
const REACH = 9;
const VOTERS =
  /^(?:votes?|voted|voting|members?|lawmakers?|senators?|councillors?|mps?|deputies|delegates?|judges?|justices?|were|was|are|of|them|all|yes|no)$/;

export const votes: Finder = (tokens) => tokens.flatMap(({ lower }, at) => (/^(?:against|opposed)$/.test(lower) ? (voteAt(tokens, at) ?? []) : []));

/** The vote of which the side against is named at a token. */
function voteAt(tokens: readonly Token[], at: number): Found | null {
  const nays = sideBefore(tokens, at);
  if (!nays) return null;
  for (let i = nays.from - 1; i >= Math.max(0, nays.from - REACH); i -= 1) {
    const isFor = lowerAt(tokens, i) === 'for' || (/^favou?r$/.test(lowerAt(tokens, i)) && lowerAt(tokens, i - 1) === 'in');
    const ayes = isFor ? sideBefore(tokens, lowerAt(tokens, i) === 'for' ? i : i - 1) : null;
    if (ayes) {
      const figure = `${shown(ayes.value)}-${shown(nays.value)}`;
      return { ...PLAIN, role: 'vote', from: ayes.from, to: nays.to, low: ayes.value, high: nays.value, figure };
    }
  }
  return null;
}

/** The number of a side, a few words before the token that names the side. */
function sideBefore(tokens: readonly Token[], end: number): { value: number; from: number; to: number } | null {
  for (let at = end - 1; at >= Math.max(0, end - 3); at -= 1) {
    const token = tokens[at] as Token;
    const number = mayOpenNumeral(token) ? cardinalAt(tokens, at) : null;
    if (number && number.end <= end && !number.glued) return { value: number.value, from: at, to: number.end };
    if (!VOTERS.test(token.lower)) return null;
  }
  return null;
}

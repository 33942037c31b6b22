/** Numbers that name a thing instead of counting it. */
import type { Token } from '../types.ts';
import type { Found } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { type Counted, singular } from './counted.ts';

/** Nouns that are their own plural. */
const INVARIANT = /^(?:aircraft|sheep|fish|cod|deer|staff|crew|offspring|spacecraft|police|population|series|species|person|percent|dozen|troop|head|dead)$/;

/** "the 2005 peace deal", "the G9 8 summit": more than one of a singular noun is a label, and a year counts nothing. */
export function isLabel(
  tokens: readonly Token[],
  from: number,
  to: number,
  counted: Counted | null,
  { low, high, bound }: Pick<Found, 'low' | 'high' | 'bound'>,
): boolean {
  const noun = counted === null ? undefined : tokens[counted.at];
  const isYear = to === from + 1 && /^(?:19|20)\d\d$/.test(lowerAt(tokens, from)) && bound === 'exactly';
  if (isYear) return true;
  return (
    high > 1 &&
    low >= 1 &&
    noun?.xpos === 'NN' &&
    singular(noun.lower) === noun.lower &&
    !counted?.partial &&
    !isHyphen(tokens[to]) &&
    !INVARIANT.test(noun.lower) &&
    lowerAt(tokens, to) !== 'of'
  );
}

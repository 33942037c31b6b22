/** Numbers that name a thing instead of counting it. */
import type { Token } from '../types.ts';
import type { Found } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { type Counted, singular } from './counted.ts';

/** "Million Dollar Mermaid", "the Big Ten Conference": a number word with a capital among words with capitals, where the sentence writes others small. */
export function isTitled(tokens: readonly Token[], at: number): boolean {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (!token || !next || !before || at < 2 || before.text === ':' || !/^\p{Lu}\p{Ll}+$/u.test(token.text) || !/^\p{Lu}\p{Ll}/u.test(next.text)) return false;
  const words = tokens.slice(1).filter(({ tag }) => /^(?:NOUN|VERB|ADJ)$/.test(tag));
  return words.filter(({ text }) => /^\p{Ll}/u.test(text)).length > words.length / 2;
}

/** Nouns that are their own plural. */
const INVARIANT = /^(?:aircraft|sheep|fish|cod|deer|staff|crew|offspring|spacecraft|police|population|series|species|person|percent|dozen|troop|head|dead)$/;

/** "24 KOs", "500 PCs", and without the letter of the plural. */
export const isShort = ({ text }: Token): boolean => /^[A-Z]{2,4}s?$/.test(text);

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
    !isShort(noun) &&
    Number.isInteger(low) &&
    lowerAt(tokens, to) !== 'of'
  );
}

/** Numbers that name a thing instead of counting it. */
import type { Token } from '../../types.ts';
import type { Found } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { isNumbering } from './bare.ts';
import { type Counted, singular } from './counted.ts';
import { moneyBefore } from './currencies.ts';
import { measureAt } from './measured.ts';
import { relationOf } from '../../text/tree.ts';

/** "Million Dollar Mermaid", "the Big Ten Conference": a number word with a capital among words with capitals, where the sentence writes others small. */
function isTitled(tokens: readonly Token[], at: number): boolean {
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

const NUMBERED =
  /^(?:article|section|chapter|page|route|line|phase|level|category|highway|interstate|channel|room|gate|flight|number|nos?\.?|platform|lane|version|clause|paragraph|bus|junction|unit|group|round|act|day|year|week|model|resolution|rule|verse|terminal|runway|pier|part|step|stage|class|grade|type|zone)$/;

/** "Article 5", "Route 66", "Flight 714": the name before a number takes it in. */
export function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (!before || isNumbering(tokens, at)) return false;
  if (isTitled(tokens, at)) return true;
  if (NUMBERED.test(before.lower) && /^\d/.test(token.text) && !/^(?:obj|nsubj)$/.test(relationOf(before))) return true;
  // "a CN-235 aircraft"
  const maker = tokens[at - 2];
  if (isHyphen(before) && maker && maker.end === before.start && before.end === token.start && /^\p{Lu}+$/u.test(maker.text)) return true;
  if (/^(?:minus|magnitude|aged?)$/.test(before.lower) || isPercent(tokens, at)) return false;
  if (token.deprel === 'flat' && token.head === at - 1) return true;
  return (
    before.tag === 'PROPN' &&
    /^\p{Lu}/u.test(before.text) &&
    /^(?:flat|nummod|nmod|compound)/.test(token.deprel) &&
    token.head === at - 1 &&
    !moneyBefore(tokens, at)
  );
}

/** No name ends in "5.3 per cent", however the tree hangs it. */
const isPercent = (tokens: readonly Token[], at: number): boolean => measureAt(tokens, at + 1, '')?.unit === 'percent';

/** People that a number counts without their noun: the children of "a mother of 12", those of "the thousands who came". */
import type { Token } from '../types.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import type { Numeral } from './numerals.ts';

/** What such people are called in the singular; null for any other number. */
export const peopleCounted = (tokens: readonly Token[], numeral: Numeral): string | null => childrenOf(tokens, numeral) ?? thoseWho(tokens, numeral);

const PARENTS = /^(?:mother|father|mum|mom|dad|parents?|grandmother|grandfather|grandparents?|grandma|grandpa)$/;

/** "a mother of 12", "the father-of-two" */
function childrenOf(tokens: readonly Token[], { from, to }: Numeral): string | null {
  const of = isHyphen(tokens[from - 1]) ? from - 2 : from - 1;
  const parent = lowerAt(tokens, isHyphen(tokens[of - 1]) ? of - 2 : of - 1);
  if (lowerAt(tokens, of) !== 'of' || !PARENTS.test(parent) || tokens[to]?.xpos === 'NNS' || tokens[to]?.lower === 'children') return null;
  return parent.startsWith('grand') ? 'grandchild' : 'child';
}

/** "the thousands who came": people. */
const thoseWho = (tokens: readonly Token[], { from, to }: Numeral): string | null =>
  lowerAt(tokens, to) === 'who' && /^(?:the|those|of|among|than)$/.test(lowerAt(tokens, from - 1)) ? 'person' : null;

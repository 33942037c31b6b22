/** People that a number counts without their noun: the children of "a mother of 12", those of "the thousands who came". */
import { dependentsOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import type { Found } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { fateAt, fateOf } from './fates.ts';
import { type Numeral, numeralAt } from './numerals.ts';

/** What such people are called in the singular, and what became of them; null for any other number. */
export function peopleCounted(tokens: readonly Token[], numeral: Numeral): Pick<Found, 'thing' | 'fate' | 'partial'> | null {
  if (isHurtSo(tokens, numeral)) return { thing: 'person', fate: 'hurt', partial: true };
  const thing = childrenOf(tokens, numeral) ?? thoseWho(tokens, numeral);
  if (thing) return { thing, fate: null, partial: false };
  const fate = fateAt(tokens, numeral.from, numeral.to, (at) => numeralAt(tokens, at) !== null);
  return isCrowd(tokens, numeral) ? { thing: 'person', fate, partial: false } : null;
}

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

/** "thousands marched", "outages for millions": of a crowd no noun need be told, unless it is money. */
function isCrowd(tokens: readonly Token[], { to, form }: Numeral): boolean {
  const token = tokens[to - 1] as Token;
  if (form !== 'vague' || !/^(?:dozens|hundreds|thousands|millions)$/.test(token.lower) || lowerAt(tokens, to) === 'of') return false;
  const isFor = relationOf(token) === 'obl' && dependentsOf(tokens, token, 'case').some(({ lower }) => /^(?:for|among|by)$/.test(lower));
  return relationOf(token) === 'nsubj' || isFor;
}

/** "55 wounded, 15 critically" */
const isHurtSo = (tokens: readonly Token[], { from, to }: Numeral): boolean =>
  /^(?:critically|seriously|badly|fatally|severely|gravely|slightly|lightly)$/.test(lowerAt(tokens, to)) &&
  /^[,(–—-]$/.test(lowerAt(tokens, from - 1)) &&
  tokens.slice(Math.max(0, from - 8), from).some(({ lower }) => fateOf(lower) !== null);

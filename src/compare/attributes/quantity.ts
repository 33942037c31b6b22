/** How many: every number of a clause with what it counts or measures, bound to it by the tree. */
import type { Value } from '../../schema/comparison.ts';
import { once } from '../once.ts';
import type { Clause } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import { isDigit } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { Finder, Found } from './numbers/amounts.ts';
import { figures, MORE } from './numbers/figures.ts';
import { type Said, saidOf } from './numbers/governing.ts';
import { mayOpenNumeral } from './numbers/numerals.ts';
import { multiples } from './numbers/multiples.ts';
import { often } from './numbers/often.ts';
import { ordinals } from './numbers/ordinals.ts';
import { pairs } from './numbers/pairs.ts';
import { singles } from './numbers/singles.ts';
import { nounToldIn } from './numbers/told-before.ts';
import { isTimed } from './time.ts';
import { votes } from './numbers/votes.ts';

type Quantity = Extract<Value, { kind: 'quantity' }>;

/** A quantity with all that is needed to hold it against another. */
export type Amount = Quantity & Omit<Found, 'from' | 'to'> & Said & { readonly start: number };

/** In this order: what one has read, the next does not read otherwise. */
const FINDERS: readonly Finder[] = [votes, pairs, multiples, figures, often, ordinals, singles];

/** Every quantity of a clause, left to right. A year, a date, an ordinal and a number in a name are none. */
export function quantities(clause: Clause): Quantity[] {
  return amounts(clause)
    .filter(({ role }) => role !== 'ordinal')
    .map(quantityOf);
}

/** As much of an amount as is published. */
export const quantityOf = ({ kind, text, number, upper, approximate, of }: Amount): Quantity => ({
  kind,
  text,
  number,
  ...(upper === undefined ? {} : { upper }),
  approximate,
  of,
});

/** As `quantities`, with what else is said of each number. */
export const amounts: (clause: Clause) => readonly Amount[] = once((clause: Clause): Amount[] => {
  const found = amountsIn(clause.sentence).filter(({ start }) => start >= clause.start && start < clause.end);
  // "170,000 here and tens of thousands more elsewhere": neither is the whole.
  const { tokens } = clause.sentence;
  const hasRest = clause.tokens.some(({ lower, index }) => MORE.test(lower) && index > 0 && mayOpenNumeral(tokens[index - 1] as Token));
  return found.map((amount, i) => (hasRest || isOfOnePlace(clause, amount, found[i + 1]) ? { ...amount, partial: true } : amount));
});

/** "170,000 people in the province alone": elsewhere there are more. */
function isOfOnePlace({ tokens }: Clause, { start, text }: Amount, next: Amount | undefined): boolean {
  return tokens.some((token, i) => {
    const place = tokens[i - 1];
    const isBehind = place !== undefined && place.start >= start + text.length && (next === undefined || token.start < next.start);
    return token.lower === 'alone' && isBehind && /^(?:NOUN|PROPN)$/.test(place.tag);
  });
}

const amountsIn = once((sentence: Sentence): Amount[] => {
  const { tokens, text } = sentence;
  const taken = new Set<number>();
  const found: Found[] = [];
  for (const find of FINDERS) {
    const own = find(tokens).map((one) => ({ one, places: Array.from({ length: one.to - one.from }, (_, i) => one.from + i) }));
    const free = own.filter(
      ({ one, places }) => !places.some((at) => taken.has(at) || (one.role !== 'age' && at < ownEnd(one, tokens) && isTimed(sentence, at))),
    );
    for (const { one, places } of free) {
      for (const at of places) taken.add(at);
      found.push(one);
    }
  }
  const whole = (one: Found): Found => (isOfNoNoun(one) ? { ...one, thing: nounToldIn(sentence) } : one);
  return found.sort((a, b) => a.from - b.from).map((one) => amountOf(whole(one), tokens, text));
});

/** Where a number may be a time until: of "three 10-year sentences" only the three. */
const ownEnd = ({ role, from, to }: Found, tokens: readonly Token[]): number => (role === 'count' && isDigit(tokens[from + 1]?.text ?? '') ? from + 1 : to);

/** "Five came, three stayed away": what they are was told in the sentence before. */
const isOfNoNoun = ({ role, thing, partial }: Found): boolean => role === 'count' && thing === null && partial;

function amountOf({ from, to, ...found }: Found, tokens: readonly Token[], text: string): Amount {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  const { low, high, bound, vague, unit, thing, role } = found;
  return {
    ...found,
    kind: 'quantity',
    text: text.slice(first.start, last.end),
    number: low,
    ...(high > low ? { upper: high } : {}),
    approximate: bound !== 'exactly' || vague,
    of: role === 'age' ? 'year-old' : (unit ?? thing ?? role),
    start: first.start,
    ...saidOf(tokens, from, to),
  };
}

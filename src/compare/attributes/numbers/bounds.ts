/** How exact a number is said to be: "at least", "nearly", "just under", "at most". */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, relationOf } from '../../text/tree.ts';
import { isHyphen, lowerAt } from './cardinals.ts';

/** `>=` holds the number itself, `>` does not. */
export type Bound = 'exactly' | 'about' | '>=' | '>' | '<=' | '<';

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['>=', /(?:^|\s)((?:at (?:the very )?least|(?:no|not) (?:less|fewer|lower|shorter|younger) than|upwards? of|(?:a )?minimum of)\s)(?:an?\s)?$/],
  ['<=', /(?:^|\s)((?:up to|at (?:the very )?most|(?:no|not) (?:more|higher|longer|greater|larger|bigger|older|taller) than|as (?:many|much|little|few|long|high) as|(?:a )?maximum of|not exceeding)\s)(?:an?\s)?$/],
  ['>', /(?:^|\s)((?:(?:just|well|slightly|a little|far) )?(?:over|above|more than|greater than|(?:higher|longer|larger|bigger|older|taller) than|in excess of|exceeding|beyond|north of)\s)(?:an?\s)?$/],
  ['<', /(?:^|\s)((?:(?:just|well|slightly|a little|far) )?(?:under|below|(?:less|fewer|lower|shorter|younger|smaller) than|short of|shy of)\s)(?:an?\s)?$/],
  ['about', /(?:^|\s)((?:about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|(?:an? )?estimated|circa|virtually|barely|maybe|perhaps)\s)(?:an?\s)?$/],
]; // prettier-ignore

export interface Bounded {
  readonly bound: Bound;
  /** The token with which the words begin that say so. */
  readonly from: number;
}

/** What stands before a number that begins at a token. */
export function boundBefore(tokens: readonly Token[], at: number): Bounded {
  const before = tokens
    .slice(Math.max(0, at - 6), at)
    .map(({ lower }) => `${lower} `)
    .join('');
  for (const [bound, words] of BEFORE) {
    const match = words.exec(before);
    if (match) return { bound, from: at - match[0].trim().split(' ').length };
  }
  return { bound: 'exactly', from: at };
}

/** "a row over two islands": a preposition of its own, which the tree hangs on the things counted; in "over 200 homes" it hangs on the number. */
export const isOfPlace = (tokens: readonly Token[], { bound, from }: Bounded, noun: number): boolean =>
  /^(?:[<>]|about)$/.test(bound) &&
  tokens[from]?.deprel === 'case' &&
  tokens[from].head === noun &&
  /^(?:NOUN|PROPN|PRON|VERB)$/.test(tokens[from - 1]?.tag ?? '');

/** What stands behind a number whose noun or unit ends before a token: "or more", "-odd", "at the very most". */
export function boundAfter(tokens: readonly Token[], at: number): Bound | null {
  const next = lowerAt(tokens, at);
  if (isHyphen(tokens[at]) && /^(?:odd|plus)$/.test(lowerAt(tokens, at + 1))) return lowerAt(tokens, at + 1) === 'odd' ? 'about' : '>';
  if (next === 'or' && /^(?:more|over|above|older)$/.test(lowerAt(tokens, at + 1))) return '>=';
  if (next === 'or' && /^(?:less|fewer|under|younger)$/.test(lowerAt(tokens, at + 1))) return '<=';
  if ((next === 'or' && lowerAt(tokens, at + 1) === 'so') || next === 'odd' || next === 'plus') return next === 'plus' ? '>' : 'about';
  // "of cod a year at most"
  const found = /^(?:(?:of \S+ )?(?:an? \S+ )?)at (?:the )?(?:very )?(most|least)(?: \.?$| [.,;]| $)/.exec(
    `${tokens
      .slice(at, at + 9)
      .map(({ lower }) => lower)
      .join(' ')} `,
  );
  return found ? (found[1] === 'most' ? '<=' : '>=') : null;
}

/** "exceeds 900 crowns", "did not exceed 900 crowns" */
export function boundOfVerb(tokens: readonly Token[], measure: readonly Token[]): Bound | null {
  const object = measure.find((token) => relationOf(token) === 'obj');
  const verb = object && headOf(tokens, object);
  if (!verb || !/^(?:exceed|surpass|top)(?:s|ed|ped|es|ing)?$/.test(verb.lower)) return null;
  return dependentsOf(tokens, verb, 'advmod').some(({ lower }) => /^(?:not|n't|never)$/.test(lower)) ? '<=' : '>';
}

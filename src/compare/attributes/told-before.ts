/** Numbers that stand for a noun told before: "170,000 of them", "two of whom died", "of which four exploded". */
import { dependentsOf, headOf, relationOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import type { Found } from './amounts.ts';
import { lowerAt } from './cardinals.ts';
import { singular } from './counted.ts';
import { thingNamed } from './holders.ts';
import type { Numeral } from './numerals.ts';
import { unitNamed } from './units.ts';

const THEM = /^(?:them|which|whom|these|those|us)$/;

/** What such a number counts, a part of what was told, and where its words end; null for any other number. */
export function toldBefore(tokens: readonly Token[], { from, to }: Numeral): (Pick<Found, 'partial' | 'to'> & { readonly thing: string }) | null {
  const isBehind = lowerAt(tokens, to) === 'of' && THEM.test(lowerAt(tokens, to + 1)) && tokens[to + 1]?.deprel !== 'det';
  // "of which some 40": a bound may stand between.
  const of = [from - 2, from - 3, from - 4].find((at) => lowerAt(tokens, at) === 'of' && /^(?:which|whom)$/.test(lowerAt(tokens, at + 1)));
  const isBefore = of !== undefined && tokens[to]?.tag !== 'NOUN' && tokens[to]?.tag !== 'ADJ';
  if (!isBehind && !isBefore) return likeBefore(tokens, from, to);
  const pronoun = isBehind ? to + 1 : (of as number) + 1;
  const noun = nounBefore(tokens, isBehind ? from : (of as number), tokens[pronoun] as Token);
  if (!noun && lowerAt(tokens, pronoun) === 'us') return { thing: 'person', partial: true, to: to + 2 };
  if (!noun) return null;
  const thing = noun.tag === 'NOUN' ? thingNamed(tokens, noun) : 'person';
  return { thing: /^other$/.test(thing) ? 'person' : thing, partial: true, to: isBehind ? to + 2 : to };
}

/** What the relative clause hangs on, else the last plural noun before it. */
function nounBefore(tokens: readonly Token[], at: number, pronoun: Token): Token | undefined {
  if (pronoun.lower.startsWith('wh'))
    for (let up: Token | undefined = pronoun; up; up = headOf(tokens, up)) {
      const above = relationOf(up) === 'acl' ? headOf(tokens, up) : undefined;
      if (above && above.index < at && /^(?:NNS|NNPS)$/.test(above.xpos)) return above;
    }
  return tokens.slice(0, at).findLast(({ xpos, deprel, lower }) => (xpos === 'NNS' && deprel !== 'compound') || (lower === 'people' && xpos.startsWith('NN')));
}

/** "attacked 100 vessels and hijacked 40", "1,000 residents were in one field, 500 in another": a number in the place of one that counts. */
function likeBefore(tokens: readonly Token[], from: number, to: number): ReturnType<typeof toldBefore> {
  const token = tokens[to - 1] as Token;
  const [next, verb] = [tokens[to], headOf(tokens, token)];
  if (next && /^(?:NOUN|PROPN|ADJ|NUM|SYM|VERB)$/.test(next.tag)) return null;
  const counted = tokens.slice(0, from).findLast(({ xpos, index }) => xpos === 'NNS' && dependentsOf(tokens, tokens[index] as Token, 'nummod').length > 0);
  if (!counted || unitNamed(singular(counted.lower)) !== null) return null;
  const isParallel =
    relationOf(token) === 'obj' && verb !== undefined && relationOf(verb) === 'conj' && /^(?:obj|obl)$/.test(relationOf(counted)) && verb.head === counted.head;
  const isListed =
    next?.tag === 'ADP' && /^(?:in|at|near|on|from)$/.test(next.lower) && lowerAt(tokens, from - 1) === ',' && counted.deprel.startsWith('nsubj');
  return isParallel || isListed ? { thing: thingNamed(tokens, counted), partial: true, to } : null;
}

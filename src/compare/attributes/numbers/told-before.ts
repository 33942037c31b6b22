/** Numbers that stand for a noun told before: "170,000 of them", "two of whom died", "of which four exploded", "five came, three stayed away". */
import type { Sentence } from '../../text/sentences.ts';
import { dependentsOf, headOf, relationOf, subjectOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import type { Found } from './amounts.ts';
import { lowerAt } from './cardinals.ts';
import { singular } from './counted.ts';
import { thingNamed } from './holders.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { unitNamed } from './units.ts';

const THEM = /^(?:them|which|whom|these|those|us)$/;

/** A part of what was told, and where its words end; of no thing where another sentence told what is counted. */
type Part = Pick<Found, 'partial' | 'to' | 'thing'>;

/** What such a number counts; null for any other number. */
export function toldBefore(tokens: readonly Token[], { from, to }: Numeral): Part | null {
  const isBehind = lowerAt(tokens, to) === 'of' && THEM.test(lowerAt(tokens, to + 1)) && tokens[to + 1]?.deprel !== 'det';
  // "of which some 40": a bound may stand between.
  const of = [from - 2, from - 3, from - 4].find((at) => lowerAt(tokens, at) === 'of' && /^(?:which|whom)$/.test(lowerAt(tokens, at + 1)));
  const isBefore = of !== undefined && tokens[to]?.tag !== 'NOUN' && tokens[to]?.tag !== 'ADJ';
  if (!isBehind && !isBefore) return likeBefore(tokens, from, to) ?? moreOf(tokens, from, to) ?? oneOfBest(tokens, from, to) ?? itsOwn(tokens, from, to);
  const pronoun = isBehind ? to + 1 : (of as number) + 1;
  const noun = nounBefore(tokens, isBehind ? from : (of as number), tokens[pronoun] as Token);
  if (!noun && lowerAt(tokens, pronoun) === 'us') return { thing: 'person', partial: true, to: to + 2 };
  // "One of them leaked": another sentence told of what.
  if (!noun) return isBehind ? { thing: null, partial: true, to: to + 2 } : null;
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
function likeBefore(tokens: readonly Token[], from: number, to: number): Part | null {
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

/** What is counted by the subject of a verb without a noun: "five came, three stayed away", "both were sold"; null for any other number. */
export function aloneAsSubject(tokens: readonly Token[], { from, to, low, form }: Numeral): Part | null {
  const [token, next] = [tokens[to - 1] as Token, tokens[to]];
  const isAlone = form === 'figure' && Number.isInteger(low) && lowerAt(tokens, from) !== 'one' && !/[:.]/.test(token.text);
  const verb = headOf(tokens, token);
  if (!isAlone || !token.deprel.startsWith('nsubj') || verb?.tag !== 'VERB' || !next || !/^(?:VERB|AUX|ADV)$/.test(next.tag)) return null;
  if (dependentsOf(tokens, token, 'nmod', 'compound', 'flat', 'case').length > 0) return null;
  return { thing: nounCounted(tokens.slice(0, from)), partial: true, to };
}

/** What the numbers of a sentence that count no noun of its own count: the last noun with a number in the sentence before, else people. */
export function nounToldIn({ before }: Sentence): string {
  const counted = before === null || before.heading ? null : nounCounted(before.tokens);
  return counted ?? 'person';
}

function nounCounted(tokens: readonly Token[]): string | null {
  const noun = tokens.findLast((token) => token.xpos === 'NNS' && unitNamed(singular(token.lower)) === null && isCounted(tokens, token));
  return noun ? thingNamed(tokens, noun) : null;
}

/** Whether a number stands with a noun; what follows it may be cut off. */
const isCounted = (tokens: readonly Token[], noun: Token): boolean => tokens.some(({ head, deprel }) => head === noun.index && deprel.startsWith('nummod'));

/** The 5,400 of "250 of its 5,400 jobs": no number of what is told, but of what it is a part of. */
export const isWhole = (tokens: readonly Token[], at: number): boolean => {
  const of = /^(?:the|its|his|her|their|our)$/.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  return lowerAt(tokens, of) === 'of' && numeralAt(tokens, of - 1)?.to === of;
};

/** "scored six goals and added three more" */
function moreOf(tokens: readonly Token[], from: number, to: number): Part | null {
  const more = tokens[to];
  if (more?.lower !== 'more' || tokens[to - 1]?.head !== more.index || !/^(?:obj|nsubj)$/.test(relationOf(more)) || more.index === from) return null;
  return /^(?:NOUN|ADJ|PROPN)$/.test(tokens[to + 1]?.tag ?? '') ? null : { thing: nounCounted(tokens.slice(0, from)), partial: true, to: to + 1 };
}

/** "the hall, one of the oldest in Orm": what it is one of is what it is. */
function oneOfBest(tokens: readonly Token[], from: number, to: number): Part | null {
  const [number, best] = [tokens[to - 1] as Token, tokens[to + 2]];
  if (lowerAt(tokens, to) !== 'of' || lowerAt(tokens, to + 1) !== 'the' || best?.xpos !== 'JJS' || best.head !== number.index) return null;
  const noun = relationOf(number) === 'appos' ? headOf(tokens, number) : subjectOf(tokens, number);
  return noun?.tag === 'NOUN' && noun.index < from ? { thing: thingNamed(tokens, noun), partial: true, to: to + 3 } : null;
}

/** "some 88,000 residents, compared to Elm's 1,800" */
function itsOwn(tokens: readonly Token[], from: number, to: number): Part | null {
  const thing = tokens[from - 1]?.xpos === 'POS' && /^(?:[.,;)]|)$/.test(lowerAt(tokens, to)) ? nounCounted(tokens.slice(0, from)) : null;
  return thing === null ? null : { thing, partial: false, to };
}

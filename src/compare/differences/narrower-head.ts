/** One tells of the whole what the other tells of somebody or something of it: "a committee of the council" beside "the council". */
import { coreOf, coreSubjectOf } from '../attributes/stance/core.ts';
import type { Clause } from '../text/clauses.ts';
import { keyOf } from '../text/lemma.ts';
import { dependentsOf, phraseOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import type { MetWord } from './aligned-words.ts';
import type { Apart } from './apart.ts';

type Sides = readonly [readonly MetWord[], readonly MetWord[]];

/** Nouns that name no other thing than what hangs on them: "a group of soldiers", "the city of Tarn", "a number of shops". */
const SAME_THING =
  /^(?:group|number|total|series|pair|couple|crowd|team|dozen|hundred|thousand|million|billion|ton|tonne|kilo|kind|type|sort|bunch|range|majority|rest|remainder|half|third|quarter|percent|cent|city|town|village|state|country|island|province|republic|region|district|county|kingdom|port|company|firm|party|ship|vessel|trawler|storm|hurricane|mount|lake|river|name|case|act|amount|sum|level|rate|price|cost|value|people|man|woman|force|troop|army|government|ministry|police|official|authority|leader|spokesman|spokeswoman|member|percentage|plan|package|set|list|pound|kilogram|gram|litre|liter|gallon|barrel|ounce|acre|hectare)s?$/;

/** Where two clauses tell of one another's parts: in the place of the subject, or of the object. */
export function narrowerHead(a: Clause, b: Clause, [left, right]: Sides): Apart[] {
  for (const [ours, theirs] of [
    [subjectsOf(a), subjectsOf(b)],
    [objectsOf(a), objectsOf(b)],
  ] as const)
    for (const one of ours)
      for (const other of theirs) {
        if (isPartOf(a, one, other, left, b) || isPartOf(b, other, one, right, a)) return [{ kind: 'actor', sides: [one.text, other.text] }];
      }
  return [];
}

const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

function subjectsOf({ sentence, tokens }: Clause): Token[] {
  const subject = coreSubjectOf(sentence.tokens, tokens);
  return subject && isNoun(subject) ? [subject] : [];
}

function objectsOf({ sentence, tokens }: Clause): readonly Token[] {
  const core = coreOf(sentence.tokens, tokens);
  return core ? dependentsOf(sentence.tokens, core, 'obj').filter(isNoun) : [];
}

/** Whether a noun that the other clause does not have names something of what the other clause names in its place. */
function isPartOf({ sentence }: Clause, part: Token, whole: Token, words: readonly MetWord[], other: Clause): boolean {
  if (keyOf(part) === keyOf(whole) || SAME_THING.test(part.lower) || other.sentence.tokens.some(({ lower }) => areKin(lower, part.lower))) return false;
  const isUnmet = words.some(({ token, met }) => token === part && met < 0.75);
  const { tokens } = sentence;
  // "the port and the mayor's aides" names two.
  const isOf = (token: Token): boolean => /^(?:nmod|compound)/.test(token.deprel) && dependentsOf(tokens, token, 'conj', 'cc').length === 0;
  return isUnmet && phraseOf(tokens, part).some((token) => token !== part && isNoun(token) && keyOf(token) === keyOf(whole) && isOf(token));
}

/** "the merger of the insurers" beside "the insurers merge": a noun made of the other's verb. */
const areKin = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 4 && a.slice(0, 4) === b.slice(0, 4);

/** Pairs of words that cannot both be said of one thing, read from the heads of two clauses. */
import type { Clause } from '../../text/clauses.ts';
import { keyOf } from '../../text/lemma.ts';
import { stemOf } from '../../text/tokens.ts';
import { dependentsOf, headOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { EXCLUSIVE, OPPOSED, OUTCOMES } from './opposites.ts';
import { isTimed } from '../time.ts';

/** By the key of a word, those that it excludes. */
const excludedIn = (kinds: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const made = new Map<string, Set<string>>();
  const keyed = (words: string): string[] => words.split(' ').map((word) => word.split('_').map((part, i) => (i === 0 ? stemOf(part) : part)).join('_')); // prettier-ignore
  for (const kind of kinds.split(';')) {
    const groups = kind.split('|').map(keyed);
    for (const group of groups)
      for (const word of group) {
        const others = groups.flatMap((other) => (other === group ? [] : other.filter((one) => one !== word)));
        made.set(word, new Set([...(made.get(word) ?? []), ...others]));
      }
  }
  return made;
};
const OPPOSITES = excludedIn(OPPOSED);
const EXCLUDED = excludedIn(EXCLUSIVE);
const OTHER_OUTCOMES = excludedIn(OUTCOMES);

/** Two words that are opposites, one of each clause. */
export interface Opposed {
  readonly a: Token;
  readonly b: Token;
  /** Two of a kind, as gold and silver, that stand in one place; else they are opposites. */
  readonly isExclusive: boolean;
}

interface Headed {
  readonly token: Token;
  readonly key: string;
}

/**
 * Opposites among the words of two clauses that stand in the same role: a verb against a verb, what a noun is said to be against what it
 * is said to be, a describing word of one and the same noun.
 */
export function opposedIn(a: Clause, b: Clause): Opposed[] {
  const [left, right] = [headed(a), headed(b)];
  const [inA, inB] = [new Set(left.map(({ key }) => key)), new Set(right.map(({ key }) => key))];
  return left.flatMap((one) => {
    if (inB.has(one.key)) return [];
    const other = right.find(
      ({ token, key }) =>
        !inA.has(key) &&
        ((areOpposed(one, { token, key }) && isSameRole(a, one.token, b, token)) ||
          (EXCLUDED.get(one.key)?.has(key) && isSamePlace(a, one.token, b, token)) ||
          (OTHER_OUTCOMES.get(one.key)?.has(key) && one.token.tag === 'VERB' && token.tag === 'VERB' && sharesArgument(a, one.token, b, token))),
    );
    return other ? [{ a: one.token, b: other.token, isExclusive: !areOpposed(one, other) }] : [];
  });
}

const areOpposed = ({ token: { lower }, key }: Headed, other: Headed): boolean =>
  OPPOSITES.get(key)?.has(other.key) === true || isPrefixed(key, other.key) || isPrefixed(other.key, key) || isPrefixed(lower, other.token.lower) || isPrefixed(other.token.lower, lower); // prettier-ignore

/** "disallow" beside "allow", "impassable" beside "passable" */
const isPrefixed = (long: string, short: string): boolean => short.length >= 4 && long.endsWith(short) && /^(?:un|dis|in|im|il|ir|non|mis)$/.test(long.slice(0, -short.length)); // prettier-ignore

/** Whether two nouns or adjectives stand in one place of what is told: both its object, or both beside one noun or verb. Times are read as times. */
function isSamePlace(a: Clause, x: Token, b: Clause, y: Token): boolean {
  const isName = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || tag === 'ADV';
  if (!isName(x) || !isName(y) || isTimed(a.sentence, x.index) || isTimed(b.sentence, y.index)) return false;
  const [above, over] = [headOf(a.sentence.tokens, x), headOf(b.sentence.tokens, y)];
  const isShared =
    above !== undefined &&
    over !== undefined &&
    (keyOf(above) === keyOf(over) || ([x, y].some(({ tag }) => tag === 'ADV') && areKin(keyOf(above), keyOf(over))));
  const areBeside = [x, y].every((token) => /^(?:amod|compound|advmod)$/.test(relationOf(token)));
  return (relationOf(x) === relationOf(y) || areBeside) && (isShared || /^(?:nsubj|obj|root)$/.test(relationOf(x)));
}

/** "minor injuries" beside "seriously injured" */
const areKin = (a: string, b: string): boolean => a.length >= 5 && a.slice(0, 5) === b.slice(0, 5);

const PREPOSITIONS = /^(?:for|against|with|without|before|after)$/;

function headed({ sentence, tokens }: Clause): Headed[] {
  return tokens.flatMap((token) => {
    // "left its dividend unchanged" leaves nothing.
    if (keyOf(token) === 'leav' && dependentsOf(sentence.tokens, token, 'xcomp').length > 0) return [];
    const particle = dependentsOf(sentence.tokens, token, 'compound:prt')[0]?.lower;
    // "voted against": a preposition says more than its verb.
    const held = dependentsOf(sentence.tokens, token, 'obl', 'advcl').flatMap((phrase) => dependentsOf(sentence.tokens, phrase, 'case', 'mark')).find(({ lower }) => /^(?:for|against)$/.test(lower) || (keyOf(token) === 'side' && lower === 'with')); // prettier-ignore
    if (token.tag === 'VERB' && particle) return [{ token, key: `${keyOf(token)}_${particle}` }];
    if (token.tag === 'VERB' && held)
      return [
        { token, key: `${keyOf(token)}_${held.lower}` },
        { token, key: keyOf(token) },
      ];
    if (/^(?:VERB|ADJ|NOUN|PROPN|ADV)$/.test(token.tag) || (token.tag === 'ADP' && PREPOSITIONS.test(token.lower))) return [{ token, key: keyOf(token) }];
    return [];
  });
}

function isSameRole(a: Clause, x: Token, b: Clause, y: Token): boolean {
  const [above, over] = [a.sentence.tokens[x.head], b.sentence.tokens[y.head]];
  const isShared = above !== undefined && over !== undefined && keyOf(above) === keyOf(over);
  // "spoke for the railway" and "spoke against the railway"
  if (/^(?:for|against)$/.test(x.lower) && /^(?:for|against)$/.test(y.lower) && isShared) {
    const [verb, other] = [a.sentence.tokens[above.head], b.sentence.tokens[over.head]];
    return verb !== undefined && other !== undefined && keyOf(verb) === keyOf(other);
  }
  if (x.tag === 'ADP' || y.tag === 'ADP')
    return x.tag === y.tag && isShared && above.lower === over.lower && x.lower.replace('out', '') === y.lower.replace('out', '');
  if (x.deprel === 'amod' && y.deprel === 'amod') return isShared;
  if (x.deprel === 'compound' || y.deprel === 'compound' || x.deprel === 'nmod:poss' || y.deprel === 'nmod:poss') return false;
  // Of two nouns the same must be said, of two verbs anything in common.
  if (x.tag === 'NOUN' && y.tag === 'NOUN') return isShared || above === undefined || over === undefined || sharesArgument(a, x, b, y);
  return x.tag === y.tag || isPredicative(x) === isPredicative(y) ? sharesArgument(a, x, b, y) : false;
}

const isPredicative = ({ tag, deprel }: Token): boolean => tag === 'VERB' || /^(?:root|ccomp|xcomp|conj|advcl|parataxis|csubj|acl)/.test(deprel);

/** Whether a noun of the one clause stands in the other: they tell of one thing. */
function sharesArgument(a: Clause, x: Token, b: Clause, y: Token): boolean {
  const nouns = ({ tokens }: Clause, but: Token): Set<string> =>
    new Set(tokens.filter((token) => token !== but && /^(?:NOUN|PROPN)$/.test(token.tag)).map(({ stem }) => stem));
  const other = nouns(b, y);
  return [...nouns(a, x)].filter((stem) => other.has(stem)).length >= 1;
}

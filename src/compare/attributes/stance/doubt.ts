/** Which of a clause's words it leaves open, by the levels of `certainty.ts`: "rise" of "12 died and the toll may rise". */
import type { Certainty } from '../../../schema/comparison.ts';
import type { Clause } from '../../text/clauses.ts';
import { once } from '../../once.ts';
import { dependentsOf, relationOf, subtreeOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { type Sure, certaintyAt } from '../certainty.ts';
import { conditionOf } from '../condition.ts';
import { isPredicate } from './governors.ts';
import { hearsayOf } from './hearsay.ts';
import { stanceOf } from './stance.ts';
import { keyOf } from '../../text/lemma.ts';
import * as words from './turning-words.ts';

/** A part of a clause that is put in doubt, or all of a clause in which nothing is. */
export interface Assertion {
  /** `stated`, or how sure the clause is of the part in doubt: a mention is said to be as sure in a claim that is about this part. */
  readonly certainty: Certainty;
  /** Content stems of what is asserted. */
  readonly stems: ReadonlySet<string>;
  /** Content stems of the whole clause, phrase by phrase: "the provincial capital of the island" is one. */
  readonly phrases: readonly ReadonlySet<string>[];
  /** Only an ability, which is a doubt beside "will" and the same verb: that verb's stem; else null. */
  readonly able: string | null;
  /** Stems of verbs that the clause says will be. */
  readonly will: ReadonlySet<string>;
}

/**
 * What a clause asserts, with doubt or without; null where it neither states nor doubts but wants, expects, asks or
 * supposes, or where what it doubts is denied ("could not").
 */
export const assertionOf: (clause: Clause) => Assertion | null = once(({ tokens, sentence }: Clause): Assertion | null => {
  const all = sentence.tokens;
  const read = tokens.filter((token) => isTold(all, token)).map((token) => ({ token, sure: certaintyAt(all, token) }));
  const doubt = read.find(({ token, sure }) => isDoubt(sure, token) && !sure.cues.includes(token) && !isAllowed(all, token, sure));
  if (doubt) {
    if (stanceOf(all, doubt.token).stance !== 'asserts' || isQuestion(all, doubt.token)) return null;
    const doubted = partOf(all, doubt.token, doubt.sure.cues, tokens).filter((token) => !doubt.sure.cues.includes(token) && token.tag !== 'PROPN');
    return asserted(tokens, doubted, doubt.sure.certainty, null);
  }
  if (read.some(({ token, sure }) => sure.certainty !== 'stated' || !isSaidSo(all, token))) return null;
  const can = tokens.findIndex(({ lower }) => lower === 'can');
  const able = can < 0 ? null : (verbAfter(tokens, can)[0] ?? null);
  return asserted(tokens, tokens, able === null ? 'stated' : 'possible', able);
});

/**
 * Thought possible or likely. What is alleged, charged, proposed, offered or only reported is less than certain too, but is told beside the
 * plain statement as a stage or as somebody's word more often than as a doubt.
 */
const isDoubt = ({ certainty, cues }: Sure, { xpos }: Token): boolean =>
  (certainty === 'possible' && cues.some((cue) => words.DOUBTFUL.has(keyOf(cue)) || (xpos === 'VBG' && words.WEIGHED.has(keyOf(cue))))) ||
  (certainty === 'expected' && cues.every(({ lower }) => words.PROBABLY.has(lower)));

const isTold = (all: readonly Token[], token: Token): boolean => isPredicate(all, token) || (token.tag === 'NOUN' && hearsayOf(all, token) !== undefined);

/** "People may swim again" */
const isAllowed = (all: readonly Token[], token: Token, { cues }: Sure): boolean =>
  cues.some(({ lower }) => lower === 'may') && dependentsOf(all, token, 'advmod').some(({ lower }) => /^(?:again|now|only)$/.test(lower));

/** "what limits they could accept" asks. */
const isQuestion = (all: readonly Token[], token: Token): boolean =>
  subtreeOf(all, token).some(({ lower, index }) => index < token.index && all[index - 1]?.lower !== 'as' && /^(?:what|how|whether|if|why)$/.test(lower));

/** Neither denied nor asked, on no condition and not only "would". */
const isSaidSo = (all: readonly Token[], token: Token): boolean =>
  stanceOf(all, token).stance === 'asserts' && conditionOf(all, token).length === 0 && !dependentsOf(all, token, 'aux').some(({ lower }) => lower === 'would');

/** A predicate with its phrases: of "the toll may rise" only the rise is in doubt, and what is set beside it is told on its own. */
function partOf(all: readonly Token[], predicate: Token, cues: readonly Token[], within: readonly Token[]): readonly Token[] {
  const inside = new Set(within);
  const found: Token[] = [];
  const visit = (token: Token): void => {
    if (inside.has(token)) found.push(token);
    for (const below of dependentsOf(all, token)) if (!APART.test(relationOf(below))) visit(below);
  };
  visit(predicate);
  // Of "bacteria were the likely cause" the bacteria are in doubt.
  if (cues.some(({ head, deprel }) => head === predicate.index && deprel === 'amod'))
    dependentsOf(all, predicate, 'nsubj').forEach((subject) => visit(subject));
  return found.sort((a, b) => a.index - b.index);
}

const APART = /^(?:nsubj|csubj|ccomp|advcl|acl|conj|parataxis)$/;

/** What is asserted by some of the tokens. Its words are looked at when they are asked for: of most clauses nobody asks. */
function asserted(all: readonly Token[], some: readonly Token[], certainty: Certainty, able: string | null): Assertion {
  let [stems, will, phrases]: [Set<string>?, Set<string>?, Assertion['phrases']?] = [];
  return {
    certainty,
    get stems() {
      return (stems ??= new Set(stemsOf(some)));
    },
    able,
    get will() {
      return (will ??= new Set(all.flatMap(({ lower }, i) => (lower === 'will' ? verbAfter(all, i) : []))));
    },
    get phrases() {
      return (phrases ??= phrasesOf(all));
    },
  };
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

function phrasesOf(tokens: readonly Token[]): ReadonlySet<string>[] {
  const phrases: Set<string>[] = [];
  let open = false;
  for (const token of tokens) {
    const isNominal = NOMINAL.has(token.tag) || token.lower === 'of' || token.text === '-';
    if (!isNominal || !open) phrases.push(new Set());
    open = isNominal;
    for (const stem of stemsOf([token])) phrases.at(-1)?.add(stem);
  }
  return phrases;
}

/** The stem of the verb that an auxiliary at `at` goes with. */
function verbAfter(tokens: readonly Token[], at: number): string[] {
  const verb = tokens.slice(at + 1, at + 6).find(({ tag }) => tag === 'VERB');
  return verb ? [verb.stem] : [];
}

const NAMING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const hasStem = ({ tag, lower }: Token): boolean => NAMING.has(tag) && /^\p{L}{3,}/u.test(lower);
const stemsOf = (tokens: readonly Token[]): string[] => tokens.filter(hasStem).map(({ stem }) => stem);

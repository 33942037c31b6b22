/** The word that carries what some words of a sentence say. */
import { dependentsOf, headOf, subjectOf } from '../../text/tree.ts';
import { keyOf } from '../../text/lemma.ts';
import type { Token } from '../../types.ts';
import { isReporting } from '../speakers/saying.ts';
import { isPredicate, markOf } from './governors.ts';
import * as words from './turning-words.ts';

/** The word on which the others depend: the first of those whose head is elsewhere, a verb before a noun. */
export function topOf(tokens: readonly Token[], some: readonly Token[]): Token | undefined {
  const inside = new Set(some.map(({ index }) => index));
  const tops = some.filter((token) => !inside.has(token.head) && token.tag !== 'PUNCT');
  const carrying = tops.filter(({ deprel }) => !/^(?:mark|case|cc|det|aux|cop|advmod|punct)(?::|$)/.test(deprel));
  const predicates = carrying.filter((token) => isPredicate(tokens, token));
  // Of "the ring was stolen, a spokeswoman said" the ring is told of, where the two do not hang together.
  const telling = predicates.filter((token) => !isReporting(token) || dependentsOf(tokens, token, 'ccomp').some(({ index }) => inside.has(index)));
  return telling.find((token) => headOf(tokens, token) === undefined) ?? telling[0] ?? predicates[0] ?? carrying[0] ?? tops[0];
}

/** Verbs and adjectives that say nothing of their own about an event: what they hold is told. */
const HOLDING: readonly ReadonlySet<string>[] = [
  words.DENYING, words.FAILING, words.PREVENTING, words.CLEARING, words.UNTRUE, words.SAYING, words.OPINION, words.DOUBTING, words.ASKING, words.FACTIVE,
  words.EXPECTING, words.COMMITTING, words.WANTING, words.POSSIBLE, words.TRYING, words.HEARSAY, words.WEIGHING, words.EVIDENCE, words.CHANCE,
]; // prettier-ignore
const COURT = /^(?:charg|convict|accus|find|plead|have|stop|conclud|agre|begin|rule|be|clear|remain)$/;

const LOOK = /^(?:look|seem|appear|sound)$/;

const holds = (token: Token): boolean => HOLDING.some((set) => set.has(keyOf(token))) || COURT.test(keyOf(token));

/**
 * What some words of a sentence say once everything that only holds it is taken off: of "The ministry denied that soldiers had fired"
 * that is "fired", of "the firm promised to pay" "pay".
 */
export function coreOf(tokens: readonly Token[], some: readonly Token[]): Token | undefined {
  const inside = new Set(some.map(({ index }) => index));
  const top = topOf(tokens, some);
  let core = top && (aimOf(tokens, top) ?? top);
  for (let depth = 0; core && depth < 6; depth += 1) {
    const next = heldBy(tokens, core).find(({ index }) => inside.has(index));
    if (!next) break;
    core = next;
  }
  return core;
}

/** "Ashby in talks to buy Tarn": a headline without a verb tells what is aimed at. */
function aimOf(tokens: readonly Token[], top: Token): Token | undefined {
  if (isPredicate(tokens, top)) return undefined;
  const aims = dependentsOf(tokens, top, 'nmod').filter((noun) => markOf(tokens, noun) === 'in' && words.POSSIBLE.has(keyOf(noun)));
  return aims.flatMap((noun) => dependentsOf(tokens, noun, 'acl').filter(({ xpos }) => xpos === 'VB'))[0];
}

/** Who does or is what the core says. */
export function coreSubjectOf(tokens: readonly Token[], some: readonly Token[]): Token | undefined {
  const core = coreOf(tokens, some);
  return core && subjectOf(tokens, core);
}

function heldBy(tokens: readonly Token[], token: Token): readonly Token[] {
  // "There is no evidence that"
  const noun = dependentsOf(tokens, token, 'nsubj').filter((subject) => [words.EVIDENCE, words.DOUBTING, words.CHANCE].some((set) => set.has(keyOf(subject))));
  if (keyOf(token) === 'be' && noun.length > 0) return noun;
  const told = dependentsOf(tokens, token, 'ccomp').filter((clause) => isPredicate(tokens, clause));
  if (told.length > 0) return told;
  // "It looks as if"
  const seeming = LOOK.test(keyOf(token)) ? dependentsOf(tokens, token, 'advcl').filter((clause) => markOf(tokens, clause) === 'as') : [];
  if (seeming.length > 0) return seeming;
  // "rejected the claim that a house belonged to him": what is claimed is told.
  const claimed = dependentsOf(tokens, token, 'obj')
    .filter((object) => words.CLAIMS.has(keyOf(object)) && (words.DISMISSING.has(keyOf(token)) || words.DENYING.has(keyOf(token))))
    .flatMap((object) => dependentsOf(tokens, object, 'acl', 'ccomp').filter((clause) => isPredicate(tokens, clause)));
  if (claimed.length > 0) return claimed;
  if (!holds(token)) return [];
  const clauses = dependentsOf(tokens, token, 'ccomp', 'csubj', 'xcomp').filter((clause) => isPredicate(tokens, clause) || clause.tag === 'ADJ');
  if (clauses.length > 0) return clauses;
  return dependentsOf(tokens, token, 'advcl', 'acl', 'obl').filter(
    (clause) => clause.xpos === 'VBG' || clause.xpos === 'VB' || ((clause.deprel === 'acl' || markOf(tokens, clause) === 'that') && clause.tag === 'VERB'),
  );
}

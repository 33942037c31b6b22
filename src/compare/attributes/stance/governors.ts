/** From a word of a sentence up its tree: the verbs, adjectives and nouns in whose scope it stands. */
import { dependentsOf, headOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';

/** A word in whose scope another stands, and by which of its dependents it holds it. */
export interface Step {
  readonly governor: Token;
  readonly via: Token;
  /** Relation of `via` to its governor, without its subtype. */
  readonly relation: string;
}

const COMPLEMENTS = new Set(['ccomp', 'xcomp', 'csubj']);
const ARGUMENTS = new Set(['obj', 'iobj', 'obl', 'nsubj', 'nmod']);

/**
 * The steps from a word to the last word that governs it. A relative clause, an apposition, an aside and an adverbial clause stand in
 * nobody's scope; what is joined by "and" stands in the scope that its partner stands in.
 */
export function stepsAbove(tokens: readonly Token[], target: Token): Step[] {
  const steps: Step[] = [];
  let via = target;
  for (let governor = headOf(tokens, via); governor; governor = headOf(tokens, via)) {
    const relation = relationOf(via);
    // "health" in "not because of the strike but because of her health" is not denied.
    if (relation === 'conj') {
      if (contrasts(tokens, via) && !isPredicate(tokens, governor)) break;
    } else if (isThatSubject(tokens, governor, via, relation)) steps.push({ governor, via, relation: 'csubj' });
    else if (holds(tokens, governor, via, relation)) steps.push({ governor, via, relation });
    else break;
    via = governor;
  }
  return steps;
}

/** "That drones crossed the border was denied": the tree may take the subject for an adverbial clause, and so that of "It is untrue that". */
const isThatSubject = (tokens: readonly Token[], governor: Token, via: Token, relation: string): boolean =>
  relation === 'advcl' &&
  markOf(tokens, via) === 'that' &&
  (via.index < governor.index ? dependentsOf(tokens, governor, 'nsubj', 'expl').length === 0 : dependentsOf(tokens, governor, 'expl').length > 0);

/** "but not", "but because": the other side of what a denial stands on. */
const contrasts = (tokens: readonly Token[], via: Token): boolean => dependentsOf(tokens, via, 'cc').some(({ lower }) => lower === 'but');

/** Whether a word carries a sentence: a verb, or what is said by "is". */
export function isPredicate(tokens: readonly Token[], token: Token): boolean {
  return token.tag === 'VERB' || dependentsOf(tokens, token, 'cop', 'nsubj', 'csubj').length > 0;
}

const PREPOSITIONS = new Set(['of', 'from', 'with', 'for', 'about', 'to', 'without', 'against', 'on', 'by', 'over', 'at', 'in']);

function holds(tokens: readonly Token[], governor: Token, via: Token, relation: string): boolean {
  if (COMPLEMENTS.has(relation) || ARGUMENTS.has(relation)) return true;
  // "due to open", "accused of lying", "far from slowing"; not "left before it sank" and not "if".
  if (relation === 'advcl')
    return (
      PREPOSITIONS.has(markOf(tokens, via)) ||
      markOf(tokens, via) === 'whether' ||
      governor.lower === 'far' ||
      governor.lower === 'lied' ||
      governor.lower === 'provided' ||
      isLikeness(tokens, governor, via)
    );
  // "evidence that", "a plan to", "suspicion of"; "a lie that" is often read as a relative clause.
  if (relation === 'acl')
    return via.deprel !== 'acl:relcl'
      ? markOf(tokens, via) !== ''
      : dependentsOf(tokens, via, 'obj', 'mark').some(({ lower, xpos }) => lower === 'that' && xpos === 'IN');
  return false;
}

/** "It looks as if" */
export const isLikeness = (tokens: readonly Token[], { lower }: Token, via: Token): boolean =>
  markOf(tokens, via) === 'as' && /^(?:look|seem|appear|sound)(?:s|ed)?$/.test(lower);

/** "that", "of", "without": the word that opens a clause or, without one, a phrase; empty without. */
export function markOf(tokens: readonly Token[], token: Token): string {
  return dependentsOf(tokens, token, 'mark', 'case')[0]?.lower ?? '';
}

/**
 * Which stretches of a sentence must not be parted: a word that denies, doubts, asks, conditions or dates, and what it turns
 * ("denied that soldiers had fired"). Without it the rest would say something else.
 */
import { conditionOf } from '../attributes/condition.ts';
import { mayCondition, mayTurn } from '../attributes/stance/may-turn.ts';
import { isPredicate, type Step, stepsAbove } from '../attributes/stance/governors.ts';
import { denialsOf } from '../attributes/stance/negation.ts';
import { DENIALS, sayingVerb } from '../attributes/speakers/saying.ts';
import { turns } from '../attributes/stance/stance.ts';
import { dependentsOf, relationOf } from './tree.ts';
import { once } from '../once.ts';
import type { Token } from '../types.ts';

/** From the first to the last of the words that belong together, by their index. */
export type Bond = readonly [from: number, to: number];

/** The bonds of a sentence; most have none. */
export const bondsOf = once((tokens: readonly Token[]): readonly Bond[] => {
  const found: Bond[] = [];
  const bind = (a: Token, b: Token): void => void found.push([Math.min(a.index, b.index), Math.max(a.index, b.index)]);
  const [isTurned, isDated] = [mayTurn(tokens), tokens.some(({ lower }) => OLD.test(lower))];
  if (!isTurned && !isDated && !mayCondition(tokens)) return found;
  for (const token of tokens) {
    if (!isPredicate(tokens, token)) continue;
    if (isTurned || isDated)
      for (const step of stepsAbove(tokens, token))
        if (turns(tokens, step) || isOldNews(tokens, step)) bind(step.governor, token);
        // "Neither nurse told the inquiry that": nobody said it, true or not.
        else if (isTurned && step.relation === 'ccomp' && isUnsaid(tokens, step.governor)) bind(step.governor, token);
    const condition = conditionOf(tokens, token);
    // A second verb may stand on the condition as well, but need not.
    if (condition[0] && relationOf(token) !== 'conj' && !condition.includes(token)) bind(condition[0], token);
  }
  return found;
});

function isUnsaid(tokens: readonly Token[], verb: Token): boolean {
  const base = sayingVerb(verb);
  return base !== undefined && !DENIALS.has(base) && denialsOf(tokens, verb).length > 0;
}

const OLD = /^(?:earlier|previous|original|initial|former)$/;

/** "An earlier version of this article said that". */
function isOldNews(tokens: readonly Token[], { governor, relation }: Step): boolean {
  const subject = relation === 'ccomp' ? dependentsOf(tokens, governor, 'nsubj')[0] : undefined;
  return (
    subject !== undefined &&
    /^(?:version|edition|report|article|headline|story|caption)$/.test(subject.lower) &&
    dependentsOf(tokens, subject, 'amod').some(({ lower }) => OLD.test(lower))
  );
}

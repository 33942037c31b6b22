/** On what hangs what a sentence says: "if", "unless", "provided that", "should the dyke break". */
import { dependentsOf, subtreeOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import { mayCondition } from './stance/may-turn.ts';
import { stepsAbove } from './stance/governors.ts';

const CONDITIONAL = new Set(['if', 'unless', 'once', 'provided', 'providing', 'lest']);
const PHRASES = /^(?:as long as|so long as|in case|provided that|on condition that|in the event|only if|even if|assuming that|as soon as|until after)\b/;

/**
 * The words of the condition on which a verb, adjective or noun stands, from its first word to its last; empty without one. "Asked if"
 * opens a question, and "if anything" is a phrase without a verb.
 */
export function conditionOf(tokens: readonly Token[], target: Token): readonly Token[] {
  if (!mayCondition(tokens)) return [];
  for (const at of [target, ...stepsAbove(tokens, target).map(({ governor }) => governor)]) {
    for (const clause of dependentsOf(tokens, at, 'advcl', 'obl', 'acl')) {
      const words = conditionIn(tokens, clause);
      if (words.length > 0) return words;
    }
    // The encoder sometimes turns the two round, or hangs the verb of an opening clause on nothing.
    const opening = openingCondition(tokens);
    if (opening.length > 0 && !opening.includes(at)) return opening;
    // "to a new budget, provided that": the participle hangs on the object.
    for (const object of dependentsOf(tokens, at, 'obj', 'obl')) {
      const words = dependentsOf(tokens, object, 'acl')
        .map((clause) => conditionIn(tokens, clause))
        .find(({ length }) => length > 0);
      if (words) return words;
    }
  }
  return [];
}

function conditionIn(tokens: readonly Token[], clause: Token): readonly Token[] {
  const words = trimmed(subtreeOf(tokens, clause));
  const first = words[0];
  if (!first || !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return [];
  const from =
    /^(?:as|so)$/.test(tokens[first.index - 2]?.lower ?? '') && tokens[first.index - 1]?.lower === 'long' ? tokens.slice(first.index - 2, first.index) : [];
  const all = [...from, ...words];
  const text = all.slice(0, 4).map(({ lower }) => lower).join(' '); // prettier-ignore
  return CONDITIONAL.has(all[0]?.lower ?? '') || PHRASES.test(text) || isInverted(all) ? all : [];
}

/** "Had the sluice been closed", "Should the dyke break", "Were it so": an auxiliary before its subject where nothing is asked. */
function isInverted(words: readonly Token[]): boolean {
  const [first, second] = words;
  return /^(?:had|should|were)$/.test(first?.lower ?? '') && second !== undefined && /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(second.tag);
}

/** Up to the first comma of a sentence that opens with a condition. */
function openingCondition(tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const words = tokens.slice(0, Math.max(comma, 0));
  if (tokens.at(-1)?.text === '?' || !words.some(({ tag, index }) => (tag === 'VERB' || tag === 'AUX') && index > 1)) return [];
  return CONDITIONAL.has(words[0]?.lower ?? '') || isInverted(words) ? words : [];
}

function trimmed(words: readonly Token[]): readonly Token[] {
  const isSign = (token: Token | undefined): boolean => token?.tag === 'PUNCT';
  let [from, to] = [0, words.length];
  while (from < to && isSign(words[from])) from += 1;
  while (to > from && isSign(words[to - 1])) to -= 1;
  return words.slice(from, to);
}

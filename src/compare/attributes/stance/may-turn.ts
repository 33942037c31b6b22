/** Whether a sentence holds a word that can turn another: most hold none, and their trees need not be asked. */
import { once } from '../../once.ts';
import { keyOf } from '../../text/lemma.ts';
import { stemOf } from '../../text/tokens.ts';
import type { Token } from '../../types.ts';
import * as words from './turning-words.ts';

const NEGATIONS = new Set("not n't n’t never no nobody none nothing neither nor no-one nowhere hardly scarcely without yet little few far short".split(' '));
const VERBS: readonly ReadonlySet<string>[] = [
  words.DENYING,
  new Set([...words.DISMISSING].map((key) => key.split('_', 1)[0] as string)),
  words.UNTRUE,
  words.FAILING,
  words.PREVENTING,
  words.CLEARING,
  words.DOUBTING,
];
const OTHERS = new Set(['rule', 'lie', 'ask', 'wonder', 'debate', 'investigate', 'inquire', 'consider', 'discuss', 'remain', 'check', 'examine'].map(stemOf));
const OPEN = new Set(['whether', 'unclear', 'unknown', 'uncertain', 'undecided', 'undetermined']);

/** Whether anything in a sentence can deny, doubt or ask. */
export const mayTurn = once((tokens: readonly Token[]): boolean =>
  tokens.some((token) => {
    if (NEGATIONS.has(token.lower) || OPEN.has(token.lower) || words.FALSELY.has(token.lower)) return true;
    const key = keyOf(token);
    return OTHERS.has(key) || VERBS.some((set) => set.has(key));
  }),
);

const CONDITIONS = new Set(['if', 'unless', 'once', 'provided', 'providing', 'lest', 'long', 'case', 'event', 'assuming', 'soon', 'condition']);

/** Whether anything in a sentence can be a condition: one of its words, or an auxiliary that opens it. */
export const mayCondition = once(
  (tokens: readonly Token[]): boolean =>
    /^(?:had|should|were)$/.test(tokens[0]?.lower ?? '') || tokens.some(({ lower }) => CONDITIONS.has(lower) || lower === 'should' || lower === 'were'),
);

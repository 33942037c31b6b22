/** What a clause says did happen and what it says did not, verb by verb. */
import type { Clause } from '../text/clauses.ts';
import { keyOf } from '../text/lemma.ts';
import { dependentsOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import { mayTurn } from './stance/may-turn.ts';
import { rolesAround } from './stance/roles.ts';
import { type Taken, stanceOf } from './stance/stance.ts';
import { isReporting } from './speakers/saying.ts';

export interface Verdict {
  readonly stem: string;
  /** Stems of who does it and of whom it is done to, and of the other nouns that hang on the verb; null where the sentence names none. */
  readonly who: string | null;
  readonly whom: string | null;
  readonly about: ReadonlySet<string>;
  readonly denied: boolean;
  /** The words that say so. */
  readonly text: string;
}

const SEEMING = /^(?:appear|seem|have|do|get|make|take|go|be|say|come|know|want)$/;
/** Whether a clause may deny anything. */
export function mayDeny({ sentence }: Clause): boolean {
  return mayTurn(sentence.tokens);
}

/** The verbs of a clause, each said of what it is about or denied; auxiliaries and verbs of saying are left out, and what is only asked. */
export function verdicts({ tokens, sentence }: Clause): Verdict[] {
  return tokens.flatMap((token) => {
    const stem = keyOf(token);
    if (token.tag !== 'VERB' || isReporting(token) || SEEMING.test(stem) || token.deprel === 'amod') return [];
    const taken = stanceOf(sentence.tokens, token);
    if (isOpen(sentence.tokens, token, taken)) return [];
    const first = taken.cues[0] && taken.cues[0].index < token.index ? taken.cues[0] : token;
    const { who, whom, others } = rolesAround(sentence.tokens, token);
    const about = new Set([who, whom, ...others.map(({ head }) => head)].flatMap((head) => nameOf(head) ?? []));
    return [{ stem, who: nameOf(who), whom: nameOf(whom), about, denied: taken.stance === 'denies', text: sentence.text.slice(first.start, token.end) }];
  });
}

/** "if they strike", "to strike": neither done nor denied; "the aim is to prevent a strike" denies none either. */
const isOpen = (tokens: readonly Token[], verb: Token, { stance, cues }: Taken): boolean =>
  stance === 'questions' ||
  // "would not have resigned"
  dependentsOf(tokens, verb, 'aux').some(({ lower }) => lower === 'would') ||
  [verb, ...cues].some((token) =>
    dependentsOf(tokens, token, 'mark').some(({ lower }) =>
      (token === verb && stance === 'denies' ? /^(?:if|unless|whether)$/ : /^(?:if|unless|whether|to)$/).test(lower),
    ),
  );

/** A pronoun may stand for anybody, and nobody for no one. */
const nameOf = (head: Token | null): string | null =>
  head && /^(?:NOUN|PROPN)$/.test(head.tag) && !/^(?:nobody|none|nothing|one)$/.test(head.lower) ? head.stem : null;

/** Whether the one says what the other denies of the same: neither of another subject nor of another object. */
export function contradict(a: Verdict, b: Verdict): boolean {
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y;
  return a.stem === b.stem && a.denied !== b.denied && !differ(a.whom, b.whom) && !differ(a.who, b.who) && [...a.about].some((stem) => b.about.has(stem));
}

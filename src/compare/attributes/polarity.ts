/** What a clause says did happen and what it says did not, verb by verb. */
import type { Clause } from '../text/clauses.ts';
import { isReporting } from './saying.ts';
import type { Token } from '../types.ts';

export interface Verdict {
  readonly stem: string;
  /** Stems of the nouns and names of the clause: what it is about. */
  readonly about: ReadonlySet<string>;
  readonly denied: boolean;
  /** The words that say so. */
  readonly text: string;
}

const SEEMING = /^(?:appear|seem|have|do|did|get|got|make|made|take|go)(?:s|ed)?$/;
const DENIALS = new Set(['not', 'never', "n't", 'n’t', 'cannot', 'neither', 'nor', 'hardly']);
const denies = ({ lower }: Token, next: Token | undefined): boolean =>
  DENIALS.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t') || (lower === 'no' && next?.lower === 'longer');

/** Whether a clause may deny anything. */
export function mayDeny({ tokens }: Clause): boolean {
  return tokens.some((token, i) => denies(token, tokens[i + 1]));
}

/** The verbs of a clause, each said of what it is about or denied; auxiliaries and verbs of saying are left out. */
export function verdicts({ tokens, sentence }: Clause): Verdict[] {
  const about = new Set(tokens.flatMap(({ tag, stem }) => (tag === 'NOUN' || tag === 'PROPN' ? [stem] : [])));
  return tokens.flatMap((token, i) => {
    if (token.tag !== 'VERB' || isReporting(token) || SEEMING.test(token.lower) || isGiven(tokens, i)) return [];
    const from = deniedFrom(tokens, i);
    const text = sentence.text.slice((tokens[from ?? i] as Token).start, token.end);
    return [{ stem: token.stem, about, denied: from !== null, text }];
  });
}

/** "the planned strike", "to strike": neither done nor denied. */
const isGiven = (tokens: readonly Token[], i: number): boolean => tokens[i - 1]?.lower === 'to' || /^(?:DET|ADJ)$/.test(tokens[i - 1]?.tag ?? '');

/** Where the words begin that deny the verb at `at`; null where none does. */
function deniedFrom(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= 0 && i >= at - 4; i -= 1) {
    const { tag } = tokens[i] as Token;
    if (denies(tokens[i] as Token, tokens[i + 1])) return i;
    if (tag === 'PUNCT' || tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') return null;
  }
  return null;
}

/** Whether the one says what the other denies of the same thing. */
export function contradict(a: Verdict, b: Verdict): boolean {
  return a.stem === b.stem && a.denied !== b.denied && [...a.about].some((stem) => b.about.has(stem));
}

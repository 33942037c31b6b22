/** Whether anybody came to harm: "nobody was hurt", "no casualties", "one guard was injured". */
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { type Fate, fateAt, fateOf } from './numbers/fates.ts';
import { amounts } from './quantity.ts';

export interface Harm {
  readonly fate: Fate;
  /** Nobody did. */
  readonly none: boolean;
  readonly text: string;
}

const NONE = new Set(['nobody', 'none', 'no', 'without']);

/** What a clause says of people coming to harm. */
export function harms(clause: Clause): Harm[] {
  const { tokens, sentence } = clause;
  const textOf = (from: number, to: number): string => sentence.text.slice((tokens[from] as Token).start, (tokens[to] as Token).end);
  const none = tokens.flatMap((token, i): Harm[] => {
    if (!NONE.has(token.lower)) return [];
    const next = tokens[i + 1]?.lower ?? '';
    if (token.lower === 'nobody' || token.lower === 'none' || (token.lower === 'no' && /^(?:one|people|person)$/.test(next))) {
      const fate = fateAt(tokens, i, i + 1, () => false);
      return fate ? [{ fate, none: true, text: textOf(i, Math.min(tokens.length - 1, i + (token.lower === 'no' ? 3 : 2))) }] : [];
    }
    // "no casualties", "no dead or wounded", "no serious injuries", "no immediate reports of any casualties"
    const at = tokens.slice(i + 1, i + 7).findIndex(({ lower, tag }) => fateOf(lower) !== null && tag !== 'VERB');
    const isNear =
      at >= 0 && tokens.slice(i + 1, i + 1 + at).every(({ tag, lower }) => tag === 'ADJ' || tag === 'DET' || /^(?:reports?|of|any|known|one)$/.test(lower));
    const fate = isNear ? fateOf(tokens[i + 1 + at]?.lower ?? '') : null;
    return fate ? [{ fate, none: true, text: textOf(i, i + 1 + at) }] : [];
  });
  const some = amounts(clause).flatMap(({ fate, text, high }) =>
    high > 0 && (fate === 'dead' || fate === 'hurt' || fate === 'harmed') ? [{ fate, none: false, text }] : [],
  );
  return [...none, ...some];
}

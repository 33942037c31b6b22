/** What is said of the things that a number counts: "shot three people", "three people were shot". */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, isPassive, relationOf } from '../../text/tree.ts';
import { predicateOf } from './holders.ts';

export interface Said {
  /** The stem of the verb or adjective; null where the tree tells none. */
  readonly verb: string | null;
  /** Whether the things counted do it or undergo it; `other` is neither. */
  readonly side: 'agent' | 'patient' | 'other';
}

/** What is said of what is told in tokens [from, to). */
export function saidOf(tokens: readonly Token[], from: number, to: number): Said {
  const top = tokens.slice(from, to).findLast(({ head }) => head < from || head >= to);
  const noun = top && relationOf(top) === 'nummod' ? headOf(tokens, top) : top;
  const verb = noun && predicateOf(tokens, noun);
  if (!noun || !verb) return { verb: null, side: 'other' };
  // "a man suspected of it": what is said behind the noun is said of it.
  if (verb === noun) return { verb: noun.stem, side: 'other' };
  const isDirect = headOf(tokens, noun) === verb;
  const isDone = isPassive(tokens, verb) && dependentsOf(tokens, verb, 'aux:pass', 'nsubj:pass').length > 0;
  const side = !isDirect
    ? 'other'
    : noun.deprel.startsWith('nsubj')
      ? isDone
        ? 'patient'
        : 'agent'
      : noun.deprel === 'obl:agent'
        ? 'agent'
        : relationOf(noun) === 'obj'
          ? 'patient'
          : 'other';
  return { verb: verb.stem, side };
}

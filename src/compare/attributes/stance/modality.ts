/** What is said beside the plain fact of a verb: that it must be, can be or would be, or that it is only sought (Palmer 2001, deontic and dynamic modality). */
import { keyOf } from '../../text/lemma.ts';
import { dependentsOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { markOf } from './governors.ts';
import { isReporting, sayingVerb } from '../speakers/saying.ts';

export interface Modal {
  readonly way: 'duty' | 'ability' | 'would' | 'sought';
  /** The words that say so. */
  readonly cues: readonly Token[];
}

/** Who looks for a thing has not found it: by the word that leads to the thing, none for an object. */
const SEEKING: ReadonlyMap<string, RegExp> = new Map([
  ...['look', 'search', 'hunt', 'bid', 'appli', 'campaign', 'compet', 'push', 'lobbi'].map((key): [string, RegExp] => [key, /^for$/]),
  ...['seek', 'pursu'].map((key): [string, RegExp] => [key, /^$/]),
]);

/** In which of these ways a sentence tells one of its verbs; null for one that is told plainly. */
export function modalityOf(tokens: readonly Token[], verb: Token): Modal | null {
  for (const aux of dependentsOf(tokens, verb, 'aux')) {
    if (aux.lower === 'must') return { way: 'duty', cues: [aux] };
    if (aux.lower === 'can') return { way: 'ability', cues: [aux] };
    // "The minister said the road would be closed" is "will" in the past.
    if (aux.lower === 'would' && !isReported(tokens)) return { way: 'would', cues: [aux] };
  }
  const having = tokens[verb.head];
  if (verb.deprel === 'xcomp' && having !== undefined && /^(?:have|has)$/.test(having.lower)) return { way: 'duty', cues: [having] };
  const leading = SEEKING.get(keyOf(verb));
  const sought = leading && dependentsOf(tokens, verb, 'obl', 'obj').find((thing) => leading.test(markOf(tokens, thing)));
  return sought ? { way: 'sought', cues: [verb] } : null;
}

const isReported = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isReporting(token) || sayingVerb(token) !== undefined || token.lower === 'according');

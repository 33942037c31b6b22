/** Verbs that tell a measure, and neither a wish nor a thought: "needed nine hours", "weighs 104 kg". */
import { keyOf } from '../../text/lemma.ts';
import { dependentsOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { singular } from './counted.ts';
import { unitNamed } from './units.ts';

/** Whether a verb of needing or weighing has a measure for its object. */
export const isMeasuring = (tokens: readonly Token[], verb: Token): boolean =>
  /^(?:need|weigh)$/.test(keyOf(verb)) &&
  dependentsOf(tokens, verb, 'obj', 'obl').some(
    (noun) =>
      (unitNamed(singular(noun.lower)) !== null || /^(?:pounds?|stones?)$/.test(noun.lower)) &&
      (dependentsOf(tokens, noun, 'nummod', 'det').length > 0 || /^\d/.test(noun.text)),
  );

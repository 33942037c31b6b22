import type { Decision } from '../../schema/decisions.ts';
import type { Passage } from '../../schema/primitives.ts';

/** The passages that a decision names, in the order in which they stand in it; empty for a label, a difference and a silence. */
export function passagesOf(decision: Decision): Passage[] {
  if ('pin' in decision) return decision.quotes;
  if ('same' in decision) return decision.same;
  if ('different' in decision) return decision.different;
  if ('not-a-claim' in decision) return [decision['not-a-claim']];
  return [];
}

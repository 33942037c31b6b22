/** What two mentions of a claim say otherwise without a rule that is sure enough to call it a difference: for an editor to decide. */
import type { OpenPoint } from '../../schema/comparison.ts';
import type { Statement } from './contrast.ts';

/**
 * The open points of a claim's mentions, but for whether they belong together.
 * @param statements in the order of the claim's mentions
 */
export function openPoints(_statements: readonly Statement[]): OpenPoint[] {
  return [];
}

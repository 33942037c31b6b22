/** A claim's mentions -> what they tell otherwise, side by side. */
import type { Difference, DifferenceKind } from '../../schema/comparison.ts';
import { certaintyProposals } from './certainty.ts';
import type { Proposal, Told } from './contrast.ts';
import { polarityProposals } from './polarity.ts';
import { quantityProposals } from './quantity.ts';
import { timeProposals } from './time.ts';

export { type Proposal, type Told, setsApart } from './contrast.ts';

/** One rule a kind, in the order in which differences are listed. A rule has no say over another. */
const RULES: readonly ((told: readonly Told[]) => Proposal[])[] = [quantityProposals, timeProposals, certaintyProposals, polarityProposals];

/**
 * The kinds that the program may call a difference by itself: on annotated stories at least .85 of at least ten proposals were
 * right (docs/decisions/ has the table, `npm run evaluate` prints it). The others are for an editor to judge.
 */
export const VERDICT_KINDS: ReadonlySet<DifferenceKind> = new Set(['quantity', 'time', 'certainty']);

/** Everything that the rules would call a difference between the mentions of one claim: verdicts, and what is only worth a question. */
export function proposals(told: readonly Told[]): Proposal[] {
  return RULES.flatMap((rule) => rule(told));
}

/** The differences that the program states. */
export function findDifferences(told: readonly Told[]): Difference[] {
  return proposals(told).flatMap(({ kind, minor, by, sides }) => (VERDICT_KINDS.has(kind) ? [{ kind, minor, by, sides }] : []));
}

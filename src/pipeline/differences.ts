/** A claim's mentions -> what they tell otherwise, side by side. */
import type { Difference } from '../schema.ts';
import type { Proposal, Told } from './differences/contrast.ts';
import { certaintyProposals } from './differences/certainty.ts';
import { polarityProposals } from './differences/polarity.ts';
import { quantityProposals } from './differences/quantity.ts';
import { timeProposals } from './differences/time.ts';

export { type Proposal, type Told, setsApart } from './differences/contrast.ts';

/** One rule a kind, in the order in which differences are listed. */
const RULES: readonly ((told: readonly Told[]) => Proposal[])[] = [quantityProposals, timeProposals, certaintyProposals, polarityProposals];

/** Everything that the rules would call a difference between the mentions of one claim, verdicts and mere proposals. */
export function proposals(told: readonly Told[]): Proposal[] {
  return RULES.flatMap((rule) => rule(told));
}

/** The differences that the program may state by itself, in a fixed order of kinds. */
export function findDifferences(told: readonly Told[]): Difference[] {
  return proposals(told).map(({ probability: _, ...difference }) => difference);
}

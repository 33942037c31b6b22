/** How often the program is right where it is sure: measured, and stored beside its weights. */
import { SURE } from '../compare/claims.ts';
import { RESOURCES } from '../compare/resources.ts';
import type { Scored } from '../schema/model.ts';

export interface Rate {
  readonly right: number;
  readonly cases: number;
}

/**
 * How many of the pairs of passages that the program was sure of did say the same, on stories that it had not seen.
 * @returns null when that was not measured
 */
export function sureRate(scored: Scored | undefined | null = RESOURCES.model.scored): Rate | null {
  const agreed = scored?.statuses?.find(({ status }) => status === 'agreed');
  if (agreed) return agreed.cases > 0 ? agreed : null;
  const sure = scored?.calibration.bins.filter(({ said }) => said >= SURE) ?? [];
  const cases = sure.reduce((sum, { pairs }) => sum + pairs, 0);
  return cases > 0 ? { right: Math.round(sure.reduce((sum, { pairs, right }) => sum + pairs * right, 0)), cases } : null;
}

/** A rate as a count of a hundred, never more than was seen: 199 of 200 is 99. */
export function ofHundred({ right, cases }: Rate): number {
  return Math.floor((100 * right) / cases);
}

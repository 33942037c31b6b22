/** How two articles stand to each other on a claim that both tell; that others differ on it says nothing of these two. */
import type { Claim, Difference } from '../../schema/comparison.ts';
import { byWeight } from '../cells.ts';
import { differenceGrade, type Grade, gradeOf } from '../grade.ts';

/** may: nobody has settled whether these two say the same. */
export type Standing = 'differ' | 'same' | 'may';

/** Whether a difference sets two articles apart: each stands on a side, and they share none. */
export function sets({ sides }: Difference, a: string, b: string): boolean {
  const [left, right] = [a, b].map((id) => sides.filter(({ articles }) => articles.includes(id)));
  return left !== undefined && right !== undefined && left.length > 0 && right.length > 0 && !left.some((side) => right.includes(side));
}

/** How articles `a` and `b`, which both tell the claim, stand on it. */
export function standingOf(claim: Claim, a: string, b: string): Standing {
  if (gradeOf(claim) === 'open') return 'may';
  const differences = claim.differences.filter(({ minor }) => !minor);
  if (differences.some((difference) => sets(difference, a, b))) return 'differ';
  // One of the two stands on a side and the other on none: nothing says that they agree on it.
  const isHalf = differences.some(({ sides }) => stands(sides, a) !== stands(sides, b));
  return isHalf || openBetween(claim, a, b).length > 0 ? 'may' : 'same';
}

/** How sure it is that they stand so: of a difference its own grade, whatever else an editor has decided on the claim. */
export function gradeBetween(claim: Claim, standing: Standing, a: string, b: string): Grade {
  if (standing === 'may') return 'open';
  const [first] = byWeight(claim.differences).filter((one) => !one.minor && sets(one, a, b));
  return standing === 'differ' && first ? differenceGrade(claim, first) : gradeOf(claim);
}

/** The open points of a claim that concern one of two articles. */
export function openBetween({ open, mentions }: Claim, a: string, b: string): Claim['open'] {
  return open.filter((point) => point.mentions.some((index) => [a, b].includes(mentions[index]?.article ?? '')));
}

const stands = (sides: Difference['sides'], id: string): boolean => sides.some(({ articles }) => articles.includes(id));

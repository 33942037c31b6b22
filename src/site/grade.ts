/** How sure a claim's status is: what an editor has checked, what the program is sure of, and what nobody has settled. */
import type { Claim, Difference, Status } from '../schema/comparison.ts';

/** checked: an editor decided on it; sure: the program is sure; open: not settled, or not sure that its passages belong together. */
export type Grade = 'checked' | 'sure' | 'open';

type Standing = Pick<Claim, 'status' | 'unknown' | 'review' | 'open'>;

/** In words, for the legend and for those who do not see the signs. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  checked: 'checked by an editor',
  sure: 'found by the program',
  open: 'not settled',
};

/**
 * Whether the site may count a claim: one outlet's is found nowhere else only where no copy holds a near miss (rule 5 of the format), and
 * what several tell must be sure to belong together, however surely it would differ.
 */
export function isSettled({ status, unknown, review, open }: Standing): boolean {
  if (status === 'single') return unknown.length === 0;
  return status !== 'unsettled' && (review === 'confirmed' || !open.some(({ kind }) => kind === 'match'));
}

/** The status that pages and the search show: that of the document where it is settled. */
export function shownStatus(claim: Standing): Status {
  return isSettled(claim) ? claim.status : 'unsettled';
}

/** The grade of a claim's status. */
export function gradeOf(claim: Standing): Grade {
  if (!isSettled(claim)) return 'open';
  return claim.review === 'confirmed' ? 'checked' : 'sure';
}

/** The grade of one of its differences: an editor's is checked, a rule's is not, whatever else an editor has decided on the claim. */
export function differenceGrade(claim: Standing, { by }: Pick<Difference, 'by'>): Grade {
  return by === 'editor' ? 'checked' : gradeOf(claim) === 'open' ? 'open' : 'sure';
}

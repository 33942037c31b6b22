/** How far two passages are the same text. */
import type { Clause } from '../text/clauses.ts';

const spanIn = ({ sentence, start, end }: Clause): readonly [number, number] => [sentence.start + start, sentence.start + end];

/** How many characters two clauses share. */
export function overlap(a: Clause, b: Clause): number {
  if (a.sentence.block !== b.sentence.block) return 0;
  const [[startA, endA], [startB, endB]] = [spanIn(a), spanIn(b)];
  return Math.max(0, Math.min(endA, endB) - Math.max(startA, startB));
}

/** Whether two clauses are the same text at the same place. */
export function isSamePlace(a: Clause, b: Clause): boolean {
  const length = overlap(a, b);
  return a === b || (length > 0 && length === a.end - a.start && length === b.end - b.start);
}

/**
 * The index of the clause that is most nearly the same text as a passage, by the share of their characters that both have (Jaccard),
 * the first of several, but of the cells of a table the last: "Northgate | 12 | 43" names the one that it leads up to; -1 when it stands in none.
 */
export function nearestClause(passage: Clause, clauses: readonly Clause[]): number {
  let found = -1;
  let most = 0;
  clauses.forEach((clause, i) => {
    const shared = overlap(passage, clause);
    const share = shared / (passage.end - passage.start + clause.end - clause.start - shared);
    if (shared > 0 && (share > most || leadsUpTo(passage, clause))) [found, most] = [i, share];
  });
  return found;
}

/** Whether a passage is a row of a table, or a part of one, that holds a cell and more. */
const leadsUpTo = (passage: Clause, { kind, sentence, start, end }: Clause): boolean =>
  kind === 'cell' && sentence.block.row !== null && end - start < passage.end - passage.start;

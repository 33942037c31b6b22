/** How far two passages are the same text. */
import type { Clause } from '../text/clauses.ts';

/** How many characters two clauses share. */
export function overlap(a: Clause, b: Clause): number {
  if (a.sentence.block !== b.sentence.block) return 0;
  const [from, to] = [Math.max(a.sentence.start + a.start, b.sentence.start + b.start), Math.min(a.sentence.start + a.end, b.sentence.start + b.end)];
  return Math.max(0, to - from);
}

/**
 * The index of the clause that is most nearly the same text as a passage, by the share of their characters that both have (Jaccard),
 * the first of several; -1 when it stands in none.
 */
export function nearestClause(passage: Clause, clauses: readonly Clause[]): number {
  let found = -1;
  let most = 0;
  clauses.forEach((clause, i) => {
    const shared = overlap(passage, clause);
    const share = shared / (passage.end - passage.start + clause.end - clause.start - shared);
    if (shared > 0 && share > most) [found, most] = [i, share];
  });
  return found;
}

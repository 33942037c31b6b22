/** Who does not tell a claim: silent only where nothing in the whole copy comes near it. */
import type { Clause } from './clauses.ts';
import { type ScoredPair, scoreTable } from './cluster.ts';
import { nearestClause } from './overlap.ts';

/** From this mean score, 0..1, upward a passage may tell the claim, and only an editor can say that its article is silent. */
const NEAR = 0.5;

export interface Absence {
  readonly silent: string[];
  readonly unknown: string[];
}

/**
 * A question about one claim after another: which of the articles that have no mention of it are silent?
 * @param complete whether an article's copy is complete, by id
 */
export function absenceFinder(
  clauses: readonly Clause[],
  pairs: readonly ScoredPair[],
  complete: ReadonlyMap<string, boolean>,
): (mentions: readonly Clause[]) => Absence {
  const scores = scoreTable(pairs);
  const index = new Map(clauses.map((clause, i) => [clause, i]));
  const articleOf = (i: number): string => clauses[i]?.sentence.article ?? '';
  return (mentions) => {
    const own = mentions.map((clause) => index.get(clause) ?? nearestClause(clause, clauses)).filter((i) => i >= 0);
    const tells = new Set(mentions.map(({ sentence }) => sentence.article));
    // The mean over the members, of each other clause that is near any of them; the best in each article counts.
    const totals = new Map<number, number>();
    for (const member of own) for (const [other, score] of scores.get(member) ?? []) totals.set(other, (totals.get(other) ?? 0) + score);
    const best = new Map<string, number>();
    for (const [other, total] of totals) best.set(articleOf(other), Math.max(best.get(articleOf(other)) ?? 0, total / own.length));
    const absent = [...complete.keys()].filter((article) => !tells.has(article));
    const isSilent = (article: string): boolean => complete.get(article) === true && (best.get(article) ?? 0) < NEAR;
    return { silent: absent.filter(isSilent), unknown: absent.filter((article) => !isSilent(article)) };
  };
}

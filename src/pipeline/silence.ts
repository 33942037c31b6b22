/** Who does not tell a claim: silent only where nothing in the whole copy comes near it. */
import type { Clause } from './clauses.ts';
import type { ScoreTable } from './cluster.ts';
import { nearestClause } from './overlap.ts';
import type { Sentence } from './sentences.ts';

/** From this mean score, 0..1, upward a passage may tell the claim, and only an editor can say that its article is silent. */
const NEAR = 0.27;

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
  scores: ScoreTable,
  complete: ReadonlyMap<string, boolean>,
): (mentions: readonly Clause[]) => Absence {
  const index = new Map(clauses.map((clause, i) => [clause, i]));
  return (mentions) => {
    const own = mentions.map((clause) => index.get(clause) ?? nearestClause(clause, clauses)).filter((i) => i >= 0);
    const tells = new Set(mentions.map(({ sentence }) => sentence.article));
    // For each sentence the chance that any clause of it tells what a member tells, as a mean over the members; the best sentence of
    // an article counts.
    const nearness = new Map<Sentence, number>();
    for (const member of own) {
      const apart = new Map<Sentence, number>();
      for (const [other, score] of scores.get(member) ?? []) {
        const { sentence } = clauses[other] as Clause;
        apart.set(sentence, (apart.get(sentence) ?? 1) * (1 - score));
      }
      for (const [sentence, chance] of apart) nearness.set(sentence, (nearness.get(sentence) ?? 0) + (1 - chance) / own.length);
    }
    const best = new Map<string, number>();
    for (const [{ article }, near] of nearness) best.set(article, Math.max(best.get(article) ?? 0, near));
    const absent = [...complete.keys()].filter((article) => !tells.has(article));
    const isSilent = (article: string): boolean => complete.get(article) === true && (best.get(article) ?? 0) < NEAR;
    return { silent: absent.filter(isSilent), unknown: absent.filter((article) => !isSilent(article)) };
  };
}

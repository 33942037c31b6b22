/** Decisions that have no effect: their editor should know, though nothing is wrong with the site. */
import type { Claim } from '../../schema/comparison.ts';
import type { PlacedDecision, Diagnostic, SourceArticle } from '../types.ts';

/** A warning for each part of a decision that changes nothing. What concerns a withdrawn article sleeps, and is none. */
export function unusedDecisions(placed: readonly PlacedDecision[], claims: readonly Claim[], articles: readonly SourceArticle[]): Diagnostic[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const present = new Map(articles.filter(({ meta }) => meta.withdrawn === undefined).map((article) => [article.id, article]));
  return placed.flatMap(({ decision, file, line, column }): Diagnostic[] => {
    if (!('claim' in decision)) return [];
    const warn = (what: string, fix: string): Diagnostic => ({ severity: 'warning', file, line, column, what, fix });
    const claim = byId.get(decision.claim);
    if (!claim)
      return [warn(`there is no claim ${decision.claim}`, 'Take the id from the address of the claim’s page, or pin the claim so that it keeps its id')];
    const tells = (id: string): boolean => claim.mentions.some(({ article }) => article === id);
    if ('difference' in decision) {
      const mute = [...new Set(decision.sides.flatMap(({ articles: ids }) => ids))].filter((id) => present.has(id) && !tells(id));
      return mute.map((id) =>
        warn(`a side names ${id}, which has no passage in the claim ${claim.id}`, 'Take the article out of the side, or pin its passage'),
      );
    }
    if (!('silent' in decision) || !present.has(decision.silent)) return [];
    if (tells(decision.silent))
      return [
        warn(`${decision.silent} is not silent: it has a passage in the claim ${claim.id}`, 'Say that the two passages are different, or take the entry out'),
      ];
    if (present.get(decision.silent)?.meta.copy === 'complete') return [];
    return [
      warn(
        `${decision.silent} is a partial copy, which is never called silent`,
        'Complete the copy and say copy: complete in its front matter, or take the entry out',
      ),
    ];
  });
}

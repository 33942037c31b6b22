/** Decisions that have no effect: their editor should know, though nothing is wrong with the site. */
import type { Claim } from '../../schema/comparison.ts';
import type { Decision } from '../../schema/decisions.ts';
import type { Diagnostic, PlacedDecision, SourceArticle } from '../types.ts';

type Advice = Pick<Diagnostic, 'what' | 'fix'>;

/** A warning for each part of a decision that changes nothing. What concerns a withdrawn article sleeps, and is none. */
export function unusedDecisions(placed: readonly PlacedDecision[], claims: readonly Claim[], articles: readonly SourceArticle[]): Diagnostic[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const compared = new Map(articles.filter(({ meta }) => meta.withdrawn === undefined).map((article) => [article.id, article]));
  return placed.flatMap(({ decision, file, line, column }) =>
    adviceOn(decision, byId, compared).map((advice): Diagnostic => ({ severity: 'warning', file, line, column, ...advice })),
  );
}

function adviceOn(decision: Decision, claims: ReadonlyMap<string, Claim>, articles: ReadonlyMap<string, SourceArticle>): Advice[] {
  if (decision.kind !== 'label' && decision.kind !== 'difference' && decision.kind !== 'silent') return [];
  const claim = claims.get(decision.claim);
  if (!claim)
    return [{ what: `there is no claim ${decision.claim}`, fix: 'Take the id from the address of the claim’s page, or pin the claim so that it keeps its id' }];
  const tells = (id: string): boolean => claim.mentions.some(({ article }) => article === id);
  if (decision.kind === 'difference') {
    const named = new Set(decision.sides.flatMap((side) => side.articles));
    return [...named]
      .filter((id) => articles.has(id) && !tells(id))
      .map((id) => ({
        what: `a side names ${id}, which has no passage in the claim ${claim.id}`,
        fix: 'Take the article out of the side, or pin its passage',
      }));
  }
  return decision.kind === 'silent' ? adviceOnSilence(articles.get(decision.article), claim, tells(decision.article)) : [];
}

function adviceOnSilence(article: SourceArticle | undefined, claim: Claim, tells: boolean): Advice[] {
  if (!article) return [];
  if (tells)
    return [
      { what: `${article.id} is not silent: it has a passage in the claim ${claim.id}`, fix: 'Say that the two passages are different, or take the entry out' },
    ];
  if (article.meta.copy === 'complete') return [];
  const fix = 'Complete the copy and say copy: complete in its front matter, or take the entry out';
  return [{ what: `${article.id} is a partial copy, which is never called silent`, fix }];
}

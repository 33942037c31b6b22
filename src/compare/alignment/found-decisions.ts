/** Finds what an editor's decisions speak of, and says which of them no longer fit the articles. */
import type { FoundDecision } from './align.ts';
import type { ReadArticle } from '../text/article.ts';
import { contradictions } from './contradictions.ts';
import { lostQuote } from '../text/lost-quote.ts';
import { passagesOf } from './decided-passages.ts';
import { findQuote } from '../text/quotes.ts';
import { ContentError, type Lexicon, type PlacedDecision, type Diagnostic } from '../types.ts';

/**
 * The decisions with the places of their quotes.
 * @param withdrawn ids of articles whose words have left the site: what was decided about them sleeps
 * @throws ContentError naming every quote that no longer stands in its article, and decisions that contradict each other
 */
export function findDecisions(
  decisions: readonly PlacedDecision[],
  articles: readonly ReadArticle[],
  withdrawn: ReadonlySet<string>,
  lexicon: Lexicon,
): FoundDecision[] {
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  const diagnostics: Diagnostic[] = [];
  const found = decisions.map(({ decision, file, quotesAt, line, column }) => {
    const passages = passagesOf(decision).flatMap((passage, i) => {
      if (withdrawn.has(passage.article)) return [];
      const article = byId.get(passage.article);
      const clause = article ? findQuote(article, passage.quote, lexicon) : null;
      if (clause) return [{ passage, clause }];
      diagnostics.push({ severity: 'error', file, ...(quotesAt[i] ?? { line, column }), ...lostQuote(passage, nameOf(decision), article, articles, lexicon) });
      return [];
    });
    return { decision, passages };
  });
  diagnostics.push(...contradictions(decisions, found));
  if (diagnostics.length) throw new ContentError(diagnostics);
  return found;
}

function nameOf(decision: PlacedDecision['decision']): string {
  return 'pin' in decision ? ` (claim ${decision.pin})` : '';
}

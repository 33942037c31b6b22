/** Finds what an editor's decisions speak of, and says which of them no longer fit the articles. */
import type { Decision } from '../../schema/decisions.ts';
import type { Passage } from '../../schema/primitives.ts';
import type { ReadArticle } from '../text/article.ts';
import type { Clause } from '../text/clauses.ts';
import { lostQuote } from '../text/lost-quote.ts';
import { findQuote } from '../text/quotes.ts';
import { ContentError, type Diagnostic, type PlacedDecision, type SourceArticle } from '../types.ts';
import { contradictions } from './contradictions.ts';

/** An editor's passage, found in its article. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly clause: Clause;
}

/** A decision with its passages found. */
export interface FoundDecision<D extends Decision = Decision> {
  readonly decision: D;
  readonly passages: readonly FoundPassage[];
}

/** Where to look for the passages of decisions. */
export interface SearchedStory {
  /** All its articles. */
  readonly sources: readonly SourceArticle[];
  /** Those whose words are compared. */
  readonly articles: readonly ReadArticle[];
}

/** Articles whose words have left the site: what was decided about them sleeps. */
const withdrawnIn = ({ sources }: SearchedStory): Set<string> => new Set(sources.filter(({ meta }) => meta.withdrawn !== undefined).map(({ id }) => id));

/**
 * The decisions with the places of their quotes.
 * @param asleep ids of articles of which no quote is looked for; the withdrawn ones unless said
 * @throws ContentError naming every quote that no longer stands in its article, or that stands there several times, and decisions that contradict each other
 */
export function findDecisions(decisions: readonly PlacedDecision[], story: SearchedStory, asleep = withdrawnIn(story)): FoundDecision[] {
  const { articles } = story;
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  const lost: Diagnostic[] = [];
  const found = decisions.map((placed) => {
    const { decision, file, quotesAt, line, column } = placed;
    const passages = decision.passages.flatMap((passage, i): FoundPassage[] => {
      if (asleep.has(passage.article)) return [];
      const article = byId.get(passage.article);
      const clause = article ? findQuote(article, passage.quote, passage.at) : null;
      if (clause) return [{ passage, clause }];
      const named = decision.kind === 'pin' ? ` (claim ${decision.claim})` : '';
      lost.push({ severity: 'error', file, ...(quotesAt[i] ?? { line, column }), ...lostQuote(passage, named, article, articles) });
      return [];
    });
    return { placed, decision, passages };
  });
  const diagnostics = [...lost, ...contradictions(found)];
  if (diagnostics.length) throw new ContentError(diagnostics);
  return found;
}

/** The decisions of one kind. */
export function decisionsOf<Kind extends Decision['kind']>(
  decisions: readonly FoundDecision[],
  kind: Kind,
): FoundDecision<Extract<Decision, { kind: Kind }>>[] {
  const isOfKind = (one: FoundDecision): one is FoundDecision<Extract<Decision, { kind: Kind }>> => one.decision.kind === kind;
  return decisions.filter(isOfKind);
}

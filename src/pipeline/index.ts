/** The stages of a comparison, in order. Everything here is a function of its arguments: no clock, no disk, no chance. */
import type { Comparison, Ledger } from '../schema.ts';
import { align, centralityFinder } from './align.ts';
import { readArticle } from './article.ts';
import { applyDecisions, mentionMaker, toClaim } from './claims.ts';
import { findDecisions } from './decide.ts';
import { latestFirst, toDocument } from './document.ts';
import { keepIds } from './identity.ts';
import { leftovers } from './leftovers.ts';
import { findOrigins } from './origins.ts';
import { absenceFinder } from './silence.ts';
import { CUTS, confidenceOf, scorePairs } from './similarity.ts';
import { weighTerms } from './terms.ts';
import type { Lexicon, Problem, StorySource } from './types.ts';
import { unusedDecisions } from './unused.ts';

export interface CompareOptions {
  /** A named cut or a number from 0 to 1; `published` unless said. */
  readonly cut?: keyof typeof CUTS | number;
  /** false compares as if no editor had decided anything. */
  readonly decisions?: boolean;
}

export interface Compared {
  readonly comparison: Comparison;
  /** What the story's ledger should hold from now on. */
  readonly ledger: Ledger;
  readonly warnings: readonly Problem[];
}

/**
 * Compares the articles of a story.
 * @throws ContentError when a quote that an editor decided on no longer stands in its article
 */
export function compareStory(story: StorySource, lexicon: Lexicon, { cut = 'published', decisions = true }: CompareOptions = {}): Compared {
  const sources = [...story.articles].sort(latestFirst);
  const present = sources.filter(({ meta }) => meta.withdrawn === undefined);
  const articles = present.map((source) => readArticle(source, lexicon));
  const placed = decisions ? story.decisions : [];
  const found = findDecisions(placed, articles, new Set(sources.filter((source) => !present.includes(source)).map(({ id }) => id)), lexicon);

  const clauses = articles.flatMap((article) => article.clauses.filter(({ reportingOnly }) => !reportingOnly));
  const pairs = scorePairs(weighTerms(clauses), lexicon.model);
  const { groups, left } = align(clauses, pairs, typeof cut === 'number' ? cut : CUTS[cut], found);

  const origins = findOrigins(articles);
  const making = {
    articles: new Map(articles.map((article) => [article.source.id, article])),
    origins,
    confidence: (fit: number): number => confidenceOf(lexicon.model, fit),
    absence: absenceFinder(clauses, pairs, new Map(present.map(({ id, meta }) => [id, meta.copy === 'complete']))),
    centrality: centralityFinder(clauses, pairs),
  };
  const mentionOf = mentionMaker(making);
  const made = [...groups, ...leftovers(left)].filter(({ clauses: own }) => own.length).map((group) => toClaim(group, making, mentionOf));
  const { claims, ledger } = keepIds(made, story.ledger);
  const said = found.map(({ decision }) => decision);
  const decided = claims.map((claim) => applyDecisions(claim, said, making.articles));
  return {
    comparison: toDocument(story, sources, articles, origins, decided),
    ledger,
    warnings: unusedDecisions(placed, decided, sources),
  };
}

/** The stages of a comparison, in order. Everything here is a function of its arguments: no clock, no disk, no chance. */
import type { Comparison } from '../schema/comparison.ts';
import type { Ledger } from '../schema/ledger.ts';
import { align, centralityFinder } from './alignment/align.ts';
import { type ReadArticle, readArticle } from './text/article.ts';
import { applyDecisions, mentionMaker, toClaim } from './claims.ts';
import type { Clause } from './text/clauses.ts';
import { findDecisions } from './alignment/found-decisions.ts';
import { latestFirst, toDocument } from './document.ts';
import { keepIds } from './identity/identity.ts';
import { leftovers } from './alignment/singletons.ts';
import { findOrigins } from './provenance/origins.ts';
import { factPairs, personFacts } from './attributes/people.ts';
import { type Copy, absenceFinder } from './alignment/silence.ts';
import { type Scores, gatherScores } from './similarity/scores.ts';
import { CUTS, confidenceOf, scorePairs } from './similarity/similarity.ts';
import { weighTerms } from './similarity/terms.ts';
import type { Lexicon, Diagnostic, SourceArticle, StorySource } from './types.ts';
import { unusedDecisions } from './alignment/unused-decisions.ts';

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
  readonly warnings: readonly Diagnostic[];
}

/** A story of which everything is known that depends on no cut and on no decision. */
export interface Scored {
  /** Every article, newest first, withdrawn ones too. */
  readonly sources: readonly SourceArticle[];
  /** Those whose words are compared. */
  readonly articles: readonly ReadArticle[];
  /** What can be a claim, in the order of the articles; then, in the same order, what is told in passing. */
  readonly clauses: readonly Clause[];
  /** Scores of pairs of `clauses`, by index. */
  readonly scores: Scores;
}

/**
 * Compares the articles of a story.
 * @throws ContentError when a quote that an editor decided on no longer stands in its article
 */
export function compareStory(story: StorySource, lexicon: Lexicon, options: CompareOptions = {}): Compared {
  return compareScored(story, scoreStory(story, lexicon), lexicon, options);
}

/** The first half of `compareStory`: most of the work, and the same for every cut. */
export function scoreStory(story: Pick<StorySource, 'articles'>, lexicon: Lexicon): Scored {
  const sources = [...story.articles].sort(latestFirst);
  const articles = sources.filter(({ meta }) => meta.withdrawn === undefined).map((source) => readArticle(source, lexicon));
  const told = articles.flatMap((article) => article.clauses.filter(({ kind }) => kind === 'claim'));
  const asides = articles.flatMap(({ sentences }) => sentences.flatMap(personFacts));
  const clauses = [...told, ...asides];
  const scores = gatherScores(clauses.length, (tell) => {
    scorePairs(weighTerms(told), lexicon.model, tell);
    factPairs(asides, told.length, tell);
  });
  return { sources, articles, clauses, scores };
}

function copyOf({ copy, captured }: SourceArticle['meta']): Copy {
  return { complete: copy === 'complete', captured: captured?.slice(0, 10) ?? null };
}

/**
 * The second half of `compareStory`, for whoever compares one story at several cuts.
 * @param scored what `scoreStory` said of the same story with the same lexicon
 * @throws ContentError when a quote that an editor decided on no longer stands in its article
 */
export function compareScored(story: StorySource, scored: Scored, lexicon: Lexicon, { cut = 'published', decisions = true }: CompareOptions = {}): Compared {
  const { sources, articles, clauses, scores } = scored;
  const withdrawn = new Set(sources.filter(({ meta }) => meta.withdrawn !== undefined).map(({ id }) => id));
  const placed = decisions ? story.decisions : [];
  const found = findDecisions(placed, articles, withdrawn, lexicon);
  const { groups, left } = align(clauses, scores, typeof cut === 'number' ? cut : CUTS[cut], found);

  const origins = findOrigins(articles);
  const making = {
    articles: new Map(articles.map((article) => [article.source.id, article])),
    origins,
    confidence: (fit: number): number => confidenceOf(lexicon.model, fit),
    absence: absenceFinder(clauses, scores, new Map(articles.map(({ source: { id, meta } }) => [id, copyOf(meta)]))),
    centrality: centralityFinder(clauses, scores),
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

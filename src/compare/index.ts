/** The stages of a comparison, in order. Everything here is a function of its arguments: no clock, no disk, no chance. */
import type { Comparison } from '../schema/comparison.ts';
import type { Ledger } from '../schema/ledger.ts';
import { cellPairs } from './alignment/cell-pairs.ts';
import { groupsOf, join, type Joined, unjoined } from './alignment/align.ts';
import { settleDecisions } from './alignment/claim-decisions.ts';
import { findDecisions, type FoundDecision, type SearchedStory } from './alignment/find-decisions.ts';
import { singletons } from './alignment/singletons.ts';
import { unusedDecisions } from './alignment/unused-decisions.ts';
import { applyDecisions } from './apply-decisions.ts';
import { factPairs, personFacts } from './attributes/speakers/people.ts';
import { factsOf } from './attributes/tables/facts.ts';
import { claimMaker, type FoundClaim, type Making, published } from './claims.ts';
import { withDistinctLabels } from './distinct-labels.ts';
import { latestFirst, mostTellingFirst, toDocument } from './document.ts';
import { isPartOfConfirmed, settle } from './settle.ts';
import { nth } from './nth.ts';
import { recordHistory } from './identity/history.ts';
import { keepIds } from './identity/identity.ts';
import { findOrigins } from './provenance/origins.ts';
import { lateInteraction, type PieceWeight, pieceWeights } from './similarity/late-interaction.ts';
import { gatherScores } from './similarity/scores.ts';
import { CUTS, scorePairs } from './similarity/similarity.ts';
import { weighTerms } from './similarity/terms.ts';
import { readWholes } from './alignment/wholes.ts';
import { readArticle } from './text/article.ts';
import { correctionNotices } from './text/correction-notices.ts';
import type { Diagnostic, Readings, Resources, SourceArticle, StorySource } from './types.ts';

/**
 * A story of which everything is known that depends on no cut and on no decision: its articles, newest first, the clauses that can be a
 * claim, in their order, and behind them what is told in passing and in tables, the scores of pairs of clauses, by index, and the origins.
 */
export interface Prepared extends SearchedStory, Making {
  readonly resources: Resources;
  /** How much each word piece counts where words of two clauses meet. */
  readonly pieceWeight: PieceWeight;
}

/** How sure a match must be: a named cut, or a number from 0 to 1. */
export type ScoreCut = keyof typeof CUTS | number;

/** What a comparison depends on besides the articles. */
export interface Decided extends Pick<StorySource, 'id' | 'meta' | 'decisions' | 'ledger'> {
  /** `published` unless said. */
  readonly cut?: ScoreCut;
}

export interface Compared {
  readonly comparison: Comparison;
  /** What the story's ledger should hold from now on. */
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
  readonly passages: Passages;
}

/** What the claims were made of, by reference: whoever explains one or asks about it finds no passage again by its words. */
export interface Passages {
  readonly prepared: Prepared;
  readonly decisions: readonly FoundDecision[];
  readonly joined: Joined;
  /** By id, in the order of the document: each mention with its clause. */
  readonly claims: ReadonlyMap<string, FoundClaim>;
}

/**
 * Reads the articles of a story and scores the pairs of their clauses: most of the work, and the same for every cut and every decision.
 * @param readings what the encoder makes of the sentences: of each article all of `sentencesToRead`
 */
export function prepareStory(articles: readonly SourceArticle[], resources: Resources, readings: Readings): Prepared {
  const sources = [...articles].sort(latestFirst);
  const read = sources.filter(({ meta }) => meta.withdrawn === undefined).map((source) => readArticle(source, readings, resources.without));
  const cut = read.flatMap((article) => article.clauses.filter(({ kind }) => kind === 'claim'));
  const pieceWeight = pieceWeights(cut);
  const interaction = lateInteraction(pieceWeight);
  const told = readWholes(cut, interaction, resources.model);
  const asides = read.flatMap(({ sentences }) => sentences.flatMap(personFacts));
  const cells = read.flatMap((article) => article.cells);
  const tabled = [...cells, ...factsOf(told, cells)];
  const clauses = [...told, ...asides, ...tabled];
  const days = new Map(read.map(({ source }) => [source.id, source.meta.published]));
  const scores = gatherScores(clauses.length, (onPair) => {
    scorePairs(weighTerms(told), interaction, resources.model, ({ i, j }, score) => onPair(i, j, score));
    factPairs(asides, told.length, onPair);
    cellPairs(tabled, told.length + asides.length, (article) => days.get(article) ?? null, onPair);
  });
  return { sources, articles: read, clauses, scores, origins: findOrigins(read), resources, pieceWeight };
}

/**
 * Compares a story.
 * @throws ContentError when a quote that an editor decided on no longer stands in its article or in the claim that the entry names, and when
 * decisions contradict each other
 */
export function compareStory(prepared: Prepared, { id, meta, decisions: placed, ledger: before, cut = 'published' }: Decided): Compared {
  const { sources, clauses, scores } = prepared;
  const found = findDecisions(placed, prepared);
  const joined = join(clauses, scores, typeof cut === 'number' ? cut : CUTS[cut], found);
  const groups = [...groupsOf(clauses, scores, joined), ...singletons(unjoined(clauses, joined))];
  const making = { make: claimMaker(prepared), scores };
  const made = withDistinctLabels(groups.filter(({ members }) => members.length).flatMap((group) => settle(group, making)));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const decide = (some: readonly FoundClaim[]) => {
    const { claims: named, ledger } = keepIds(some, before);
    const settled = settleDecisions(placed, found, named);
    const said = settled.placed.map(({ decision }) => decision);
    return { ledger, settled, decided: named.map((claim) => applyDecisions(claim, said, byId)) };
  };
  // Only once claims have their ids is it known of which an editor spoke.
  const first = decide(made);
  const kept = made.filter((_, i) => !isPartOfConfirmed(nth(first.decided, i), first.decided));
  const { ledger, settled, decided } = kept.length < made.length ? decide(kept) : first;
  const claims = decided.toSorted(mostTellingFirst);
  return {
    comparison: toDocument({ id, meta }, prepared, claims.map(published)),
    ledger: recordHistory(before, ledger, claims, meta),
    diagnostics: [...settled.diagnostics, ...unusedDecisions(settled.placed, claims, sources), ...correctionNotices(prepared.articles)],
    passages: { prepared, decisions: settled.found, joined, claims: new Map(claims.map((claim) => [claim.id, claim])) },
  };
}

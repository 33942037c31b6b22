/** Groups of clauses -> claims: mentions with their places, differences, status, label. */
import type { Claim, Difference, Mention, OpenPoint } from '../schema/comparison.ts';
import type { Group } from './alignment/align.ts';
import { absenceFinder } from './alignment/silence.ts';
import { facetsOf } from './attributes/index.ts';
import { assertionOf } from './attributes/stance/doubt.ts';
import { isCell } from './attributes/tables/cells.ts';
import { findDifferences, type FoundDifference, type Proposal, proposals, type Statement } from './differences/index.ts';
import { comparePairs, type ComparedPair, letterOf, openPoints, surenessOf } from './differences/open-points.ts';
import { freshId } from './identity/identity.ts';
import { once } from './once.ts';
import { strayFinder } from './differences/generic.ts';
import type { FoundOrigins } from './provenance/origins.ts';
import type { Scores } from './similarity/scores.ts';
import { sureness } from './similarity/similarity.ts';
import type { ReadArticle } from './text/article.ts';
import { placer } from './text/blocks.ts';
import type { Clause } from './text/clauses.ts';
import { quoteOf, spanOf } from './text/placed.ts';
import { type Label, labelsOf, tellingAll } from './labels.ts';
import type { Resources } from './types.ts';

/** A mention with the clause that it was made of, and by index the clause of the story that this is, or else is nearest to; -1 where there is none. */
export interface FoundMention extends Statement {
  readonly item: number;
}

/** A claim as it is published, with what was found on the way to it. */
export interface FoundClaim extends Claim {
  readonly differences: FoundDifference[];
  /** In the order of `mentions`. */
  readonly found: readonly FoundMention[];
  /** What the rules would call a difference, also those that are only worth a question; none where one outlet tells the claim. */
  readonly proposals: readonly Proposal[];
  /** Its mentions side by side, two and two. */
  readonly pairs: readonly ComparedPair[];
  /** Words that may name it where another claim has its name, the best first; none of an agreed one, which is named by what all say. */
  readonly otherLabels: readonly Label[];
}

/** What the claims of a story are made with. */
export interface Making {
  readonly articles: readonly ReadArticle[];
  readonly clauses: readonly Clause[];
  readonly scores: Scores;
  readonly origins: FoundOrigins;
  readonly resources: Pick<Resources, 'model'>;
}

/** Makes clauses into mentions; a line table is made once an article. */
export function mentionMaker({ articles, origins }: Pick<Making, 'articles' | 'origins'>): (clause: Clause) => Statement {
  const known = new Map(
    articles.map(({ source }) => {
      const speech = origins.speech.get(source.id) ?? [];
      return [source.id, { place: placer(source.text), published: source.meta.published ?? null, country: source.outlet.country ?? null, speech }];
    }),
  );
  return (clause) => {
    const { article, text } = clause.sentence;
    const own = known.get(article);
    if (!own) throw new Error(`the clause is of no article of the story: ${article}`);
    const { place, published, country, speech } = own;
    const [from, to] = spanOf(clause);
    const attributes = facetsOf(clause, { published, country, speech });
    const origin = origins.originOf(clause)?.id ?? null;
    const mention: Mention = { article, quote: quoteOf(clause), start: place(from), end: place(to), sentence: text, ...attributes, origin };
    return { mention, clause, published, country };
  };
}

/** Makes groups into claims; their ids are fresh ones, for `keepIds` to replace. */
export function claimMaker(making: Making): (group: Group) => FoundClaim {
  const { articles, clauses, scores, resources } = making;
  const outletOf = new Map(articles.map(({ source }) => [source.id, source.outlet.id]));
  // A clause of a claim stands in the claims that are made of its parts too.
  const mentionOf = once(mentionMaker(making));
  const absenceOf = absenceFinder(articles, clauses, scores);
  const strays = strayFinder(articles);
  return (group) => {
    const { members, pin, confirmed } = group;
    const found = members.map(({ clause, item }) => ({ ...mentionOf(clause), item }));
    const mentions = found.map(({ mention }) => mention);
    const outlets = new Set(mentions.map(({ article }) => outletOf.get(article))).size;
    const labels = labelsOf(group, scores);
    const isStray = !confirmed && strays(members);
    const isCopied = areCopies(mentions) && !isStray && !members.some(({ clause }) => isCell(clause));
    const proposed = outlets > 1 && !isCopied ? proposals(found) : [];
    const differences = findDifferences(proposed, mentions);
    const pairs = comparePairs(
      found,
      group.pairs.map(({ i, j, score }) => ({ i, j, sure: sureness(resources.model, score) })),
    );
    const confidence = pin || isCopied ? 1 : Number((pairs.reduce((sum, pair) => sum + surenessOf(pair), 0) / (pairs.length || 1)).toFixed(2));
    const asked =
      outlets > 1 && !isCopied
        ? isStray
          ? withStray(openOf(found, pairs, confidence, confirmed), mentions)
          : openOf(found, pairs, confidence, confirmed)
        : [];
    const stated = asked.filter(({ kind }) => !differences.some((one) => one.kind === kind && !one.minor));
    const isAgreed = statusOf(outlets, differences, stated) === 'agreed' && !isCopied && !confirmed;
    const { label, open } = isAgreed ? tellingAll(labels, found) : { label: labels[0], open: stated };
    return {
      id: pin?.claim ?? freshId(label.quote, label),
      label: pin?.label ?? label.quote,
      labelFrom: pin ? 'editor' : 'mention',
      pinned: pin !== null,
      status: statusOf(outlets, differences, open),
      review: confirmed ? 'confirmed' : 'unreviewed',
      confidence: outlets > 1 ? confidence : null,
      open,
      origins: [...new Set(mentions.flatMap(({ origin }) => origin ?? []))].sort(),
      mentions: asSureAsSides(mentions, proposed),
      ...absenceOf(group),
      differences,
      found,
      proposals: proposed,
      pairs,
      otherLabels: pin || isAgreed ? [] : labels.filter(({ quote, isStatement }) => quote !== label.quote && isStatement === label.isStatement),
    };
  };
}

/** In a claim that differs in how sure it is, a mention is as sure as it is of what the others say otherwise; it may state more besides. */
function asSureAsSides(mentions: readonly Mention[], proposed: readonly Proposal[]): Mention[] {
  const told = proposed.filter(({ kind }) => kind === 'certainty').flatMap(({ sides }) => sides.flatMap((side) => side.told));
  const sure = new Map(told.map(({ mention, clause }) => [mention, assertionOf(clause)?.certainty]));
  return mentions.map((mention) => ({ ...mention, certainty: sure.get(mention) ?? mention.certainty }));
}

/** A claim as the document has it. */
export function published({ found: _found, proposals: _proposals, pairs: _pairs, otherLabels: _labels, differences, ...claim }: FoundClaim): Claim {
  return { ...claim, differences: differences.map(({ shown: _shown, ...difference }) => difference) };
}

/** As rule 2 of the format has it. */
export function statusOf(outlets: number, differences: readonly Difference[], open: readonly OpenPoint[]): Claim['status'] {
  if (outlets < 2) return 'single';
  if (differences.some(({ minor }) => !minor)) return 'differs';
  return open.length > 0 ? 'unsettled' : 'agreed';
}

/** Whether each of the articles says to the letter what the others say, and means the same days by it. */
function areCopies(mentions: readonly Mention[]): boolean {
  const told = [...Map.groupBy(mentions, ({ article }) => article).values()].map((own) => [...new Set(own.map(letterOf))].sort().join('\n'));
  return told.every((words) => words === told[0]);
}

/** The same words of any story, beside other sentences: nobody can tell whether they are of one event. */
function withStray(open: readonly OpenPoint[], mentions: readonly Mention[]): OpenPoint[] {
  const point: OpenPoint = { kind: 'wording', mentions: [...mentions.keys()], words: mentions.slice(0, 2).map(({ quote }) => quote) };
  return [...open.filter(({ kind }) => kind !== 'wording'), point];
}

/** From here on the program is sure that mentions belong together: of 175 pairs so published of seven stories, each left out of training, .886 do. */
export const SURE = 0.9;

/** What an editor has to decide before the site may assert the claim; nothing once an editor has confirmed it. */
function openOf(found: readonly FoundMention[], pairs: readonly ComparedPair[], confidence: number, confirmed: boolean): OpenPoint[] {
  if (confirmed) return [];
  const match: OpenPoint = { kind: 'match', mentions: found.map((_, i) => i), words: [] };
  return [
    ...(confidence < SURE ? [match] : []),
    ...openPoints(
      pairs,
      found.map(({ mention }) => mention.article),
    ),
  ];
}

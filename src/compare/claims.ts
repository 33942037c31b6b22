/** Groups of clauses -> claims: mentions with their places, differences, status, label. */
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import { centralityOf, type Group } from './alignment/align.ts';
import { absenceFinder } from './alignment/silence.ts';
import { stanceOfClause } from './attributes/clause-stance.ts';
import { facetsOf } from './attributes/index.ts';
import { findDifferences, type FoundDifference, type Proposal, proposals, type Statement } from './differences/index.ts';
import { freshId } from './identity/identity.ts';
import type { FoundOrigins } from './provenance/origins.ts';
import type { Scores } from './similarity/scores.ts';
import { confidenceOf } from './similarity/similarity.ts';
import type { ReadArticle } from './text/article.ts';
import { placer } from './text/blocks.ts';
import type { Clause } from './text/clauses.ts';
import { quoteOf, spanOf } from './text/placed.ts';
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
  const known = new Map(articles.map(({ source }) => [source.id, { place: placer(source.text), published: source.meta.published ?? null }]));
  return (clause) => {
    const { article, text } = clause.sentence;
    const own = known.get(article);
    if (!own) throw new Error(`the clause is of no article of the story: ${article}`);
    const { place, published } = own;
    const [from, to] = spanOf(clause);
    const attributes = facetsOf(clause, { published, named: origins.namedBy.get(article) ?? [] });
    const mention = { article, quote: quoteOf(clause), start: place(from), end: place(to), sentence: text, ...attributes };
    return { mention, clause, published, stance: stanceOfClause(clause).stance };
  };
}

/** Makes groups into claims; their ids are fresh ones, for `keepIds` to replace. */
export function claimMaker(making: Making): (group: Group) => FoundClaim {
  const { articles, clauses, scores, origins, resources } = making;
  const outletOf = new Map(articles.map(({ source }) => [source.id, source.outlet.id]));
  const mentionOf = mentionMaker(making);
  const absenceOf = absenceFinder(articles, clauses, scores);
  return (group) => {
    const { members, pin, confirmed } = group;
    const found = members.map(({ clause, item }) => ({ ...mentionOf(clause), item }));
    const mentions = found.map(({ mention }) => mention);
    const outlets = new Set(mentions.map(({ article }) => outletOf.get(article))).size;
    const label = labelOf(group, scores);
    const proposed = outlets > 1 ? proposals(found) : [];
    const differences = findDifferences(proposed, mentions);
    return {
      id: pin?.claim ?? freshId(label.quote, label),
      label: pin?.label ?? label.quote,
      labelFrom: pin ? 'editor' : 'mention',
      pinned: pin !== null,
      status: statusOf(outlets, differences),
      review: confirmed ? 'confirmed' : 'unreviewed',
      confidence: outlets > 1 ? (pin ? 1 : Number(confidenceOf(resources.model, group).toFixed(2))) : null,
      origins: [...new Set(mentions.map((mention) => originOf(mention, origins)))].sort(),
      mentions,
      ...absenceOf(group),
      differences,
      found,
      proposals: proposed,
    };
  };
}

/** A claim as the document has it. */
export function published({ found: _found, proposals: _proposals, differences, ...claim }: FoundClaim): Claim {
  return { ...claim, differences: differences.map(({ shown: _shown, ...difference }) => difference) };
}

/** single | differs | agreed, as rule 2 of the format has it. */
export function statusOf(outlets: number, differences: readonly Difference[]): Claim['status'] {
  if (outlets < 2) return 'single';
  return differences.some(({ minor }) => !minor) ? 'differs' : 'agreed';
}

/** The report that a sentence names or is copied from, else the main one of its article. */
function originOf({ article, sentence, attribution }: Mention, { origins, ofArticle, ofSentence }: FoundOrigins): string {
  const own = (ofArticle.get(article) ?? []).flatMap((id) => origins.find((origin) => origin.id === id) ?? []);
  const named = own.find(({ name }) => attribution !== null && (attribution.source.includes(name) || attribution.through === name));
  return named?.id ?? ofSentence(article, sentence) ?? own[0]?.id ?? article;
}

/** These lean on what was before them: "which …", "while …", "he …". */
const LEANING = new Set(['SCONJ', 'PRON', 'CCONJ', 'VERB', 'AUX', 'ADV', 'PUNCT']);

/**
 * The words that stand best for all: of a clause that is central to its group, not long, and stands without what was before it. The
 * weights are in units of the mean score.
 */
function labelOf(group: Group, scores: Scores): { article: string; quote: string } {
  const central = centralityOf(group, scores);
  const valued = group.members.map(({ clause }, i) => {
    const leans = LEANING.has(clause.tokens[0]?.tag ?? 'X');
    return { clause, value: (central[i] ?? 0) - (clause.end - clause.start) / 1500 - (leans ? 0.25 : 0) };
  });
  const { clause } = valued.reduce((best, one) => (one.value > best.value + 1e-12 ? one : best));
  return { article: clause.sentence.article, quote: quoteOf(clause).replace(/\s+/g, ' ') };
}

/** The stages of a comparison, in order. Everything here is a function of its arguments: no clock, no disk, no chance. */
import type { Claim, Comparison, Ledger } from '../schema.ts';
import { type Group, align } from './align.ts';
import { readArticle } from './article.ts';
import { applyDecisions, mentionMaker, toClaim } from './claims.ts';
import type { Clause } from './clauses.ts';
import { findDecisions } from './decide.ts';
import { keepIds } from './identity.ts';
import { leftovers } from './leftovers.ts';
import { type FoundOrigins, findOrigins } from './origins.ts';
import { absenceFinder } from './silence.ts';
import { CUTS, confidenceOf, scorePairs } from './similarity.ts';
import { weighTerms } from './terms.ts';
import type { Lexicon, Problem, SourceArticle, StorySource } from './types.ts';
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
  const scores = new Map(pairs.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const indexOf = new Map(clauses.map((clause, i) => [clause, i]));
  const making = {
    articles: new Map(articles.map((article) => [article.source.id, article])),
    origins,
    confidence: (fit: number): number => confidenceOf(lexicon.model, fit),
    absence: absenceFinder(clauses, pairs, new Map(present.map(({ id, meta }) => [id, meta.copy === 'complete']))),
    centrality: (clause: Clause, group: Group): number => {
      const others = group.clauses.filter((other) => other.sentence.article !== clause.sentence.article);
      const [i, ...js] = [clause, ...others].map((one) => indexOf.get(one) ?? -1);
      return js.reduce((total, j) => total + (scores.get(`${Math.min(i ?? -1, j)} ${Math.max(i ?? -1, j)}`) ?? 0), 0) / (js.length || 1);
    },
  };
  const mentionOf = mentionMaker(making);
  const made = [...groups, ...leftovers(left)].filter(({ clauses: own }) => own.length).map((group) => toClaim(group, making, mentionOf));
  const { claims, ledger } = keepIds(made, story.ledger);
  const said = found.map(({ decision }) => decision);
  const decided = claims.map((claim) => applyDecisions(claim, said, making.articles));
  return {
    comparison: toComparison(story, sources, decided.sort(mostTellingFirst), origins, articles),
    ledger,
    warnings: unusedDecisions(placed, decided, sources),
  };
}

/** Newest first, those without a date last; then by id. */
function latestFirst(a: SourceArticle, b: SourceArticle): number {
  const [first, second] = [a.meta.published ?? '', b.meta.published ?? ''];
  return first === second ? (a.id < b.id ? -1 : 1) : first > second ? -1 : 1;
}

const STATUS = ['differs', 'agreed', 'single'];

/** Pinned claims, then those that differ, agree, stand alone; the more outlets tell one, the sooner it comes. */
function mostTellingFirst(a: Claim, b: Claim): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (a.pinned && b.pinned) return 0;
  const told = (claim: Claim): number => new Set(claim.mentions.map(({ article }) => article)).size;
  return STATUS.indexOf(a.status) - STATUS.indexOf(b.status) || told(b) - told(a) || firstPlace(a) - firstPlace(b) || (a.id < b.id ? -1 : 1);
}

const firstPlace = ({ mentions }: Claim): number => Math.min(...mentions.map(({ start }) => start.offset));

function toComparison(
  story: StorySource,
  sources: readonly SourceArticle[],
  claims: Claim[],
  { origins, ofArticle }: FoundOrigins,
  articles: readonly { source: SourceArticle; sentences: readonly { tokens: readonly { text: string }[] }[] }[],
): Comparison {
  const { id, meta } = story;
  const words = new Map(
    articles.map(({ source, sentences }) => [
      source.id,
      sentences.reduce((total, { tokens }) => total + tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length, 0),
    ]),
  );
  const titles = new Map(articles.map((article) => [article.source.id, 'blocks' in article ? titleOf(article as never) : null]));
  return {
    format: 'corroborate/1',
    story: { id, title: meta.title, standfirst: meta.standfirst, tags: meta.tags },
    articles: sources.map(({ id: article, meta: own, outlet, sha256 }) => ({
      id: article,
      outlet: { id: outlet.id, name: outlet.name },
      title: titles.get(article) ?? null,
      url: own.url ?? null,
      published: own.published ?? null,
      publishedIs: own.publishedIs ?? 'unknown',
      publishedNote: own.publishedNote ?? null,
      withdrawn: own.withdrawn ?? null,
      copy: own.copy,
      publish: own.publish,
      words: words.get(article) ?? 0,
      sha256,
      origins: [...(ofArticle.get(article) ?? [])],
    })),
    origins,
    claims,
  };
}

function titleOf({ blocks }: { blocks: readonly { kind: string; depth: number; text: string }[] }): string | null {
  return (
    blocks
      .find(({ kind, depth }) => kind === 'heading' && depth === 1)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? null
  );
}

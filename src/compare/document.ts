/** Everything that was found -> the published document, in an order that depends on nothing but its content. */
import { type Claim, type Comparison, type Origin, STATUSES } from '../schema/comparison.ts';
import type { ReadArticle } from './text/article.ts';
import { by, byFalling, type Comparator, inTurn } from './order.ts';
import type { FoundOrigins } from './provenance/origins.ts';
import type { SourceArticle, StorySource } from './types.ts';
import { isWord } from './text/words.ts';

/** What was found of the articles. */
interface FoundArticles {
  readonly sources: readonly SourceArticle[];
  readonly articles: readonly ReadArticle[];
  readonly origins: FoundOrigins;
}

/** Newest first, those without a date last; then by id. */
export const latestFirst: Comparator<SourceArticle> = inTurn(
  byFalling(({ meta }) => meta.published ?? ''),
  by(({ id }) => id),
);

/**
 * The comparison of a story as `Comparison` in ../schema/comparison.ts has it.
 * @param sources every article in its order, withdrawn ones too
 * @param articles those that were compared
 * @param claims in their order
 */
export function toDocument({ id, meta }: Pick<StorySource, 'id' | 'meta'>, { sources, articles, origins: found }: FoundArticles, claims: Claim[]): Comparison {
  const origins = originsIn(claims, found);
  const read = new Map(articles.map((article) => [article.source.id, article]));
  return {
    format: 'corroborate/2',
    story: { id, title: meta.title, standfirst: meta.standfirst, tags: meta.tags },
    articles: sources.map(({ id: article, meta: own, outlet, sha256 }) => ({
      id: article,
      outlet: { id: outlet.id, name: outlet.name },
      title: titleOf(read.get(article)),
      url: own.url ?? null,
      published: own.published ?? null,
      publishedIs: own.publishedIs ?? 'unknown',
      // The note may quote the copy.
      publishedNote: own.withdrawn === undefined ? (own.publishedNote ?? null) : null,
      withdrawn: own.withdrawn ?? null,
      copy: own.copy,
      publish: own.publish,
      words: wordsOf(read.get(article)),
      sha256,
      origins: origins.flatMap((origin) => (origin.articles.includes(article) ? [origin.id] : [])),
    })),
    origins,
    claims,
  };
}

/** The reports that the mentions repeat, those of most articles first. */
function originsIn(claims: readonly Claim[], { reports }: FoundOrigins): Origin[] {
  const mentions = claims.flatMap((claim) => claim.mentions);
  const found = [...Map.groupBy(mentions, ({ origin }) => origin)].flatMap(([id, own]) => {
    const report = id === null ? undefined : reports.get(id);
    return report ? [{ ...report, articles: [...new Set(own.map(({ article }) => article))].sort() }] : [];
  });
  return found.sort(
    inTurn(
      byFalling(({ articles }) => articles.length),
      by(({ id }) => id),
    ),
  );
}

const STATUS: readonly string[] = STATUSES;

/** Claims that are not pinned: those that differ, agree, stand alone; the more articles tell one, the sooner it comes. */
const byStatus = by<Claim>(({ status, mentions, id }) => {
  const articles = new Set(mentions.map(({ article }) => article)).size;
  return [STATUS.indexOf(status), -articles, Math.min(...mentions.map(({ start }) => start.offset)), id];
});

/** Pinned claims in the order of their editor, then the others. */
export const mostTellingFirst: Comparator<Claim> = inTurn(
  by(({ pinned }) => !pinned),
  (a, b) => (a.pinned ? 0 : byStatus(a, b)),
);

function titleOf(article: ReadArticle | undefined): string | null {
  const title = article?.blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  return title?.text.replace(/\s+/g, ' ').trim() ?? null;
}

/** How many words of an article are compared: those of its sentences. */
function wordsOf(article: ReadArticle | undefined): number {
  let words = 0;
  for (const { tokens } of article?.sentences ?? []) for (const { text } of tokens) if (isWord(text)) words += 1;
  return words;
}

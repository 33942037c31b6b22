/** Everything that was found -> the published document, in an order that depends on nothing but its content. */
import type { Claim, Comparison } from '../schema/comparison.ts';
import type { ReadArticle } from './text/article.ts';
import type { FoundOrigins } from './provenance/origins.ts';
import type { SourceArticle, StorySource } from './types.ts';
import { isWord } from './text/words.ts';
import { ascending } from './order.ts';

/** Newest first, those without a date last; then by id. */
export function latestFirst(a: SourceArticle, b: SourceArticle): number {
  const [first, second] = [a.meta.published ?? '', b.meta.published ?? ''];
  return first === second ? ascending(a.id, b.id) : first > second ? -1 : 1;
}

/**
 * The comparison of a story as `Comparison` in ../schema/comparison.ts has it.
 * @param sources every article in its order, withdrawn ones too
 * @param articles those that were compared
 * @param claims pinned ones in the order of their editor
 */
export function toDocument(
  { id, meta }: StorySource,
  sources: readonly SourceArticle[],
  articles: readonly ReadArticle[],
  { origins, ofArticle }: FoundOrigins,
  claims: readonly Claim[],
): Comparison {
  const read = new Map(articles.map((article) => [article.source.id, article]));
  return {
    format: 'corroborate/1',
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
      origins: [...(ofArticle.get(article) ?? [])],
    })),
    origins,
    claims: [...claims].sort(mostTellingFirst),
  };
}

const STATUS = ['differs', 'agreed', 'single'];

/** Pinned claims, then those that differ, agree, stand alone; the more articles tell one, the sooner it comes. */
function mostTellingFirst(a: Claim, b: Claim): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (a.pinned) return 0;
  const told = ({ mentions }: Claim): number => new Set(mentions.map(({ article }) => article)).size;
  const firstPlace = ({ mentions }: Claim): number => Math.min(...mentions.map(({ start }) => start.offset));
  return STATUS.indexOf(a.status) - STATUS.indexOf(b.status) || told(b) - told(a) || firstPlace(a) - firstPlace(b) || ascending(a.id, b.id);
}

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

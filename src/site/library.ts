/** A story as pages show it: its comparison, with what they look up again and again. */
import type { Claim, ComparedArticle, Comparison, Mention, Origin } from '../schema/comparison.ts';
import type { Correction } from '../schema/front-matter.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { ShownSide } from '../compare/differences/index.ts';
import type { Explained } from '../review/explain.ts';
import type { PlacedSentence } from '../compare/text/placed.ts';
import type { SourceArticle, StorySource } from '../compare/types.ts';
import { anchorsOf } from './anchors.ts';
import { by, byFalling } from '../compare/order.ts';
import { isSettled } from './grade.ts';

/** One story, ready to be rendered. */
export interface Story {
  readonly id: string;
  readonly date: string;
  readonly updated: string | null;
  readonly comparison: Comparison;
  /** Every article, newest first: the order of columns. */
  readonly articles: readonly ComparedArticle[];
  /** Those whose words are compared: not the withdrawn ones. */
  readonly compared: readonly ComparedArticle[];
  readonly sources: ReadonlyMap<string, SourceArticle>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Claims that two or more outlets tell, agreed or told differently, and settled. */
  readonly shared: readonly Claim[];
  /** Claims of which it is not settled whether two or more outlets tell them; never counted. They have a page of their own too. */
  readonly unsettled: readonly Claim[];
  /** What one outlet tells. */
  readonly singles: readonly Claim[];
  /** Claims that an editor put first, in the editor's order. */
  readonly pinned: readonly Claim[];
  readonly redirects: Ledger['redirects'];
  /** What its claims have been, the oldest first. */
  readonly history: NonNullable<Ledger['history']>;
  /** Newest first. */
  readonly corrections: readonly OwnCorrection[];
  /** By claim, of those that two or more outlets tell. */
  readonly explanations: Readonly<Record<string, Explained>>;
  /** By claim, what shows each side of each of its differences. */
  readonly shown: Readonly<Record<string, readonly (readonly ShownSide[])[]>>;
  /** By article, of those that are compared. */
  readonly sentences: Readonly<Record<string, readonly PlacedSentence[]>>;
  /** Where a mention stands on the page of its article. */
  anchor(mention: Mention): string;
}

/** What was put right in a story. */
export interface OwnCorrection {
  readonly date: string;
  readonly text: string;
  /** As it is named now, where it was renamed or merged since; undefined too when it has gone. */
  readonly claim?: string | undefined;
}

/** What a story is made of. */
export interface StoryParts {
  readonly source: StorySource;
  readonly comparison: Comparison;
  readonly ledger: Ledger;
  readonly explanations: Readonly<Record<string, Explained>>;
  readonly shown: Story['shown'];
  readonly sentences: Readonly<Record<string, readonly PlacedSentence[]>>;
  /** Of the whole site or of this story alone. */
  readonly corrections: readonly Correction[];
}

/** A story, ready to be rendered. */
export function toStory({ source, comparison, ledger, explanations, shown, sentences, corrections }: StoryParts): Story {
  const { articles } = comparison;
  const anchors = mentionAnchors(comparison);
  const several = comparison.claims.filter(({ status }) => status !== 'single');
  const shared = several.filter(isSettled);
  const unsettled = several.filter((claim) => !isSettled(claim));
  const ids = new Set([...shared, ...unsettled].map((claim) => claim.id));
  const redirects = ledger.redirects.filter(({ from }) => !ids.has(from));
  return {
    id: source.id,
    date: source.meta.date,
    updated: source.meta.updated ?? null,
    comparison,
    articles,
    compared: articles.filter((article) => article.withdrawn === null),
    sources: new Map(source.articles.map((article) => [article.id, article])),
    origins: new Map(comparison.origins.map((origin) => [origin.id, origin])),
    shared,
    unsettled,
    pinned: source.decisions.flatMap(({ decision }) => (decision.kind === 'pin' ? shared.filter(({ id }) => id === decision.claim) : [])),
    singles: comparison.claims.filter((claim) => claim.status === 'single'),
    redirects,
    history: ledger.history ?? [],
    corrections: newestFirst(corrections)
      .filter(({ story }) => story === source.id)
      .map(({ date, claim, text }) => ({ date, text, claim: nowCalled(claim, redirects) })),
    explanations,
    shown,
    sentences,
    anchor: (mention) => anchors.get(passageKey(mention)) ?? '',
  };
}

/** Corrections of one day in the order in which they were written down. */
export function newestFirst<Dated extends { readonly date: string }>(corrections: readonly Dated[]): Dated[] {
  return corrections.toSorted(byFalling(({ date }) => date));
}

function nowCalled(claim: string | undefined, redirects: Ledger['redirects']): string | undefined {
  const moved = redirects.find(({ from }) => from === claim);
  return moved ? (moved.to ?? undefined) : claim;
}

/** A passage that stands in two claims is marked once, so the key is where it stands and not which claim asks. */
export function passageKey(mention: Mention): string {
  return `${mention.article}:${mention.start.offset}-${mention.end.offset}`;
}

function mentionAnchors(comparison: Comparison): Map<string, string> {
  const anchors = new Map<string, string>();
  const mentions = comparison.claims.flatMap((claim) => claim.mentions);
  for (const article of comparison.articles) {
    const own = mentions.filter((mention) => mention.article === article.id);
    const places = [...new Map(own.map((mention) => [passageKey(mention), mention])).values()].toSorted(by(({ start, end }) => [start.offset, -end.offset]));
    const names = anchorsOf(
      places.map((mention) => mention.quote),
      'm',
    );
    places.forEach((mention, index) => anchors.set(passageKey(mention), names[index] ?? ''));
  }
  return anchors;
}

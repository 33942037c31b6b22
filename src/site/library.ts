/** What pages ask: every story of the site, compared once a build, with what the pages look up again and again. */
import type { Claim, ComparedArticle, Comparison, Correction as WrittenCorrection, Ledger, Mention, Origin, OutletMeta } from '../schema.ts';
import type { Lexicon, SourceArticle, StorySource } from '../pipeline/types.ts';
import { anchorsOf } from './anchors.ts';
import { loadSite } from './source.ts';

/** One story, ready to be drawn. */
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
  /** Claims that two or more outlets tell: each has a page of its own. */
  readonly shared: readonly Claim[];
  readonly singles: readonly Claim[];
  /** Claims that an editor put first, in the editor's order. */
  readonly pinned: readonly Claim[];
  readonly redirects: Ledger['redirects'];
  /** To split an article's text into sentences as the pipeline does. */
  readonly lexicon: Lexicon;
  /** Where a mention stands on the page of its article. */
  anchor(mention: Mention): string;
}

export interface Outlet {
  readonly id: string;
  readonly meta: OutletMeta;
  readonly note: string;
}

export interface Correction {
  readonly date: string;
  readonly story: string;
  /** As it is named now, where it was renamed or merged since; undefined too when it has gone. */
  readonly claim?: string | undefined;
  readonly text: string;
  /** Where it stands on the page of all corrections. */
  readonly anchor: string;
}

export interface Library {
  /** Newest first; drafts left out. */
  readonly stories: readonly Story[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly Correction[];
  /** What stands above the corrections. */
  readonly correctionsNote: string;
}

/** What source.ts hands over: all that was read, and each story's comparison. */
export interface Loaded {
  readonly stories: readonly {
    readonly source: StorySource;
    readonly comparison: Comparison;
    readonly ledger: Ledger;
  }[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly WrittenCorrection[];
  readonly correctionsNote: string;
  readonly lexicon: Lexicon;
}

// Astro evaluates a module more than once in one build, so a variable of the module would compare every story again.
const memo = globalThis as { corroborateLibrary?: Promise<Library> | undefined };

/**
 * The whole site's stories, outlets and corrections, compared once.
 * @throws ContentError when the content is bad: the build stops.
 */
export function library(): Promise<Library> {
  memo.corroborateLibrary ??= loadSite().then(toLibrary);
  return memo.corroborateLibrary;
}

/** Makes the next page ask anew: the content has changed (`npm run dev`). */
export function forgetLibrary(): void {
  memo.corroborateLibrary = undefined;
}

function toLibrary({ stories, outlets, corrections, correctionsNote, lexicon }: Loaded): Library {
  const shown = stories.filter(({ source }) => !source.meta.draft).map((story) => toStory(story, lexicon));
  return {
    stories: shown.toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id)),
    outlets: outlets.toSorted((a, b) => compareText(a.meta.name, b.meta.name)),
    corrections: toCorrections(corrections, shown),
    correctionsNote,
  };
}

/** Newest first; those of drafts left out. */
function toCorrections(corrections: Loaded['corrections'], stories: readonly Story[]): Correction[] {
  const sorted = corrections.toSorted((a, b) => compareText(b.date, a.date)).filter(({ story }) => stories.some(({ id }) => id === story));
  const anchors = anchorsOf(
    sorted.map(({ date, story, text }) => `${date} ${story} ${text}`),
    'c',
  );
  return sorted.map(({ date, story: id, claim, text }, index) => {
    const moved = stories.find((story) => story.id === id)?.redirects.find(({ from }) => from === claim);
    return { date, story: id, claim: moved ? (moved.to ?? undefined) : claim, text, anchor: anchors[index] ?? '' };
  });
}

function toStory({ source, comparison, ledger }: Loaded['stories'][number], lexicon: Lexicon): Story {
  const { articles } = comparison;
  const anchors = mentionAnchors(comparison);
  const shared = comparison.claims.filter((claim) => claim.status !== 'single');
  const ids = new Set(shared.map((claim) => claim.id));
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
    pinned: source.decisions.flatMap(({ decision }) => ('pin' in decision ? shared.filter(({ id }) => id === decision.pin) : [])),
    singles: comparison.claims.filter((claim) => claim.status === 'single'),
    redirects: ledger.redirects.filter(({ from }) => !ids.has(from)),
    lexicon,
    anchor: (mention) => anchors.get(passageKey(mention)) ?? '',
  };
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
    const places = [...new Map(own.map((mention) => [passageKey(mention), mention])).values()].toSorted(
      (a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset,
    );
    const names = anchorsOf(
      places.map((mention) => mention.quote),
      'm',
    );
    places.forEach((mention, index) => anchors.set(passageKey(mention), names[index] ?? ''));
  }
  return anchors;
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where pages take stories from: all of them compared in memory while a person edits, or one after the other out of what the build keeps on disk. */
import type { Outlet } from '../content/outlets.ts';
import type { Correction } from '../schema/front-matter.ts';
import { anchorsOf } from './anchors.ts';
import { MOST_COLUMNS } from './letters.ts';
import { newestFirst, type Story, type StoryParts, toStory } from './library.ts';
import { pairsOf } from './pairs.ts';
import { loadSite } from './source.ts';
import { type OutletPart, outletParts, type StorySummary, summarise } from './summary.ts';
import { pairId } from './urls.ts';
import { wholePages } from './whole.ts';
import { by, byFalling, inTurn } from '../compare/order.ts';

/** The pages that a story has. Plain data. */
export interface StoryPaths {
  readonly id: string;
  readonly articles: readonly string[];
  /** Claims that have a page, and addresses of claims that lead on. */
  readonly claims: readonly string[];
  readonly pairs: readonly string[];
  /** Whether it has a page that lists the pairs. */
  readonly pairList: boolean;
  /** The further pages of its whole picture. */
  readonly whole: readonly string[];
}

/** All that the pages are made of. */
export interface Shelf {
  /** Drafts left out. */
  readonly summaries: readonly StorySummary[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly Correction[];
  /** What stands above the corrections. */
  readonly correctionsNote: string;
  /** The stories whose own pages are made now. */
  readonly paths: readonly StoryPaths[];
  readonly open: (id: string) => Promise<StoryParts>;
  readonly outletParts: (id: string) => Promise<readonly OutletPart[]>;
}

/** The whole site, as the pages that list its stories need it. */
export interface Catalogue {
  /** Newest first. */
  readonly stories: readonly StorySummary[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly ListedCorrection[];
  readonly correctionsNote: string;
}

/** A correction on the page of all. */
export interface ListedCorrection {
  readonly date: string;
  readonly text: string;
  readonly story: string;
  readonly title: string;
  /** Of the claim, where there is still one. */
  readonly href: string | null;
  readonly anchor: string;
}

interface Shared {
  corroborateShelf?: Promise<Shelf> | undefined;
  corroborateCatalogue?: Promise<Catalogue> | undefined;
  corroborateStory?: { readonly id: string; readonly story: Promise<Story> } | undefined;
}

// Astro evaluates a module more than once in one build, so a variable of the module would compare every story again.
const shared = globalThis as Shared;

/** Hands the pages that are made from now on another shelf; null makes the next page compare the content itself. */
export function setShelf(shelf: Shelf | null): void {
  shared.corroborateShelf = shelf === null ? undefined : Promise.resolve(shelf);
  shared.corroborateCatalogue = undefined;
  shared.corroborateStory = undefined;
}

/**
 * Every story in short, the outlets and the corrections.
 * @throws ContentError when the content is bad: the build stops.
 */
export function catalogue(): Promise<Catalogue> {
  shared.corroborateCatalogue ??= theShelf().then(toCatalogue);
  return shared.corroborateCatalogue;
}

/** The stories whose pages are to be made, and which these are. */
export async function storyPaths(): Promise<readonly StoryPaths[]> {
  return (await theShelf()).paths;
}

/** A story in full. Only the last one is remembered: the pages of a story are made one after the other, and all stories at once may be more than memory holds. */
export function openStory(id: string): Promise<Story> {
  if (shared.corroborateStory?.id !== id) {
    shared.corroborateStory = { id, story: theShelf().then(async (shelf) => toStory(await shelf.open(id))) };
  }
  return shared.corroborateStory.story;
}

/** What stands of a story on the page of an outlet; null when it has no article in it. */
export async function outletPart(story: string, outlet: string): Promise<OutletPart | null> {
  return (await (await theShelf()).outletParts(story)).find((part) => part.outlet === outlet) ?? null;
}

/** The pages that a story has. */
export function pathsOf(story: Story): StoryPaths {
  return {
    id: story.id,
    articles: story.articles.map(({ id }) => id),
    claims: [...story.shared.map(({ id }) => id), ...story.redirects.map(({ from }) => from)],
    pairs: pairsOf(story).map(({ a, b }) => pairId(a.id, b.id)),
    pairList: story.compared.length > MOST_COLUMNS,
    whole: wholePages(story).slice(1).map((_, index) => String(index + 2)), // prettier-ignore
  };
}

function theShelf(): Promise<Shelf> {
  shared.corroborateShelf ??= compareAll();
  return shared.corroborateShelf;
}

async function compareAll(): Promise<Shelf> {
  const { stories, outlets, corrections, correctionsNote } = await loadSite();
  const shown = stories.filter(({ source }) => !source.meta.draft).map((story) => toStory({ ...story, corrections }));
  const find = (id: string): Story => {
    const story = shown.find((one) => one.id === id);
    if (story === undefined) throw new Error(`there is no story ${id}`);
    return story;
  };
  return {
    summaries: shown.map(summarise),
    outlets,
    corrections,
    correctionsNote,
    paths: shown.map(pathsOf),
    open: async (id) => {
      const found = stories.find(({ source }) => source.id === id);
      if (found === undefined) throw new Error(`there is no story ${id}`);
      return { ...found, corrections };
    },
    outletParts: async (id) => outletParts(find(id)),
  };
}

function toCatalogue({ summaries, outlets, corrections, correctionsNote }: Shelf): Catalogue {
  return {
    stories: summaries.toSorted(
      inTurn(
        byFalling(({ date }) => date),
        by(({ id }) => id),
      ),
    ),
    outlets: outlets.toSorted(by(({ meta }) => meta.name)),
    corrections: listCorrections(corrections, summaries),
    correctionsNote,
  };
}

/** Newest first; those of drafts left out. */
function listCorrections(corrections: readonly Correction[], summaries: readonly StorySummary[]): ListedCorrection[] {
  const left = new Map(summaries.map(({ id, title, corrections: own }) => [id, { title, own: [...own] }]));
  const listed = newestFirst(corrections).flatMap(({ story }) => {
    const { title = '', own } = left.get(story) ?? {};
    const one = own?.shift();
    return one === undefined ? [] : [{ story, title, date: one.date, text: one.text, href: one.href }];
  });
  const anchors = anchorsOf(
    listed.map(({ date, story, text }) => `${date} ${story} ${text}`),
    'c',
  );
  return listed.map((one, index) => ({ ...one, anchor: anchors[index] ?? '' }));
}

/** What pages ask for: stories in short and in full. A build provides them, and so does `npm run dev`. */
import type { Measured } from './measured.ts';
import type { Outlet } from '../content/outlets.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Correction } from '../schema/front-matter.ts';
import { anchorsOf } from './anchors.ts';
import { MOST_COLUMNS } from './letters.ts';
import { newestFirst, type Story, type StoryParts, toStory } from './library.ts';
import { pairsOf } from './pairs/pairs.ts';
import { isShareable } from './share.ts';
import type { OutletPart, StorySummary } from './summary.ts';
import { pairId } from './urls.ts';
import { by, byFalling, inTurn } from '../compare/order.ts';

/** The pages that a story has. Plain data. */
export interface StoryPaths {
  readonly id: string;
  readonly articles: readonly string[];
  /** Claims that have a page, and addresses of claims that lead on. */
  readonly claims: readonly string[];
  /** Those of them that are told still, by whatever id. */
  readonly data: readonly string[];
  /** Claims that have a picture of their own. */
  readonly pictures: readonly string[];
  readonly pairs: readonly string[];
  /** Whether it has a page that lists the pairs. */
  readonly pairList: boolean;
}

/** All that the pages are made of. */
export interface SiteContent {
  /** Drafts left out. */
  readonly summaries: readonly StorySummary[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly Correction[];
  /** What stands above the corrections. */
  readonly correctionsNote: string;
  /** The stories whose own pages are rendered. */
  readonly paths: readonly StoryPaths[];
  readonly open: (id: string) => Promise<StoryParts>;
  readonly outletParts: (id: string) => Promise<readonly OutletPart[]>;
  readonly measure: () => Promise<Measured>;
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

interface Provided {
  readonly content: Promise<SiteContent>;
  catalogue?: Promise<Catalogue>;
  story?: { readonly id: string; readonly story: Promise<Story> };
}

// The one global of the program: under `npm run dev` Vite evaluates the modules of pages apart from those of the process that provides for them.
const shared = globalThis as { corroborateSite?: Provided };

/** Sets what the pages are made of that are rendered from now on. */
export function provideContent(content: Promise<SiteContent>): void {
  // A page that asks receives the failure; until one does, nobody needs to.
  content.catch(() => undefined);
  shared.corroborateSite = { content };
}

function provided(): Provided {
  if (shared.corroborateSite === undefined) throw new Error('nothing provides the pages with content: run `npm run build` or `npm run dev`');
  return shared.corroborateSite;
}

/**
 * Every story in short, the outlets and the corrections.
 * @throws ContentError when the content is bad
 */
export function catalogue(): Promise<Catalogue> {
  const site = provided();
  site.catalogue ??= site.content.then(toCatalogue);
  return site.catalogue;
}

/** The stories whose pages are to be rendered, and which these are. */
export async function storyPaths(): Promise<readonly StoryPaths[]> {
  return (await provided().content).paths;
}

/** A story in full. Only the last one is remembered: the pages of a story are rendered one after the other, and all stories at once may be more than memory holds. */
export function openStory(id: string): Promise<Story> {
  const site = provided();
  if (site.story?.id !== id) site.story = { id, story: site.content.then(async ({ open }) => toStory(await open(id))) };
  return site.story.story;
}

/** What stands of a story on the page of an outlet; null when it has no article in it. */
export async function outletPart(story: string, outlet: string): Promise<OutletPart | null> {
  return (await (await provided().content).outletParts(story)).find((part) => part.outlet === outlet) ?? null;
}

/** How well the comparison does on the stories that a person has annotated. */
export async function measured(): Promise<Measured> {
  return (await provided().content).measure();
}

/** A claim of a story by the id that it has or once had; undefined when it has gone. */
export function findClaim(story: Story, id: string): Claim | undefined {
  const now = story.redirects.find(({ from }) => from === id)?.to ?? id;
  return story.comparison.claims.find((claim) => claim.id === now);
}

/** The pages that a story has. */
export function pathsOf(story: Story): StoryPaths {
  const claims = [...[...story.shared, ...story.unsettled].map(({ id }) => id), ...story.redirects.map(({ from }) => from)];
  return {
    id: story.id,
    articles: story.articles.map(({ id }) => id),
    claims,
    data: claims.filter((id) => findClaim(story, id) !== undefined),
    pictures: story.shared.filter(isShareable).map(({ id }) => id),
    pairs: pairsOf(story).map(({ a, b }) => pairId(a.id, b.id)),
    pairList: story.compared.length > MOST_COLUMNS,
  };
}

function toCatalogue({ summaries, outlets, corrections, correctionsNote }: SiteContent): Catalogue {
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

/** What the build keeps of a story: all that other pages say of it, and its own pages as they were rendered. */
import { keep, recall } from './cache/entries.ts';
import { type SearchPage, searchPages } from '../site/search.ts';
import { openStory } from '../site/stories.ts';
import type { StoryEntry } from './compare.ts';
import type { SiteFile } from './files.ts';
import type { Rendered } from './render.ts';
import { by } from '../compare/order.ts';

export interface Part extends Pick<StoryEntry, 'summary' | 'outlets' | 'diagnostics'> {
  /** The pages that the sitemap names, without the site's base path. */
  readonly listed: readonly string[];
  /** The hashes of the style sheets that its pages carry. */
  readonly styles: readonly string[];
}

/** The files of a story, and what the search finds in it. */
export interface Pages {
  readonly files: readonly SiteFile[];
  readonly search: readonly SearchPage[];
}

export function readPart(key: string): Part | null {
  return recall('parts', key) as Part | null;
}

export function readPages(key: string): Pages | null {
  return recall('pages', key) as Pages | null;
}

/**
 * What was kept of a story when the build began.
 * @throws Error when somebody has removed it since
 */
export function stillKept<Value>(value: Value | null, id: string): Value {
  if (value === null) throw new Error(`what was kept of the story ${id} was removed while the site was built; run the build again`);
  return value;
}

/**
 * Keeps a story as it was rendered.
 * @returns what the search finds in it
 * @throws the system's error when nothing can be written
 */
export async function keepStory({ key, summary, outlets, diagnostics }: StoryEntry, rendered: readonly Rendered[]): Promise<readonly SearchPage[]> {
  const search = searchPages(await openStory(summary.id));
  const files = rendered.map(({ path, bytes }) => ({ path, bytes })).toSorted(by(({ path }) => path));
  const listed = rendered.flatMap((file) => file.listed ?? []).toSorted();
  const styles = [...new Set(rendered.flatMap((file) => file.styles))].toSorted();
  // The part last: whoever finds it finds the pages too.
  keep('pages', key, { files, search } satisfies Pages);
  keep('parts', key, { summary, outlets, diagnostics, listed, styles } satisfies Part);
  return search;
}

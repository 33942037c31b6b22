/** What the build keeps of a story: all that other pages tell of it, and its own pages as they were drawn. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keep, recall } from './cache/entries.ts';
import type { Diagnostic } from '../compare/types.ts';
import { stylesOf } from './headers.ts';
import type { SearchPage } from '../site/search.ts';
import type { OutletPart, StorySummary } from '../site/summary.ts';
import { readFiles, type SiteFile } from './files.ts';

/** How a page says that it should not be found: a copy of an article, or an address that leads on. */
export const HIDDEN = '<meta name="robots" content="noindex">';

/** What pages of the whole site tell of a story. */
export interface Part {
  readonly summary: StorySummary;
  readonly outlets: readonly OutletPart[];
  /** Warnings, to be told by each build. */
  readonly diagnostics: readonly Diagnostic[];
  /** The pages that the sitemap names, without the site's base path. */
  readonly listed: readonly string[];
  /** The hashes of the style sheets that its pages carry. */
  readonly styles: readonly string[];
}

/** What is known of a story before it is drawn. */
export type Told = Pick<Part, 'summary' | 'outlets' | 'diagnostics'>;

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
export function theirs<Value>(value: Value | null, id: string): Value {
  if (value === null) throw new Error(`what was kept of the story ${id} was removed while the site was built; run the build again`);
  return value;
}

/**
 * Keeps a story as it was drawn into `dir`.
 * @throws the system's error when nothing can be written
 */
export function keepStory(key: string, dir: string, part: Told, search: readonly SearchPage[]): Part {
  const folder = `stories/${part.summary.id}`;
  const names = globSync('**/*', { cwd: join(dir, folder) }).filter((name) => statSync(join(dir, folder, name)).isFile());
  const files = readFiles(dir, names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)); // prettier-ignore
  const listed = files.filter(({ path, bytes }) => path.endsWith('/index.html') && !Buffer.from(bytes).includes(HIDDEN)).map(({ path }) => path.slice(0, -'index.html'.length)); // prettier-ignore
  const styles = [...new Set(names.filter((name) => name.endsWith('.html')).flatMap((name) => stylesOf(join(dir, folder, name))))].toSorted();
  const whole = { ...part, listed, styles };
  // The part last: whoever finds it finds the pages too.
  keep('pages', key, { files, search } satisfies Pages);
  keep('parts', key, whole);
  return whole;
}

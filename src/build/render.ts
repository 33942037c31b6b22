/** The second half: one build of Astro renders the pages of some stories, of the whole site, or both. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import sitemap from '@astrojs/sitemap';
import { sealStyles } from '../site/policy.ts';
import { settings } from '../site/settings.ts';
import { showUnseen } from '../site/unseen.ts';
import { provideContent, type SiteContent } from '../site/stories.ts';
import type { StoryEntry } from './compare.ts';
import type { SiteFile } from './files.ts';
import { ownModules } from './own-modules.ts';
import { storyOf } from './story-folders.ts';
import { asideOf } from './swap.ts';

/** How a page says that it should not be found: a copy of an article, or an address that leads on. */
const HIDDEN = '<meta name="robots" content="noindex">';

/** A page or another file of the site, as it was rendered. */
export interface Rendered extends SiteFile {
  /** The hashes of the style sheets that it carries. */
  readonly styles: readonly string[];
  /** Its address without the site's base path, where the sitemap should name it. */
  readonly listed: string | null;
}

export interface Rendering {
  /** Where the pages go. */
  readonly dir: string;
  readonly content: SiteContent;
  /** The stories whose own pages are rendered. */
  readonly stories: readonly StoryEntry[];
  /** Whether the pages of the whole site are rendered too. */
  readonly site: boolean;
  /** Pages that are rendered elsewhere and that the sitemap names. */
  readonly listed?: readonly string[];
  /** Receives each story with all its pages. */
  readonly done: (story: StoryEntry, files: readonly Rendered[]) => Promise<void>;
}

/**
 * Renders with Astro. Pages come story by story, so that no more than one is in memory.
 * @returns the hashes of the style sheets of pages that are of no story
 */
export async function render({ dir, content, stories, site, listed = [], done }: Rendering): Promise<ReadonlySet<string>> {
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  provideContent(Promise.resolve({ ...content, paths: stories.map(({ paths }) => paths) }));
  const left = new Map(stories.map((story) => [story.summary.id, story]));
  const styles = new Set<string>();
  const found = new Set(listed);
  let [last, files]: [string | undefined, Rendered[]] = [undefined, []];
  /** When the next page is of another story, this one is complete. */
  const conclude = async (id: string | undefined): Promise<void> => {
    const story = last === undefined ? undefined : left.get(last);
    if (story !== undefined && id !== last) {
      left.delete(story.summary.id);
      await done(story, files);
    }
    if (id !== last) [last, files] = [id, []];
  };
  const receive = async (file: Rendered): Promise<void> => {
    const id = storyOf(file.path);
    await conclude(id);
    mkdirSync(dirname(join(dir, file.path)), { recursive: true });
    writeFileSync(join(dir, file.path), file.bytes);
    if (file.listed !== null) found.add(file.listed);
    if (id === undefined) for (const style of file.styles) styles.add(style);
    else files.push(file);
  };
  const addressOf = (path: string): string => `${settings.origin}${settings.base}/${path}`;
  const pagesFound = sitemap({ customPages: listed.map(addressOf), filter: (page) => found.has(page.slice(addressOf('').length)) });
  const { build } = await import('astro');
  const aside = asideOf(process.pid);
  const rooms = { cacheDir: resolve(aside), vite: { cacheDir: resolve(aside, 'vite') } };
  await build({ outDir: dir, logLevel: 'warn', ...rooms, integrations: [ownModules, inOrder(site, receive), ...(site ? [pagesFound] : [])] });
  await conclude(undefined);
  await rm(aside, { recursive: true, force: true });
  // A site may have pages of its own and none for stories.
  for (const story of left.values()) await done(story, []);
  return styles;
}

/** Has the pages of a story rendered one after the other, those of the whole site behind them or not at all. */
function inOrder(site: boolean, receive: (file: Rendered) => Promise<void>): AstroIntegration {
  return {
    name: 'one-story-after-the-other',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => usual.setup?.(),
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            const groups = Map.groupBy(paths, ({ pathname }) => storyOf(pathname.replace(/^\//, '')));
            const whole = groups.get(undefined) ?? [];
            groups.delete(undefined);
            return [...[...groups.values()].flat(), ...(site ? whole : [])];
          },
          render: async (request, options) => {
            const result = await usual.render(request, options);
            const response = result instanceof Response ? result : result.response;
            // Of a page that redirects Astro writes a page of its own.
            if (response.body === null || (response.status >= 300 && response.status < 400)) return result;
            await receive(await toFile(request.url, response));
            // Nothing else here waits for the system: without a turn the index of the search would not hear of a page before the last.
            await setImmediate();
            // Astro writes no file for an empty answer: to wait for its four calls a page takes four times as long as to write it here.
            return new Response(null);
          },
        })),
    },
  };
}

async function toFile(url: string, response: Response): Promise<Rendered> {
  const path = decodeURI(new URL(url).pathname.slice(settings.base.length + 1));
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.headers.get('content-type')?.startsWith('text/html')) return { path, bytes, styles: [], listed: null };
  const file = path === '404/' ? '404.html' : `${path}index.html`;
  const { page, styles } = sealStyles(showUnseen(bytes));
  return { path: file, bytes: page, styles, listed: page.includes(HIDDEN) ? null : path };
}

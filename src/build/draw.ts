/** The second half: one build of Astro draws the pages of some stories, of the whole site, or both. */
import type { AstroIntegration } from 'astro';
import { type Shelf, openStory, setShelf } from '../site/shelf.ts';
import { searchPages } from '../site/search.ts';
import { settings } from '../site/settings.ts';
import type { ComparedInShort } from './compare.ts';
import { keepStory, type Part } from './parts.ts';

export interface Drawing {
  /** Where the pages go. */
  readonly dir: string;
  readonly shelf: Shelf;
  /** The stories whose own pages are drawn, and kept. */
  readonly stories: readonly ComparedInShort[];
  /** Whether the pages of the whole site are drawn too. */
  readonly site: boolean;
  /** Pages that are drawn elsewhere and that the sitemap names. */
  readonly listed?: readonly string[];
  readonly done: (story: Part) => void;
}

const OF_A_STORY = /^\/?stories\/([^/]+)\//;

/** Draws with Astro. Pages come story by story, so that no more than one is in memory. */
export async function draw(drawing: Drawing): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  (globalThis as { corroborateListed?: readonly string[] }).corroborateListed = drawing.listed ?? [];
  setShelf({ ...drawing.shelf, paths: drawing.stories.map(({ paths }) => paths) });
  const left = new Map(drawing.stories.map((story) => [story.summary.id, story]));
  /** Astro writes a page before it asks for the next: when that is of another story, this one is complete. */
  const conclude = async (id: string | undefined): Promise<void> => {
    const story = id === undefined ? undefined : left.get(id);
    if (story === undefined) return;
    left.delete(story.summary.id);
    const { key, summary, outlets, diagnostics } = story;
    drawing.done(keepStory(key, drawing.dir, { summary, outlets, diagnostics }, searchPages(await openStory(summary.id))));
  };
  const { build } = await import('astro');
  await build({ outDir: drawing.dir, logLevel: 'warn', integrations: [oneByOne(drawing.site, conclude)] });
  for (const id of left.keys()) await conclude(id);
}

/** Has the pages of a story drawn one after the other, those of the whole site behind them or not at all. */
function oneByOne(site: boolean, conclude: (id: string | undefined) => Promise<void>): AstroIntegration {
  let last: string | undefined;
  return {
    name: 'one-story-after-the-other',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => usual.setup?.(),
          getStaticPaths: async () => {
            const paths = (await usual.getStaticPaths()).map((path) => ({ path, story: OF_A_STORY.exec(path.pathname)?.[1] }));
            const groups = Map.groupBy(paths, ({ story }) => story);
            const whole = groups.get(undefined) ?? [];
            groups.delete(undefined);
            return [...[...groups.values()].flat(), ...(site ? whole : [])].map(({ path }) => path);
          },
          render: async (request, options) => {
            const id = OF_A_STORY.exec(new URL(request.url).pathname.slice(settings.base.length))?.[1];
            if (id !== last) await conclude(last);
            last = id;
            return usual.render(request, options);
          },
        })),
    },
  };
}

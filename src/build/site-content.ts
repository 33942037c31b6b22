/** A site that is compared whole, in memory, as its pages ask for it: `npm run dev`. */
import { toStory } from '../site/library.ts';
import { pathsOf, type SiteContent } from '../site/stories.ts';
import { outletParts, summarise } from '../site/summary.ts';
import type { ComparedSite } from './compared.ts';
import { measure } from './measured.ts';

/** All of a site but its drafts. */
export function toContent({ stories, outlets, corrections, correctionsNote }: ComparedSite): SiteContent {
  const parts = stories.filter(({ source }) => !source.meta.draft).map((story) => ({ ...story, corrections }));
  const shown = parts.map(toStory);
  const find = <One>(all: readonly One[], id: string): One => {
    const found = all[shown.findIndex((story) => story.id === id)];
    if (found === undefined) throw new Error(`there is no story ${id}`);
    return found;
  };
  let measured: ReturnType<typeof measure> | undefined;
  return {
    summaries: shown.map(summarise),
    outlets,
    corrections,
    correctionsNote,
    paths: shown.map(pathsOf),
    open: async (id) => find(parts, id),
    outletParts: async (id) => outletParts(find(shown, id)),
    measure: () => (measured ??= measure()),
  };
}

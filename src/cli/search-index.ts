import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchPage } from '../site/search.ts';

/** Pagefind also hands out its own search pages, a highlighter, and a program for languages that it does not know; nothing asks for them. */
const UNUSED = /(?:-ui\.(?:js|css)|-highlight\.js|wasm\.unknown\.pagefind)$/;

export interface SearchIndex {
  readonly add: (pages: readonly SearchPage[]) => Promise<void>;
  /** Writes it into the folder pagefind/ of `dir`. */
  readonly write: (dir: string) => Promise<void>;
  /** Ends the process that makes it. */
  readonly close: () => Promise<void>;
}

/**
 * Begins the search index of a site.
 * @throws Error when a page cannot be indexed or a file not written; each function does
 */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  return {
    add: async (pages) => {
      // All at once: each is a message to another process, which answers one by one.
      const added = await Promise.all(pages.map(async ({ path, html }) => ({ path, faults: (await index.addHTMLFile({ url: path, content: html })).errors })));
      const refused = added.find(({ faults }) => faults.length > 0);
      if (refused) throw new Error(`${refused.path} cannot be put into the search index: ${refused.faults.join('; ')}`);
    },
    write: async (dir) => {
      const folder = join(dir, 'pagefind');
      // By its own process: the files of a large index would not fit into a message.
      const { errors: faults } = await index.writeFiles({ outputPath: folder });
      if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
      for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
    },
    close: async () => void (await close()),
  };
}

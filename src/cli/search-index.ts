import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchPage } from '../site/search.ts';

/** Pagefind also hands out its own search pages, a highlighter, and a program for languages that it does not know; nothing asks for them. */
const UNUSED = /(?:-ui\.(?:js|css)|-highlight\.js|wasm\.unknown\.pagefind)$/;

/**
 * Writes the search index of a site into the folder pagefind/ of `dir`.
 * @throws Error when a page cannot be indexed or a file not written
 */
export async function writeSearchIndex(dir: string, pages: readonly SearchPage[]): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    for (const { path, html } of pages) {
      const added = await index.addHTMLFile({ url: path, content: html });
      if (added.errors.length > 0) throw new Error(`${path} cannot be put into the search index: ${added.errors.join('; ')}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
    for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
      const file = join(dir, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
}

/** Where the pages' comparisons come from: the same run that `check` and the build make. */
import { compareSite, compareSiteOnce } from '../compared.ts';
import { loadLexicon } from '../lexicon.ts';
import type { Loaded } from './library.ts';

/**
 * Everything read and compared. While a person edits (`astro dev`) the folder is read anew each time.
 * @throws ContentError when the content is bad
 */
export async function loadSite(): Promise<Loaded> {
  const site = await (import.meta.env?.DEV ? compareSite() : compareSiteOnce());
  return { ...site, lexicon: loadLexicon() };
}

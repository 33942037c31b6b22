/** Where the pages' comparisons come from: the same run that `check` and the build make. */
import { compareSiteOnce } from '../compared.ts';
import { loadLexicon } from '../lexicon.ts';
import type { Loaded } from './library.ts';

/**
 * Everything read and compared; while a person edits (`npm run dev`), as of the last time that all was well.
 * @throws ContentError when the content is bad
 */
export async function loadSite(): Promise<Loaded> {
  return { ...(await compareSiteOnce()), lexicon: loadLexicon() };
}

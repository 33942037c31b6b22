/** Where the pages' comparisons come from: the same run that `check` and the build make. */
import { compareSiteOnce, type ComparedSite } from '../build/compared.ts';

/**
 * Everything read and compared; while a person edits (`npm run dev`), as of the last time that all was well.
 * @throws ContentError when the content is bad
 */
export function loadSite(): Promise<ComparedSite> {
  return compareSiteOnce();
}

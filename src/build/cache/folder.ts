import { cacheSetting } from '../../content/environment.ts';
import { OWN_CACHE } from './program.ts';

/** Where results are kept between two runs: CORROBORATE_CACHE, or beside the program's libraries. @throws ContentError when the setting is no folder for that */
export function cacheFolder(): string {
  return cacheSetting() ?? OWN_CACHE;
}

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { OWN_CACHE } from './program.ts';

/**
 * Has Node keep the modules that it compiles from now on, in this process and in those that it starts: what is imported before, at the
 * head of a file, does not count. Where nothing can be written it does nothing. They are code, and so lie with the program wherever its
 * results are kept: whoever may write there may change the program itself.
 */
export function cacheModules(): void {
  const folder = join(OWN_CACHE, 'modules');
  enableCompileCache(folder);
  process.env['NODE_COMPILE_CACHE'] = folder;
}

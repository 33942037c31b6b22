import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './folder.ts';

/**
 * Has Node keep the modules that it compiles from now on, in this process and in those that it starts: what is imported before, at the
 * head of a file, does not count. Where nothing can be written it does nothing.
 */
export function cacheModules(): void {
  const folder = join(cacheFolder(), 'modules');
  enableCompileCache(folder);
  process.env['NODE_COMPILE_CACHE'] = folder;
}

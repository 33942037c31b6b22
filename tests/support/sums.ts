/** What two builds are compared by. */
import { createHash } from 'node:crypto';
import { createReadStream, globSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Pagefind writes the values of a filter in the order of a hash map, and names its files by their bytes. */
export const RANDOM_ORDER = /^pagefind\/(?:\d+\/)?(?:filter\/|pagefind-entry\.json$|pagefind\.en_\w+\.pf_meta$)/;

/** The SHA-256 of every file of a site, by its path. */
export async function sumsOf(dist: string): Promise<Map<string, string>> {
  const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  const sums = new Map<string, string>();
  for (const { parentPath, name } of files) {
    const hash = createHash('sha256');
    const file = join(parentPath, name);
    await pipeline(createReadStream(file), hash);
    sums.set(file.slice(dist.length + 1).replaceAll('\\', '/'), hash.digest('hex'));
  }
  return sums;
}

/** Files of a site as the cache keeps them: by thousands and small, so that one call follows the other; to wait for each costs more than to write it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface SiteFile {
  /** From the folder that it was read in, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of a folder, in the order of their paths. */
export function readFiles(dir: string, paths: readonly string[]): SiteFile[] {
  return paths.toSorted().map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(dir, path))) }));
}

/** Writes files into a folder, which need not be there. */
export function writeFiles(dir: string, files: readonly SiteFile[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(dir, folder), { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(dir, path), bytes);
}

/** Whether a folder of `dir` holds these files to the byte, and no others. Looking is ten times faster than writing. */
export function holdsExactly(dir: string, folder: string, files: readonly SiteFile[]): boolean {
  try {
    const there = readdirSync(join(dir, folder), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    const isPlain = there.every((entry) => entry.isFile());
    return isPlain && there.length === files.length && files.every(({ path, bytes }) => readFileSync(join(dir, path)).equals(bytes));
  } catch {
    // Not there, or not to be read.
    return false;
  }
}

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { by } from '../compare/order.ts';
import { isMissing, refused } from './disk.ts';
import { failure, success, type Result } from './result.ts';

/** What lies in a folder, in an order that does not depend on the disk; names that begin with a dot are passed over. */
export interface Listing {
  /** All that is no folder: a link or a pipe among them is refused where it is read. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Links, pipes and devices, which are among the files too. */
  readonly strange: readonly Dirent[];
}

export const NOTHING: Listing = { files: [], folders: [], strange: [] };

/** Lists a folder; null when there is no such folder, a failure when it cannot be read or is something else. */
export async function listFolder(dir: string): Promise<Result<Listing | null>> {
  try {
    const entries = (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.')).toSorted(by(({ name }) => name));
    const [folders, files] = [entries.filter((entry) => entry.isDirectory()), entries.filter((entry) => !entry.isDirectory())];
    return success({ files: files.map(({ name }) => name), folders: folders.map(({ name }) => name), strange: files.filter((entry) => !entry.isFile()) });
  } catch (cause) {
    return isMissing(cause) ? success(null) : failure(refused(dir, cause, 'the folder cannot be read'));
  }
}

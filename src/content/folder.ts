import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { by } from '../compare/order.ts';
import { error, nameFile, warning, WHOLE_FILE } from './diagnostics.ts';
import { isMissing, misplaced, refused } from './disk.ts';
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

/**
 * Lists a folder; null when there is no such folder, a failure when it cannot be read or is something else.
 * @param followsLink for a folder that a person named; one of the content that is a link could lead anywhere on the machine
 */
export async function listFolder(dir: string, { followsLink = false } = {}): Promise<Result<Listing | null>> {
  try {
    const entries = (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.')).toSorted(by(({ name }) => name));
    const found = followsLink ? null : await lstat(dir);
    if (found?.isSymbolicLink()) return failure(misplaced(dir, found, 'folder'));
    const [folders, files] = [entries.filter((entry) => entry.isDirectory()), entries.filter((entry) => !entry.isDirectory())];
    return success({ files: files.map(({ name }) => name), folders: folders.map(({ name }) => name), strange: files.filter((entry) => !entry.isFile()) });
  } catch (cause) {
    // A link that leads nowhere is no missing folder.
    if (isMissing(cause) && !(await isLink(dir))) return success(null);
    return failure(refused(dir, cause, 'the folder cannot be read'));
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false;
}

/** Whether a file was most likely meant to be read as an article or an outlet: by its ending, however it is written. */
export function looksLikeText(name: string): boolean {
  return /\.(?:md|markdown|mdown|txt|text)$/i.test(name);
}

/** What is said of folders that nobody reads: an error where texts lie in them, or where that cannot be known. */
export async function unreadFolders(dir: string, names: readonly string[], fix: string): Promise<Diagnostic[]> {
  const said = names.map(async (name): Promise<Diagnostic[]> => {
    const path = join(dir, name);
    const found = await listFolder(path);
    if (!found.ok) return [...found.diagnostics];
    const { files, folders } = found.value ?? NOTHING;
    const within = (await unreadFolders(path, folders, fix)).filter(({ severity }) => severity === 'error');
    const text = files.find(looksLikeText);
    if (text !== undefined) return [error(nameFile(join(path, text)), WHOLE_FILE, 'the file is in a folder that is not read', fix), ...within];
    return within.length > 0 ? within : [warning(nameFile(path), WHOLE_FILE, 'the folder is not read', 'Move it elsewhere')];
  });
  return (await Promise.all(said)).flat();
}

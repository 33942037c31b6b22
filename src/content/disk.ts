/** What the disk refuses, in an editor's words. Only "does not exist" may mean that there is none; all else is reported. */
import type { Dirent, Stats } from 'node:fs';
import type { Diagnostic } from '../compare/types.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';

const FIXES: Readonly<Record<string, string>> = {
  ENOENT: 'Check its name: nothing is there',
  EACCES: 'Give your account permission to use it',
  EPERM: 'Give your account permission to use it',
  ELOOP: 'It is a link that leads back to itself: put the file or folder itself there',
  EISDIR: 'It is a folder where a file belongs: move it elsewhere',
  ENOTDIR: 'A file stands where a folder belongs: move it elsewhere',
  EROFS: 'The disk is read-only: work in a folder that can be written',
  ENOSPC: 'The disk is full: make room and run the command again',
  EDQUOT: 'Your quota of the disk is used up: make room and run the command again',
  EMFILE: 'Too many files are open: allow more, for example with `ulimit -n 4096`',
};

/** The code of an error of the system, such as ENOENT; null when it is another kind of error. */
export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

/** Does something with a path, and has an error of the system name it: that of a full disk names nothing, and that of a draft its draft. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw codeOf(cause) === null ? cause : Object.assign(cause as Error, { path });
  }
}

/** Whether an error of the system says that nothing is there. */
export function isMissing(cause: unknown): boolean {
  return codeOf(cause) === 'ENOENT';
}

/**
 * The error about a file or folder that the system refuses.
 * @param doing what could not be done, such as "the file cannot be read"
 */
export function refused(path: string, cause: unknown, doing: string): Diagnostic {
  const code = codeOf(cause);
  return error(nameFile(path), WHOLE_FILE, `${doing} (${code ?? String(cause)})`, FIXES[code ?? ''] ?? 'Check that it exists and that your account may use it');
}

/** The error about something that is not what belongs in its place. Links count as such: they could lead to anything on the machine. */
export function misplaced(path: string, found: Dirent | Stats, wanted: 'file' | 'folder'): Diagnostic {
  const kind = found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : found.isFile() ? 'file' : found.isFIFO() ? 'pipe' : 'device';
  return error(nameFile(path), WHOLE_FILE, `this is a ${kind}, not a ${wanted}`, `Put the ${wanted} itself there, or remove the ${kind}`);
}

/** What a system says when it cannot do something, in our words: what, where, and how to fix it. */
import { nameFile } from '../content/index.ts';
import { ContentError } from '../compare/types.ts';

const WORDED: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOSPC: ['the disk is full', 'Make room and run the command again; dist/ is as it was'],
  EDQUOT: ['no more may be written: the quota of the disk is used up', 'Make room and run the command again; dist/ is as it was'],
  EROFS: ['the disk is read-only, so nothing can be written', 'Run the command where the folder can be written; dist/ is as it was'],
  EACCES: ['the folder or file may not be written', 'Give whoever runs this the right to write there; dist/ is as it was'],
  EPERM: ['the folder or file may not be written', 'Give whoever runs this the right to write there; dist/ is as it was'],
  EMFILE: ['more files are open than the system allows', 'Allow more, for example with `ulimit -n 4096`, and run the command again'],
  ENOTDIR: ['a folder is needed where there is a file', 'Move the file elsewhere and run the command again'],
};

/** The system's error as one of ours, out of whatever it is wrapped in; anything else as it is. */
export function ours(cause: unknown): unknown {
  const fault = systemError(cause);
  const worded = WORDED[fault?.code ?? ''];
  if (fault === null || worded === undefined) return cause;
  const [what, fix] = worded;
  return new ContentError([{ severity: 'error', file: nameFile(fault.path ?? '.'), line: null, column: null, what, fix }]);
}

/** Pagefind reports a failure of its own process in words only. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, 'ENOSPC'],
  [/Read-only file system/i, 'EROFS'],
  [/Permission denied/i, 'EACCES'],
];

function systemError(cause: unknown): { code: string; path?: string | undefined } | null {
  if (!(cause instanceof Error) || cause.name === 'ContentError') return null;
  const { code, path } = cause as NodeJS.ErrnoException;
  if (code !== undefined && code in WORDED) return { code, path };
  const found = WORDS.find(([pattern]) => pattern.test(cause.message));
  return found ? { code: found[1] } : systemError(cause.cause);
}

/** Takes back what `addDecisions` wrote. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './disk.ts';
import { withLock } from './lock.ts';
import { DECISIONS_FILE, LOCK_FILE, writeAtomically } from './write.ts';

/** The bytes of a folder's decisions; null when it has none. */
export async function decisionsBytes(dir: string): Promise<Buffer | null> {
  return readFile(join(dir, DECISIONS_FILE)).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw cause;
  });
}

/**
 * Restores the decisions to the letter as they were before an answer.
 * @param before null: there was no such file
 * @param after what the answer made of them
 * @returns false, and nothing is written, when somebody has changed the file since
 */
export async function putBack(dir: string, before: Buffer | null, after: Buffer | null): Promise<boolean> {
  return withLock(join(dir, LOCK_FILE), async () => {
    const now = await decisionsBytes(dir);
    if (!(now === null ? after === null : after !== null && now.equals(after))) return false;
    const path = join(dir, DECISIONS_FILE);
    if (before === null) await rm(path, { force: true });
    else writeAtomically(path, before);
    return true;
  });
}

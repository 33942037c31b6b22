import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Ledger } from '../schema/ledger.ts';

export const LEDGER_FILE = 'claims.lock.yaml';

const LEDGER_HEAD = '# The ids that the claims of this story have had, so that no address dies. Written by `npm run check -- --write`; not to be edited.\n';

/** Writes a file so that whoever looks finds the old text or the new one, never a part: beside it first, then in its place. */
export async function writeAtomically(file: string, text: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

/** Writes the ledger of a story into its folder. */
export async function writeLedger(dir: string, ledger: Ledger): Promise<void> {
  await writeAtomically(join(dir, LEDGER_FILE), LEDGER_HEAD + stringify(ledger, { lineWidth: 0 }));
}

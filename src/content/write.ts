/**
 * Every file that is written so that whoever looks finds all of it or nothing. An own writer of a dozen lines, since `write-file-atomic`
 * follows a link in the place of the file, cannot refuse to replace a file, and makes no folders. Synchronous: the cache writes
 * thousands of small files, where to wait for each costs more than to write it.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { stringify } from 'yaml';
import { sealLedger } from '../compare/identity/seal.ts';
import { ContentError } from '../compare/types.ts';
import type { Ledger } from '../schema/ledger.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { codeOf, misplaced, naming } from './disk.ts';

export const LEDGER_FILE = 'claims.lock.yaml';
export const DECISIONS_FILE = 'decisions.yaml';
/** In a story's folder while somebody writes there. */
export const LOCK_FILE = '.writing.lock';

const LEDGER_HEAD = '# The ids that the claims of this story have had, so that no address dies. Written by `npm run check -- --write`; not to be edited.\n';

/**
 * Replaces a file, or makes it with the folders around it.
 * @param flush false: what the system loses with its power may be half of it
 */
export function writeAtomically(file: string, text: string | Uint8Array, { flush = true } = {}): void {
  place(file, (draft) => writeFileSync(draft, text, { flush }));
}

/** Writes the ledger of a story into its folder. */
export function writeLedger(dir: string, ledger: Ledger): void {
  writeAtomically(join(dir, LEDGER_FILE), LEDGER_HEAD + stringify(sealLedger(ledger), { lineWidth: 0 }));
}

/**
 * Makes a file that is not there yet.
 * @param fix what to do when there is one
 * @throws ContentError when there is one, which stays as it is
 */
export function createAtomically(file: string, text: string, fix: string): void {
  refuseLinks(file);
  place(file, (draft) => writeFileSync(draft, text, { flush: true }), (draft) => putNew(draft, file, fix)); // prettier-ignore
}

/** Makes a folder with its files and empty folders; as `createAtomically`. */
export function createFolder(dir: string, files: Readonly<Record<string, string>>, folders: readonly string[], fix: string): void {
  refuseLinks(dir);
  if (exists(dir)) throw taken(dir, fix);
  place(dir, (draft) => {
    for (const name of folders) mkdirSync(join(draft, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(draft, name), text, { flush: true });
  });
}

/** The error about something that is there already. */
export function taken(path: string, fix: string): ContentError {
  return new ContentError([error(nameFile(path), WHOLE_FILE, 'this already exists, and nothing was written', fix)]);
}

/** Whether anything is there, a link that leads nowhere included. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A folder on the way that is a link could lead what is written anywhere on the machine. @throws ContentError naming it */
function refuseLinks(target: string): void {
  const parts = relative('.', target).split(sep).slice(0, -1);
  if (parts[0] === '..' || isAbsolute(parts[0] ?? '')) return;
  for (let path = ''; parts.length > 0; ) {
    path = join(path, parts.shift() ?? '');
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) throw new ContentError([misplaced(path, found, 'folder')]);
  }
}

/** Fills a draft beside the target and puts it there; nothing is left of what fails. */
function place(target: string, fill: (draft: string) => void, put: (draft: string) => void = (draft) => renameSync(draft, target)): void {
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  naming(target, () => {
    mkdirSync(dirname(target), { recursive: true });
    try {
      fill(draft);
      put(draft);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

/** A link fails where a file is; to rename would replace it. */
function putNew(draft: string, file: string, fix: string): void {
  try {
    linkSync(draft, file);
  } catch (cause) {
    const code = codeOf(cause) ?? '';
    // Some disks (FAT, network shares) know no links; there, whoever makes the same file in the same instant loses.
    const knowsLinks = !['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code);
    if (code === 'EEXIST' || (!knowsLinks && exists(file))) throw taken(file, fix);
    if (knowsLinks) throw cause;
    renameSync(draft, file);
  }
}

/**
 * Files that keep a result between two runs, each behind a hash of its place and its bytes: one that is damaged, cut off, of another place or
 * larger than any of ours is never used. The hash is a checksum and no signature; docs/security.md says what that means.
 */
import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../compare/types.ts';
import { codeOf, misplaced } from './disk.ts';
import { writeAtomically } from './write.ts';

/** Where a result is kept. */
export interface Place {
  readonly folder: string;
  /** What it is, the name of a folder there. */
  readonly kind: string;
  /** Of all that went into it: 64 hexadecimal digits. */
  readonly key: string;
}

/** What stands in a place. */
export type Found =
  | { readonly kind: 'sound'; readonly body: Buffer }
  | { readonly kind: 'none' }
  /** Not as we wrote it. */
  | { readonly kind: 'damaged' }
  /** `why` names it. */
  | { readonly kind: 'refused'; readonly why: string };

/** Of a file, and of what it unpacks to: no result of ours comes near it, and memory holds it. */
export const MOST_BYTES = 2 ** 30;
const HASH_BYTES = 32;
/** What nobody has asked for in this time is removed: a branch that was left, a story as it was before an edit. */
const KEPT_DAYS = 14;
const DAY = 86_400_000;
/** Nothing is kept there; a file in the place of the folder is reported when something is to be kept. */
const MISSING: readonly (string | null)[] = ['ENOENT', 'ENOTDIR'];
/** To open a pipe or a link neither waits nor follows; Windows has no such flags, and no such files. */
const SAFELY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The file of a place. @throws Error when the key is none: it would lead elsewhere */
export function sealedFile({ folder, kind, key }: Place): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`${JSON.stringify(key)} is no key of a result`);
  return join(folder, kind, key.slice(0, 2), `${key.slice(2)}.kept`);
}

/** What is kept in a place. Never throws, never waits, and follows no link. */
export function readSealed(place: Place): Found {
  const file = sealedFile(place);
  try {
    refuseLinks(place);
    const bytes = readPlain(file);
    if (bytes === null) return { kind: 'damaged' };
    const body = bytes.subarray(HASH_BYTES);
    if (!hashOf(place, body).equals(bytes.subarray(0, HASH_BYTES))) return { kind: 'damaged' };
    touch(file);
    return { kind: 'sound', body };
  } catch (cause) {
    if (MISSING.includes(codeOf(cause))) return { kind: 'none' };
    if (cause instanceof ContentError) return { kind: 'refused', why: cause.diagnostics.map(({ file: name, what }) => `${name}: ${what}`).join('; ') };
    const code = codeOf(cause);
    if (code === null) throw cause;
    // A link in the place of the file.
    return { kind: 'refused', why: code === 'ELOOP' ? `${file}: this is a link, not a file` : `${file}: ${code}` };
  }
}

/**
 * Keeps a result: all of it or nothing, whoever else does the same at the same time.
 * @throws ContentError when a link leads out of the folder; the system's error when it cannot be written; Error when the result is too large
 */
export function writeSealed(place: Place, body: Uint8Array): void {
  if (body.length > MOST_BYTES) throw new Error(`a result of ${body.length} bytes is too large to be kept; at most ${MOST_BYTES} are`);
  refuseLinks(place);
  // Unflushed, since it is quicker and the hash shows what the system lost.
  writeAtomically(sealedFile(place), Buffer.concat([hashOf(place, body), body]), { flush: false });
}

/** Removes what is kept in a place; a link there, and not what it leads to. */
export function dropSealed(place: Place): void {
  rmSync(sealedFile(place), { force: true });
}

/** Removes what nobody has asked for lately, and what an interrupted run has left half written. Follows no link. */
export function forgetSealed(folder: string, kinds: readonly string[], now: number): void {
  for (const file of kinds.map((kind) => join(folder, kind)).flatMap(pathsIn).flatMap(pathsIn)) {
    const found = lstatSync(file, { throwIfNoEntry: false });
    const kept = file.endsWith('.tmp') ? DAY : KEPT_DAYS * DAY;
    if (found !== undefined && !found.isDirectory() && now - found.mtimeMs > kept) rmSync(file, { force: true });
  }
}

function hashOf({ kind, key }: Place, body: Uint8Array): Buffer {
  // What was written for one place says nothing in another, whatever it is called.
  return hash('sha256', Buffer.concat([Buffer.from(`${kind} ${key}\n`), body]), 'buffer');
}

/** The bytes of a file; null when it is larger than any of ours. @throws ContentError when it is no file; the system's error */
function readPlain(file: string): Buffer | null {
  const handle = openSync(file, SAFELY);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw new ContentError([misplaced(file, found, 'file')]);
    return found.size > MOST_BYTES ? null : readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The folder itself may be a link, which whoever set it has made; those in it are ours. */
function refuseLinks({ folder, kind, key }: Place): void {
  for (const path of [join(folder, kind), join(folder, kind, key.slice(0, 2))]) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) throw new ContentError([misplaced(path, found, 'folder')]);
  }
}

/** What is in use is not old; in a folder that may only be read, it ages all the same. */
function touch(file: string): void {
  const now = new Date();
  try {
    if (now.getTime() - lstatSync(file).mtimeMs > DAY) utimesSync(file, now, now);
  } catch (cause) {
    if (codeOf(cause) === null) throw cause;
  }
}

/** What a folder holds; nothing of one that is a link, and nothing where there is none or it may not be read, which reading an entry reports. */
function pathsIn(dir: string): string[] {
  try {
    return lstatSync(dir).isDirectory() ? readdirSync(dir).map((name) => join(dir, name)) : [];
  } catch (cause) {
    if (codeOf(cause) === null) throw cause;
    return [];
  }
}

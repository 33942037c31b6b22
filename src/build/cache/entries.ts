/** Results kept on disk under the hash of all that went into them. What is damaged counts as not kept, so that no entry can mislead. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import zlib from 'node:zlib';
import { codeOf } from '../../content/disk.ts';
import { writeAtomically } from '../../content/write.ts';
import { cacheFolder } from './folder.ts';

/** `compared`: what comparing a story gave. `parts`: what a build says of a story on pages of the whole site. `pages`: the files of a story. `indexes`: a part of the search index. */
const KINDS = ['compared', 'parts', 'pages', 'indexes'] as const;
export type Kind = (typeof KINDS)[number];

/** Entries that nobody has asked for in this time are removed: a branch that was left, a story as it was before an edit. */
const KEPT_DAYS = 14;
const DAY = 86_400_000;
/** Of the packed value, before it. */
const HASH_BYTES = 32;
/** Nothing is kept there; a file in the place of the folder is reported when something is to be kept. */
const MISSING: readonly string[] = ['ENOENT', 'ENOTDIR'];

// Node before 22.15 has no zstd. An entry is read by the version of Node that wrote it, which is part of its key.
const pack = (bytes: Uint8Array): Uint8Array => (typeof zlib.zstdCompressSync === 'function' ? zlib.zstdCompressSync(bytes) : bytes);
const unpack = (bytes: Uint8Array): Uint8Array => (typeof zlib.zstdDecompressSync === 'function' ? zlib.zstdDecompressSync(bytes) : bytes);
const hashOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const reported = new Set<string>();

/** The file of an entry. */
export function entryFile(kind: Kind, key: string, folder = cacheFolder()): string {
  return join(folder, kind, key.slice(0, 2), key.slice(2));
}

/** What was kept under a key; null when nothing was, or when it is damaged or cannot be read, which is reported once a run. */
export function recall(kind: Kind, key: string, folder = cacheFolder()): unknown {
  const file = entryFile(kind, key, folder);
  const body = readSound(file, folder);
  if (body === null) return null;
  touch(file);
  return deserialize(unpack(body));
}

/** Whether what is kept under a key is as it was written. */
export function isSound(kind: Kind, key: string, folder = cacheFolder()): boolean {
  return readSound(entryFile(kind, key, folder), folder) !== null;
}

/**
 * Keeps a value: all of it or nothing, whoever else does the same at the same time.
 * @throws the system's error when the folder cannot be written
 */
export function keep(kind: Kind, key: string, value: unknown, folder = cacheFolder()): void {
  const body = pack(serialize(value));
  // Unflushed, since it is quicker and the hash shows what the system lost.
  writeAtomically(entryFile(kind, key, folder), Buffer.concat([hashOf(body), body]), { flush: false });
}

/** As `keep`, for what can do without: that nothing can be kept is reported once a run. */
export function keepIfPossible(kind: Kind, key: string, value: unknown): void {
  try {
    keep(kind, key, value);
  } catch (cause) {
    reportUnkept(cause, 'run');
  }
}

/** Says once a run that nothing can be kept, and what will take as long as this the next time. */
export function reportUnkept(cause: unknown, next: 'run' | 'build'): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  reportOnce(`unkept ${cacheFolder()}`, `nothing can be kept in ${cacheFolder()} (${reason}); the next ${next} will take as long`);
}

/** Removes what nobody has asked for lately. */
export function forgetOld(now: number): void {
  const folders = KINDS.map((kind) => join(cacheFolder(), kind)).flatMap(pathsIn);
  for (const file of folders.flatMap(pathsIn)) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined && now - found.mtimeMs > KEPT_DAYS * DAY) rmSync(file, { force: true });
  }
}

/** Says something on standard error; nothing more `about` the same in this run. */
function reportOnce(about: string, what: string): void {
  if (!reported.has(about)) process.stderr.write(`${what}\n`);
  reported.add(about);
}

function readSound(file: string, folder: string): Buffer | null {
  const bytes = unlessRefused(folder, () => readFileSync(file), null);
  if (bytes === null) return null;
  const body = bytes.subarray(HASH_BYTES);
  if (hashOf(body).equals(bytes.subarray(0, HASH_BYTES))) return body;
  reportOnce(`damaged ${folder}`, `a kept result in ${folder} is damaged; it is rebuilt`);
  return null;
}

/** An entry that is in use is not old; in a folder that may only be read, it ages all the same. */
function touch(file: string): void {
  const now = new Date();
  const touchOld = (): unknown => now.getTime() - statSync(file).mtimeMs > DAY && utimesSync(file, now, now);
  unlessRefused(cacheFolder(), touchOld, null, [...MISSING, 'EROFS', 'EACCES', 'EPERM']);
}

function pathsIn(dir: string): string[] {
  return unlessRefused(cacheFolder(), () => readdirSync(dir).map((name) => join(dir, name)), []);
}

/** What stands in for something that is not there, or that the system refuses: a run can do without, and says once what it lacks. */
function unlessRefused<T>(folder: string, use: () => T, otherwise: T, expected = MISSING): T {
  try {
    return use();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === null) throw cause;
    const fix = 'remove the folder, or give your account permission to use it';
    if (!expected.includes(code)) reportOnce(`refused ${folder}`, `what is kept in ${folder} cannot be read (${code}) and is rebuilt; to keep it, ${fix}`);
    return otherwise;
  }
}

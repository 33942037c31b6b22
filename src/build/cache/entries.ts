/** Results kept on disk under the hash of all that went into them. What is damaged counts as not kept, so that no entry can mislead. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import zlib from 'node:zlib';
import { cacheFolder } from './folder.ts';

/** `compared`: what comparing a story gave. `parts`: what a build tells of a story on pages of the whole site. `pages`: the files of a story. `indexes`: a part of the index of the search. */
const KINDS = ['compared', 'parts', 'pages', 'indexes'] as const;
export type Kind = (typeof KINDS)[number];

/** Entries that nobody has asked for in this time are removed: a branch that was left, a story as it was before an edit. */
const KEPT_DAYS = 14;
const DAY = 86_400_000;
/** Of the packed value, before it. */
const HASH_BYTES = 32;

// Node before 22.15 has no zstd. An entry is read by the version of Node that wrote it, which is part of its key.
const pack = (bytes: Uint8Array): Uint8Array => (typeof zlib.zstdCompressSync === 'function' ? zlib.zstdCompressSync(bytes) : bytes);
const unpack = (bytes: Uint8Array): Uint8Array => (typeof zlib.zstdDecompressSync === 'function' ? zlib.zstdDecompressSync(bytes) : bytes);
const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const told = new Set<string>();

/** The file of an entry. */
export function entryFile(kind: Kind, key: string, folder = cacheFolder()): string {
  return join(folder, kind, key.slice(0, 2), key.slice(2));
}

/** What was kept under a key; null when nothing was, or when it is damaged, which is told once a run. */
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
  writeWhole(entryFile(kind, key, folder), Buffer.concat([hashOf(body), body]));
}

/** As `keep`, for what can do without: that nothing can be kept is told once a run. */
export function keepIfPossible(kind: Kind, key: string, value: unknown): void {
  try {
    keep(kind, key, value);
  } catch (cause) {
    reportUnkept(cause, 'run');
  }
}

/** Says once a run that nothing can be kept, and what will take as long as this the next time. */
export function reportUnkept(cause: unknown, next: 'run' | 'build'): void {
  tellOnce(`unkept ${cacheFolder()}`, `nothing can be kept in ${cacheFolder()} (${(cause as Error).message}); the next ${next} will take as long`);
}

/** Removes what nobody has asked for lately; that it cannot be removed hurts nobody. */
export function forgetOld(now: number): void {
  for (const kind of KINDS) {
    for (const name of namesIn(join(cacheFolder(), kind)))
      for (const rest of namesIn(join(cacheFolder(), kind, name))) {
        const file = join(cacheFolder(), kind, name, rest);
        const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
        if (age > KEPT_DAYS * DAY) rmSync(file, { force: true });
      }
  }
}

/** Writes a file beside its place first, so that nobody ever reads half of it. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Says something on standard error; nothing more `about` the same in this run. */
function tellOnce(about: string, what: string): void {
  if (!told.has(about)) process.stderr.write(`${what}\n`);
  told.add(about);
}

function readSound(file: string, folder: string): Buffer | null {
  const bytes = readOrNull(file);
  const body = bytes?.subarray(HASH_BYTES);
  if (bytes === null || body === undefined) return null;
  if (hashOf(body).equals(bytes.subarray(0, HASH_BYTES))) return body;
  tellOnce(`damaged ${folder}`, `a kept result in ${folder} is damaged; it is made anew`);
  return null;
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // Not there, or not to be read: either way it is made anew.
    return null;
  }
}

/** An entry that is in use is not old. */
function touch(file: string): void {
  try {
    if (Date.now() - statSync(file).mtimeMs > DAY) utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody else has removed it, or the folder is read-only.
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

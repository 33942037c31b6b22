/**
 * Readings kept on disk, one file a text: small files are slow, and the file of a text that changes is replaced, so that sentences that no
 * text has any more do not pile up. What is damaged counts as not kept.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeAtomically } from '../content/write.ts';
import { MODEL_HASH } from './model-files.ts';
import type { Packed } from './pack.ts';

/** Raise it when the same sentence and model give another reading: other words, another tree, another rounding. A test tells when. */
export const FORMAT = 1;
/** As for the other results that are kept: a text that nobody has asked for in this time is forgotten. */
const KEPT_DAYS = 14;
const DAY = 86_400_000;
const HASH_BYTES = 32;

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Names a sentence; in UTF-16, since half a surrogate pair has no UTF-8 of its own. */
export function keyOf(sentence: string): string {
  return sha256(Buffer.from(sentence, 'utf16le')).toString('base64');
}

/** Which file keeps a text's readings: its name, the model and the format decide. */
export function fileOf(folder: string, name: string): string {
  const hash = sha256(JSON.stringify([FORMAT, MODEL_HASH, name])).toString('hex');
  return join(folder, 'readings', hash.slice(0, 2), hash.slice(2));
}

/** What is kept of a text, by the keys of its sentences; nothing where there is no file or it is damaged. */
export function recall(folder: string, name: string): Map<string, Packed> {
  const file = fileOf(folder, name);
  const bytes = readOrNull(file);
  const body = bytes?.subarray(HASH_BYTES);
  if (bytes === null || body === undefined || !sha256(body).equals(bytes.subarray(0, HASH_BYTES))) return new Map();
  touch(file);
  return deserialize(body) as Map<string, Packed>;
}

/**
 * Keeps a text's readings in the place of those that were kept: all or none, whoever else does the same at the same time.
 * @throws the system's error when the folder cannot be written
 */
export function keep(folder: string, name: string, readings: ReadonlyMap<string, Packed>): void {
  const body = serialize(readings);
  // Nothing is lost with a reading that the system loses: it is made again.
  writeAtomically(fileOf(folder, name), Buffer.concat([sha256(body), body]), { flush: false });
}

/** Removes the texts that nobody has asked for lately, and what an interrupted run left half written. */
export function forgetOldReadings(folder: string, now: number): void {
  const room = join(folder, 'readings');
  for (const part of namesIn(room))
    for (const name of namesIn(join(room, part))) {
      const file = join(room, part, name);
      const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
      if (age > (name.endsWith('.tmp') ? DAY : KEPT_DAYS * DAY)) rmSync(file, { force: true });
    }
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // Not there, or not to be read: either way the sentences are read again.
    return null;
  }
}

/** A text that is in use is not old. */
function touch(file: string): void {
  try {
    if (Date.now() - statSync(file).mtimeMs > DAY) utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody else has removed it, or the folder is read-only.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

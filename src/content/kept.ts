/** Values kept on disk between two runs. What is damaged or is no value of ours counts as not kept, and is told once a run. */
import { deserialize, serialize } from 'node:v8';
import zlib from 'node:zlib';
import { dropSealed, MOST_BYTES, type Place, readSealed, writeSealed } from './sealed.ts';

export type { Place };

/** zstd's first bytes; those of a value that is not packed are others. */
const PACKED = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** What unpacks to more times its size than any page or text does is made to fill the memory. */
const MOST_TIMES = 1000;
const mostOf = (packed: Uint8Array): number => Math.min(MOST_BYTES, Math.max(2 ** 26, packed.length * MOST_TIMES));

const reported = new Set<string>();

/**
 * What was kept in a place, if it is what `isValue` says; null when nothing was, or when it is damaged or cannot be read, which is told.
 * A value of another shape is removed, so that the next run makes it again.
 */
export function recallValue<Value>(place: Place, isValue: (value: unknown) => value is Value): Value | null {
  const body = readBody(place);
  if (body === null) return null;
  const value = unpack(body);
  if (isValue(value)) return value;
  dropSealed(place);
  return damaged(place);
}

/** Whether what is kept in a place is as it was written. */
export function isSoundValue(place: Place): boolean {
  return readBody(place) !== null;
}

/**
 * Keeps a value: all of it or nothing.
 * @param packs whether it is worth packing: text is
 * @throws as `writeSealed`
 */
export function keepValue(place: Place, value: unknown, { packs }: { packs: boolean }): void {
  const bytes = serialize(value);
  // Node before 22.15 has no zstd.
  const packed = packs && typeof zlib.zstdCompressSync === 'function' ? zlib.zstdCompressSync(bytes) : bytes;
  writeSealed(place, bytes.length <= mostOf(packed) ? packed : bytes);
}

/** Says once a run that nothing can be kept, and what will take as long as this the next time. */
export function reportUnkept(folder: string, cause: unknown, next: 'run' | 'build'): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  reportOnce(`unkept ${folder}`, `nothing can be kept in ${folder} (${reason}); the next ${next} will take as long`);
}

function readBody(place: Place): Buffer | null {
  const found = readSealed(place);
  if (found.kind === 'sound') return found.body;
  if (found.kind === 'damaged') return damaged(place);
  const fix = 'remove the folder, or give your account permission to use it';
  if (found.kind === 'refused') reportOnce(`refused ${place.folder}`, `what is kept in ${place.folder} cannot be read (${found.why}) and is rebuilt; to keep it, ${fix}`);
  return null;
}

function damaged({ folder }: Place): null {
  reportOnce(`damaged ${folder}`, `a kept result in ${folder} is damaged; it is rebuilt`);
  return null;
}

/** The value in some bytes; undefined when there is none, or when it would be larger than any of ours. */
function unpack(body: Buffer): unknown {
  try {
    const isPacked = body.subarray(0, PACKED.length).equals(PACKED);
    return deserialize(isPacked ? zlib.zstdDecompressSync(body, { maxOutputLength: mostOf(body) }) : body);
  } catch {
    // Whatever it was, it is none of ours.
    return undefined;
  }
}

/** Says something on standard error; nothing more `about` the same in this run. */
function reportOnce(about: string, what: string): void {
  if (!reported.has(about)) process.stderr.write(`${what}\n`);
  reported.add(about);
}

/**
 * Readings kept on disk, one file a text: small files are slow, and the file of a text that changes is replaced, so that sentences that no
 * text has any more do not pile up. What is damaged counts as not kept.
 */
import { hash } from 'node:crypto';
import { keepValue, type Place, recallValue } from '../content/kept.ts';
import { forgetSealed } from '../content/sealed.ts';
import { type Labels, MODEL_HASH } from './model-files.ts';
import { isPacked, type Packed } from './pack.ts';

/** Raise it when the same sentence and model give another reading: other words, another tree, another rounding. A test tells when. */
export const FORMAT = 1;
const KIND = 'readings';

/** Names a sentence; in UTF-16, since half a surrogate pair has no UTF-8 of its own. */
export function keyOf(sentence: string): string {
  return hash('sha256', Buffer.from(sentence, 'utf16le'), 'base64');
}

/** What is kept of a text, by the keys of its sentences; nothing where there is no file, or where it is damaged or no readings. */
export function recall(folder: string, name: string, labels: Labels): ReadonlyMap<string, Packed> {
  const isReadings = (value: unknown): value is ReadonlyMap<string, Packed> =>
    value instanceof Map && [...value].every(([key, reading]) => typeof key === 'string' && isPacked(reading, labels));
  return recallValue(placeOf(folder, name), isReadings) ?? new Map<string, Packed>();
}

/**
 * Keeps a text's readings in the place of those that were kept: all or none, whoever else does the same at the same time.
 * @throws as `keepValue`
 */
export function keep(folder: string, name: string, readings: ReadonlyMap<string, Packed>): void {
  // To pack them would save a ninth of their room.
  keepValue(placeOf(folder, name), readings, { packs: false });
}

/** Removes the texts that nobody has asked for lately, and what an interrupted run left half written. */
export function forgetOldReadings(folder: string, now: number): void {
  forgetSealed(folder, [KIND], now);
}

/** Which file keeps a text's readings: its name, the model and the format decide. */
function placeOf(folder: string, name: string): Place {
  return { folder, kind: KIND, key: hash('sha256', JSON.stringify([FORMAT, MODEL_HASH, name])) };
}

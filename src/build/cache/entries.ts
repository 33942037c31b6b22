/** The results of a build that are kept between two runs, each kind with its shape. */
import { isSoundValue, keepValue, type Place, recallValue, reportUnkept } from '../../content/kept.ts';
import { forgetSealed } from '../../content/sealed.ts';
import { cacheFolder } from './folder.ts';
import { type Kind, SHAPES } from './shapes.ts';

export type { Kind };

/** Where a result is kept. */
export function placeOf(kind: Kind, key: string, folder = cacheFolder()): Place {
  return { folder, kind, key };
}

/** What was kept under a key; null when nothing was, or when it is damaged, of another shape or not to be read, which is told once a run. */
export function recall(kind: Kind, key: string, folder = cacheFolder()): unknown {
  return recallValue(placeOf(kind, key, folder), (value): value is unknown => SHAPES[kind].safeParse(value).success);
}

/** Whether what is kept under a key is as it was written. */
export function isSound(kind: Kind, key: string, folder = cacheFolder()): boolean {
  return isSoundValue(placeOf(kind, key, folder));
}

/**
 * Keeps a value: all of it or nothing, whoever else does the same at the same time.
 * @throws the system's error when the folder cannot be written; ContentError when a link leads out of it
 */
export function keep(kind: Kind, key: string, value: unknown, folder = cacheFolder()): void {
  keepValue(placeOf(kind, key, folder), value, { packs: true });
}

/** As `keep`, for what can do without: that nothing can be kept is told once a run. */
export function keepIfPossible(kind: Kind, key: string, value: unknown): void {
  try {
    keep(kind, key, value);
  } catch (cause) {
    reportUnkept(cacheFolder(), cause, 'run');
  }
}

/** Removes what nobody has asked for lately. */
export function forgetOld(now: number): void {
  forgetSealed(cacheFolder(), Object.keys(SHAPES), now);
}

/** How two passages are worded against each other. */
import { compareWords, sharedShare, type Stretch } from '../text-marks/wording.ts';
import { oneLine } from './one-line.ts';

/** Below this share of common words a marked difference is harder to read than the two sentences side by side. */
const READABLE = 0.4;

/** The words that differ; null where so little is common that marking them would help nobody, or where nothing differs but white space. */
export function wordingOf(base: string, other: string, readable = READABLE): Stretch[] | null {
  if (sharedShare(base, other) < readable) return null;
  const stretches = compareWords(oneLine(base), oneLine(other));
  return stretches.some(({ kind }) => kind !== 'same') ? stretches : null;
}

/** How the mentions of one claim are worded against each other. */
import { compareWords, sharedShare, type Stretch } from '../text-marks/wording.ts';
import type { Claim, Mention } from '../schema/comparison.ts';
import { oneLine } from './one-line.ts';

/** Below this share of common words a marked difference is harder to read than the two sentences side by side. */
const READABLE = 0.4;

/** The mention that has most in common with those of the other articles; the first of equals. */
export function centralMention({ mentions }: Claim): Mention | null {
  // Two have as much in common whichever of them is looked at first.
  const shares = mentions.map(({ quote }, index) => mentions.slice(0, index).map((other) => sharedShare(quote, other.quote)));
  const fits = mentions.map((mention, index) => {
    const others = mentions.flatMap(({ article }, other) =>
      article === mention.article ? [] : (shares[Math.max(index, other)]?.[Math.min(index, other)] ?? []),
    );
    return { mention, fit: others.reduce((sum, share) => sum + share, 0) / Math.max(1, others.length) };
  });
  return fits.reduce<(typeof fits)[number] | null>((best, one) => (best === null || one.fit > best.fit ? one : best), null)?.mention ?? null;
}

/** The words that differ; null where so little is common that marking them would help nobody, or where nothing differs but white space. */
export function wordingOf(base: string, other: string, readable = READABLE): Stretch[] | null {
  if (sharedShare(base, other) < readable) return null;
  const stretches = compareWords(oneLine(base), oneLine(other));
  return stretches.some(({ kind }) => kind !== 'same') ? stretches : null;
}

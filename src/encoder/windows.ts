/** A sentence that is too long for the model is read in windows that overlap, so that every word is read with words on both sides. */

export interface Window {
  /** The words that are read together: from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** The words whose reading is taken from this window: up to before `until`, from where the window before ended. */
  readonly until: number;
}

/** The model has positions for more pieces, but was trained on sentences of up to 128, [CLS] and [SEP] included. */
export const WINDOW_PIECES = 126;
/** How many pieces two windows share at least where words are short: 16 beside each word on the cut. */
const OVERLAP = 32;

/** @param counts how many pieces each word has; none more than WINDOW_PIECES */
export function windowsOf(counts: readonly number[]): Window[] {
  const windows: Window[] = [];
  let from = 0;
  while (from < counts.length || windows.length === 0) {
    const to = reach(counts, from, WINDOW_PIECES, 1);
    if (to === counts.length) return [...windows, { from, to, until: to }];
    // The next window shares no more than leaves room for a word that this one has not reached.
    const next = Math.max(reach(counts, to - 1, OVERLAP, -1), reach(counts, to, WINDOW_PIECES, -1)) + 1;
    windows.push({ from, to, until: Math.ceil((next + to) / 2) });
    from = next;
  }
  return windows;
}

/** Where one gets from a word in steps of one, before the words have more pieces than `most`. */
function reach(counts: readonly number[], from: number, most: number, step: 1 | -1): number {
  let sum = 0;
  let at = from;
  for (let count = counts[at]; count !== undefined && sum + count <= most; count = counts[at]) {
    sum += count;
    at += step;
  }
  return at;
}

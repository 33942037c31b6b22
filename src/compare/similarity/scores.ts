/** The scores of pairs of passages: of all the pairs that a story has, the few that may tell one claim. */
import { firstIndex } from '../order.ts';

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** 0..1; a pair that is not listed has 0. */
  readonly score: number;
}

/**
 * Every pair twice, by either of its passages, row after row in plain arrays: two hundred articles have some three million, for which maps of
 * maps take ten times the room and five times the time.
 */
export interface Scores {
  /** How many passages there are. */
  readonly size: number;
  /** The row of passage i is [starts[i], starts[i + 1]) of the other two. */
  readonly starts: Int32Array;
  /** With which passages it has a score, rising. */
  readonly others: Int32Array;
  readonly values: Float64Array;
}

/** Tells the score of a pair. */
export type TellScore = (a: number, b: number, score: number) => void;

/**
 * @param size how many passages there are
 * @param find tells the pairs, with a < b, rising by a, then by b
 */
export function gatherScores(size: number, find: (tell: TellScore) => void): Scores {
  const [first, second, scores]: [number[], number[], number[]] = [[], [], []];
  const starts = new Int32Array(size + 1);
  find((a, b, score) => {
    first.push(a);
    second.push(b);
    scores.push(score);
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  });
  for (let i = 0; i < size; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const [others, values, next] = [new Int32Array(2 * first.length), new Float64Array(2 * first.length), starts.slice()];
  const put = (row: number, other: number, value: number): void => {
    const at = next[row] as number;
    others[at] = other;
    values[at] = value;
    next[row] = at + 1;
  };
  // A row comes out rising: whoever comes before its passage was told before whoever comes after it.
  for (let i = 0; i < first.length; i += 1) {
    const [a, b, value] = [first[i] as number, second[i] as number, scores[i] as number];
    put(a, b, value);
    put(b, a, value);
  }
  return { size, starts, others, values };
}

/** The score of two passages; 0 where they have none. */
export function scoreOf({ starts, others, values }: Scores, a: number, b: number): number {
  const end = starts[a + 1] ?? 0;
  const at = firstIndex(others, (other) => other >= b, starts[a], end);
  return at < end && others[at] === b ? (values[at] ?? 0) : 0;
}

/** The passages with which one has a score, rising. */
export function partnersOf({ starts, others }: Scores, of: number): Int32Array {
  return others.subarray(starts[of] ?? 0, starts[of + 1] ?? 0);
}

/** Calls `onPartner` with each passage that one has a score with, rising, and the score. */
export function eachPartner({ starts, others, values }: Scores, of: number, onPartner: (other: number, score: number) => void): void {
  // Typed arrays are never read beyond their ends here, which the compiler cannot know.
  const end = starts[of + 1] as number;
  for (let at = starts[of] as number; at < end; at += 1) onPartner(others[at] as number, values[at] as number);
}

/** Each pair once, as they were told, but for those of which a passage is not to be counted. */
export function* pairsIn({ size, starts, others, values }: Scores, counts: readonly boolean[]): Generator<ScoredPair> {
  for (let a = 0; a < size; a += 1)
    for (let at = starts[a] ?? 0; counts[a] && at < (starts[a + 1] ?? 0); at += 1) {
      const b = others[at] ?? 0;
      if (b > a && counts[b]) yield { a, b, score: values[at] ?? 0 };
    }
}

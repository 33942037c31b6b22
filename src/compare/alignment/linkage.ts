/** Clusters while they are being joined: what each holds, and the summed scores between it and others. */
import { type Scores, scoreOf } from '../similarity/scores.ts';

/** Several items that have been joined. */
interface Joint {
  readonly items: number[];
  /** How many of them are of each group. */
  readonly counts: Int32Array;
  /** The clusters that it has scores with, and the sum of these. */
  readonly sums: Map<number, number>;
}

/** Clusters, each named by its lowest item. Two have a link when a pair of them has a score. */
export interface Links {
  /** Whether a cluster of this name stands: it is part of no other. */
  readonly stands: (cluster: number) => boolean;
  readonly itemsOf: (cluster: number) => readonly number[];
  /** The mean score of the pairs of two linked clusters that are of different groups. */
  readonly mean: (a: number, b: number) => number;
  /** Tells each link of a cluster once, with its mean. */
  readonly each: (of: number, tell: (other: number, mean: number) => void) => void;
  /** Makes b a part of a, whose name is lower. */
  readonly join: (a: number, b: number) => void;
}

/**
 * Each item a cluster of its own. Only a cluster of several keeps sums, also those with single items: between two single items the sum
 * is their score, and most items are joined while they are still alone.
 * @param groupOf the number of the group of every item that has scores
 */
export function linksOf(items: readonly number[], groupOf: Int32Array, scores: Scores): Links {
  const { size, starts, others, values } = scores;
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const joints: (Joint | undefined)[] = Array.from({ length: size }, () => undefined);
  const [parent, told] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  let telling = 0;
  for (const item of items) parent[item] = item;
  /** The cluster that an item has come into; -1 of one that takes no part. */
  const nameOf = (item: number): number => {
    let at = item;
    for (let next = parent[at] as number; next !== at; next = parent[at] as number) {
      if (next < 0) return -1;
      parent[at] = parent[next] as number;
      at = next;
    }
    return at;
  };

  /** Each partner of a cluster once, with the sum. */
  const eachSum = (of: number, tell: (other: number, sum: number) => void): void => {
    const joint = joints[of];
    if (joint) return joint.sums.forEach((sum, other) => tell(other, sum));
    telling += 1;
    for (let at = starts[of] as number; at < (starts[of + 1] as number); at += 1) {
      const other = nameOf(others[at] as number);
      if (other < 0 || told[other] === telling) continue;
      told[other] = telling;
      tell(other, joints[other]?.sums.get(of) ?? (values[at] as number));
    }
  };
  const sumOf = (a: number, b: number): number => joints[a]?.sums.get(b) ?? joints[b]?.sums.get(a) ?? scoreOf(scores, a, b);

  /** How many of several items are of another group than a single one. */
  const apart = ({ items: many, counts }: Joint, single: number): number => many.length - (counts[groupOf[single] as number] as number);
  /** How many pairs of two clusters are of different groups: all of them but those of one. */
  const crossPairs = (a: number, b: number): number => {
    const one = joints[a];
    const other = joints[b];
    if (!one || !other) return one ? apart(one, b) : other ? apart(other, a) : 1;
    const few = one.items.length < other.items.length ? one : other;
    const many = few === one ? other : one;
    let count = few.items.length * many.items.length;
    for (const item of few.items) count -= many.counts[groupOf[item] as number] as number;
    return count;
  };

  /** The partners of a cluster with the sums: its own list, or one that is written down before anything changes. */
  const sumsOf = (of: number): Map<number, number> => {
    const known = joints[of]?.sums;
    if (known) return known;
    const sums = new Map<number, number>();
    eachSum(of, (other, sum) => sums.set(other, sum));
    return sums;
  };
  /** A single item as a cluster that others can join. */
  const jointOf = (item: number): Joint => {
    const counts = new Int32Array(groups);
    counts[groupOf[item] as number] = 1;
    return { items: [item], counts, sums: sumsOf(item) };
  };

  return {
    stands: (cluster) => parent[cluster] === cluster,
    itemsOf: (cluster) => joints[cluster]?.items ?? [cluster],
    mean: (a, b) => sumOf(a, b) / crossPairs(a, b),
    each: (of, tell) => eachSum(of, (other, sum) => tell(other, sum / crossPairs(of, other))),
    join: (a, b) => {
      const joint = joints[a] ?? jointOf(a);
      const added = sumsOf(b);
      for (const item of joints[b]?.items ?? [b]) {
        joint.items.push(item);
        joint.counts[groupOf[item] as number] = (joint.counts[groupOf[item] as number] as number) + 1;
      }
      joints[a] = joint;
      joints[b] = undefined;
      parent[b] = a;
      joint.sums.delete(b);
      for (const [other, more] of added) {
        if (other === a) continue;
        const sum = (joint.sums.get(other) ?? 0) + more;
        joint.sums.set(other, sum);
        const theirs = joints[other]?.sums;
        theirs?.delete(b);
        theirs?.set(a, sum);
      }
    },
  };
}

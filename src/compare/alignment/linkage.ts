/** Clusters while they are being joined: what each holds, and the summed scores between it and others. */
import { eachPartner, type Scores, scoreOf } from '../similarity/scores.ts';

/** Several items that have been joined. */
interface Joint {
  readonly items: number[];
  /** How many of them are of each group. */
  readonly counts: Map<number, number>;
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
  /** Calls `onLink` once for each link of a cluster, with its mean. */
  readonly each: (of: number, onLink: (other: number, mean: number) => void) => void;
  /** Makes b a part of a, whose name is lower. */
  readonly join: (a: number, b: number) => void;
}

/**
 * Each item a cluster of its own. Only a cluster of several keeps sums, also those with single items: between two single items the sum
 * is their score, and most items are joined while they are still alone.
 * @param groupOf the number of the group of every item that has scores
 */
export function linksOf(items: readonly number[], groupOf: (item: number) => number, scores: Scores): Links {
  const joints: (Joint | undefined)[] = Array.from({ length: scores.size }, () => undefined);
  /** The item itself at the head of a cluster; -1 of an item that takes no part. */
  const parents = new Int32Array(scores.size).fill(-1);
  for (const item of items) parents[item] = item;
  const parentOf = (item: number): number => parents[item] ?? -1;
  /** The cluster that an item has come into; -1 of one that takes no part. */
  const nameOf = (item: number): number => {
    let at = item;
    for (let next = parentOf(at); next !== at; next = parentOf(at)) {
      if (next < 0) return -1;
      parents[at] = parentOf(next);
      at = next;
    }
    return at;
  };

  const [visited, visits] = [new Int32Array(scores.size), { count: 0 }];
  /** Calls `onSum` once with each partner of a cluster, and the sum. */
  const eachSum = (of: number, onSum: (other: number, sum: number) => void): void => {
    const joint = joints[of];
    if (joint) return joint.sums.forEach((sum, other) => onSum(other, sum));
    const visit = (visits.count += 1);
    eachPartner(scores, of, (partner, score) => {
      const other = nameOf(partner);
      if (other < 0 || visited[other] === visit) return;
      visited[other] = visit;
      onSum(other, joints[other]?.sums.get(of) ?? score);
    });
  };
  const sumOf = (a: number, b: number): number => joints[a]?.sums.get(b) ?? joints[b]?.sums.get(a) ?? scoreOf(scores, a, b);

  /** How many of several items are of the group of a single one. */
  const alike = ({ counts }: Joint, single: number): number => counts.get(groupOf(single)) ?? 0;
  /** How many pairs of two clusters are of different groups: all of them but those of one. */
  const crossPairs = (a: number, b: number): number => {
    const one = joints[a];
    const other = joints[b];
    if (!one || !other) return one ? one.items.length - alike(one, b) : other ? other.items.length - alike(other, a) : 1;
    const [few, many] = one.items.length < other.items.length ? [one, other] : [other, one];
    return few.items.reduce((count, item) => count - alike(many, item), few.items.length * many.items.length);
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
  const jointOf = (item: number): Joint => ({ items: [item], counts: new Map([[groupOf(item), 1]]), sums: sumsOf(item) });

  return {
    stands: (cluster) => parents[cluster] === cluster,
    itemsOf: (cluster) => joints[cluster]?.items ?? [cluster],
    mean: (a, b) => sumOf(a, b) / crossPairs(a, b),
    each: (of, onLink) => eachSum(of, (other, sum) => onLink(other, sum / crossPairs(of, other))),
    join: (a, b) => {
      const joint = joints[a] ?? jointOf(a);
      const added = sumsOf(b);
      for (const item of joints[b]?.items ?? [b]) {
        joint.items.push(item);
        joint.counts.set(groupOf(item), alike(joint, item) + 1);
      }
      joints[a] = joint;
      joints[b] = undefined;
      parents[b] = a;
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

/** Times two things in turn, in processor time, so that what else a machine does counts as little as can be. */
export interface Ratio {
  /** The median of the rounds' ratios. */
  readonly ratio: number;
  /** The median, in milliseconds. */
  readonly time: number;
  readonly against: number;
}

/** @param rounds how often both are timed, after one round that only warms up */
export function ratioOf(work: () => unknown, base: () => unknown, rounds: number): Ratio {
  const times = Array.from({ length: rounds + 1 }, () => ({ time: timeOf(work), against: timeOf(base) })).slice(1);
  return {
    ratio: median(times.map(({ time, against }) => time / against)),
    time: median(times.map(({ time }) => time)),
    against: median(times.map(({ against }) => against)),
  };
}

/** Processor time of doing something once, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

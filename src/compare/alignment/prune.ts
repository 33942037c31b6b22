/** Whether what was joined still belongs together. */
import type { Scores } from '../similarity/scores.ts';

/**
 * A function that drops from a cluster, worst first, whoever fits the rest of it by less than `least`: on average, with those of other groups.
 * @param groupOf the group of each item
 */
export function recheck(groupOf: Int32Array, { size, starts, others, values }: Scores, least: number): (items: readonly number[]) => number[] {
  const placeOf = new Int32Array(size).fill(-1);
  /** The scores of items with each other, row after row: they are summed again whenever one has gone. */
  const square = (items: readonly number[]): Float64Array => {
    const table = new Float64Array(items.length ** 2);
    items.forEach((item, place) => (placeOf[item] = place));
    items.forEach((item, place) => {
      for (let at = starts[item] as number; at < (starts[item + 1] as number); at += 1) {
        const other = placeOf[others[at] as number] as number;
        if (other >= 0) table[place * items.length + other] = values[at] as number;
      }
    });
    for (const item of items) placeOf[item] = -1;
    return table;
  };
  return (items) => {
    const table = square(items);
    const kept = items.map((_, place) => place);
    const fitOf = (place: number): number => {
      let [total, count] = [0, 0];
      for (const other of kept) {
        if (groupOf[items[other] as number] === groupOf[items[place] as number]) continue;
        total += table[place * items.length + other] as number;
        count += 1;
      }
      return count ? total / count : 0;
    };
    for (;;) {
      const fits = kept.map(fitOf);
      const worst = fits.reduce((low, fit, i) => (fit < (fits[low] ?? 1) - 1e-12 ? i : low), 0);
      if (!kept.length || (fits[worst] ?? 0) >= least) return kept.map((place) => items[place] as number);
      kept.splice(worst, 1);
    }
  };
}

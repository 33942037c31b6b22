/** Whether what was joined still belongs together. */
import { eachPartner, type Scores } from '../similarity/scores.ts';

/**
 * Makes what prunes clusters: it drops, worst first, whoever fits the rest by less than `least`, on average with those of other groups.
 * @param groupOf the group of each item
 */
export function pruner(groupOf: (item: number) => number, scores: Scores, least: number): (items: readonly number[]) => number[] {
  const placeOf = new Int32Array(scores.size).fill(-1);
  /** The scores of items with each other, a row an item: they are summed again whenever one has gone. */
  const square = (items: readonly number[]): Float64Array[] => {
    items.forEach((item, place) => (placeOf[item] = place));
    const rows = items.map((item) => {
      const row = new Float64Array(items.length);
      eachPartner(scores, item, (other, score) => {
        const place = placeOf[other];
        if (place !== undefined && place >= 0) row[place] = score;
      });
      return row;
    });
    for (const item of items) placeOf[item] = -1;
    return rows;
  };
  return (items) => {
    const rows = square(items);
    let kept = items.map((item, place) => ({ item, place, group: groupOf(item), row: rows[place] }));
    const fitOf = ({ group, row }: (typeof kept)[number]): number => {
      let [total, count] = [0, 0];
      for (const other of kept) {
        if (other.group === group) continue;
        total += row?.[other.place] ?? 0;
        count += 1;
      }
      return count ? total / count : 0;
    };
    for (;;) {
      let worst = { fit: Infinity, one: kept[0] };
      for (const one of kept) {
        const fit = fitOf(one);
        if (fit < worst.fit - 1e-12) worst = { fit, one };
      }
      if (worst.fit >= least) return kept.map(({ item }) => item);
      kept = kept.filter((one) => one !== worst.one);
    }
  };
}

/** How things are put in order: comparators for `sort`, made of what is compared. */
import { nth } from './nth.ts';

/** Below 0 when the first comes before the second, above 0 when behind it. */
export type Comparator<T> = (a: T, b: T) => number;

type Key = string | number | boolean;

/** Rising by a key, or by keys in turn; texts by code units, since the order must not depend on the language of the machine; false before true. */
export function by<T>(key: (thing: T) => Key | readonly Key[]): Comparator<T> {
  return (a, b) => ascending(key(a), key(b));
}

/** As `by`, falling. */
export function byFalling<T>(key: (thing: T) => Key | readonly Key[]): Comparator<T> {
  return (a, b) => ascending(key(b), key(a));
}

function ascending(a: Key | readonly Key[], b: Key | readonly Key[]): number {
  if (typeof a !== 'object' || typeof b !== 'object') return a < b ? -1 : a > b ? 1 : 0;
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : ascending(nth(a, at), nth(b, at));
}

/** By the first comparator that tells the two apart. */
export function inTurn<T>(...comparators: readonly Comparator<T>[]): Comparator<T> {
  return (a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/**
 * The index of the first item of `list` from which on `holds` is true, by halving: false of all before it. `to` when it is true of none.
 * @param from where to begin, and `to` where to end: the whole list unless said
 */
export function firstIndex<T>(list: ArrayLike<T>, holds: (item: T) => boolean, from = 0, to = list.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between two indices of the list there always is an item.
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

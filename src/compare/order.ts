/** How things are put in order: comparators for `sort`, made of what is compared. */

/** Below 0 when the first comes before the second, above 0 when behind it. */
export type Comparator<T> = (a: T, b: T) => number;

type Key = string | number | boolean;

/** Rising; texts by code units, since the order must not depend on the language of the machine; false before true. */
export function ascending<K extends Key>(a: K, b: K): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rising by a key, then by the next key where the first is the same, and so on. */
export function by<T>(...keys: readonly ((thing: T) => Key)[]): Comparator<T> {
  return inTurn(
    ...keys.map(
      (key): Comparator<T> =>
        (a, b) =>
          ascending(key(a), key(b)),
    ),
  );
}

/** As `by`, falling. */
export function byFalling<T>(...keys: readonly ((thing: T) => Key)[]): Comparator<T> {
  const rising = by(...keys);
  return (a, b) => rising(b, a);
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

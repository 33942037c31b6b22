/** A binary heap in an array. */

/** Puts a thing where it belongs by `before`, which says of two things whether the first comes out sooner. */
export function push<T>(heap: T[], thing: T, before: (x: T, y: T) => boolean): void {
  let at = heap.push(thing) - 1;
  for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
    const above = heap[parent];
    if (above === undefined || !before(thing, above)) return;
    [heap[at], heap[parent]] = [above, thing];
    at = parent;
  }
}

/** Takes out the thing that no other comes before; undefined of an empty heap. */
export function pop<T>(heap: T[], before: (x: T, y: T) => boolean): T | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ;) {
    let [best, first] = [at, last];
    for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1) {
      const below = heap[child];
      if (below !== undefined && before(below, first)) [best, first] = [child, below];
    }
    if (best === at) return top;
    [heap[at], heap[best]] = [first, last];
    at = best;
  }
}

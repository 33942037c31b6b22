/** A binary heap in an array. */

/** Puts a thing where it belongs by `before`, which says of two things whether the first comes out sooner. */
export function push<T>(heap: T[], thing: T, before: (x: T, y: T) => boolean): void {
  let at = heap.push(thing) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(thing, heap[parent] as T)) return;
    [heap[at], heap[parent]] = [heap[parent] as T, thing];
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
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let best = at;
    if (left < heap.length && before(heap[left] as T, heap[best] as T)) best = left;
    if (right < heap.length && before(heap[right] as T, heap[best] as T)) best = right;
    if (best === at) return top;
    [heap[at], heap[best]] = [heap[best] as T, heap[at] as T];
    at = best;
  }
}

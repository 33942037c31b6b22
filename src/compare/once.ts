/**
 * A function that finds something once for each thing that it is asked about: several stages want to know the same of a clause. What
 * it found is forgotten together with the thing, so that no archive fills the memory.
 */
export function once<T extends object, Found>(find: (thing: T) => Found): (thing: T) => Found {
  const known = new WeakMap<T, { readonly found: Found }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.found;
    const found = find(thing);
    known.set(thing, { found });
    return found;
  };
}

/** The same of two things, in their order; what stands for a thing and is forgotten with it is its `key`. */
export function onceOfTwo<T, Found>(key: (thing: T) => object, find: (a: T, b: T) => Found): (a: T, b: T) => Found {
  const known = new WeakMap<object, WeakMap<object, { readonly found: Found }>>();
  return (a, b) => {
    const beside = known.get(key(a)) ?? new WeakMap<object, { readonly found: Found }>();
    known.set(key(a), beside);
    const before = beside.get(key(b));
    if (before) return before.found;
    const found = find(a, b);
    beside.set(key(b), { found });
    return found;
  };
}

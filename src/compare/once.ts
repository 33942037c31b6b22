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

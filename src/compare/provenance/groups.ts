/** Things that are joined two by two, and the groups that come of it. */

/** Joins things into groups; those that were joined with nothing are in none. */
export function union<T>(things: readonly T[]): { join: (a: T, b: T) => void; groups: () => T[][] } {
  const parent = new Map(things.map((thing) => [thing, thing]));
  const head = (thing: T): T => {
    let at = thing;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    return at;
  };
  return {
    join: (a, b) => void parent.set(head(b), head(a)),
    groups: () => [...Map.groupBy(things, head).values()].filter((members) => members.length > 1),
  };
}

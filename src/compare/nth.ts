/**
 * The thing at an index that stands in the list.
 * @throws RangeError where it does not: the index was of another list
 */
export function nth<T>(list: readonly T[], index: number): T {
  const thing = list[index];
  if (thing === undefined) throw new RangeError(`a list of ${list.length} has nothing at ${index}`);
  return thing;
}

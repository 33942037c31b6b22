/** Which elements of a page are around the article, rather than a box in it. */
import { BLOCK } from './flow.ts';

/** Elements that hold a good part of the article: their names say nothing about a block in them. */
export function shells(marked: readonly Element[], texts: readonly string[], kept: ReadonlySet<number>): (element: Element) => boolean {
  const all = [...kept].reduce((sum, index) => sum + (texts[index]?.length ?? 0), 0);
  const held = new Map<Element, number>();
  for (const index of kept) for (let element: Element | null = marked[index] ?? null; element !== null; element = element.parentElement) held.set(element, (held.get(element) ?? 0) + (texts[index]?.length ?? 0)); // prettier-ignore
  // Each block asks about all that it stands in, and the box around a long article takes long to read.
  const known = new Map<Element, boolean>();
  return (element) => {
    const is = known.get(element) ?? ((held.get(element) ?? 0) > all * 0.3 && element.querySelectorAll(BLOCK).length > 1);
    known.set(element, is);
    return is;
  };
}

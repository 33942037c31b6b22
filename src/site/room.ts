/** How much of a long list stands on one page: counted in letters, since claims and quotations are of very different lengths. */

/** How many of the first items there is room for, at least one; all of them, where what would be left over is little. */
export function fitting<Item>(items: readonly Item[], lettersOf: (item: Item) => number, room: number): number {
  let used = 0;
  const most = sum(items, lettersOf) <= room * SLACK ? room * SLACK : room;
  const at = items.findIndex((item, index) => (used += lettersOf(item)) > most && index > 0);
  return at === -1 ? items.length : at;
}

/** The list in pages that are about equally full, so that none is left with a line or two. Without items, no page. */
export function cutIntoPages<Item>(items: readonly Item[], lettersOf: (item: Item) => number, room: number): Item[][] {
  const all = sum(items, lettersOf);
  const pages: Item[][] = Array.from({ length: Math.ceil(all / (room * SLACK)) }, () => []);
  let used = 0;
  for (const item of items) {
    // An item belongs to the page in which its middle falls.
    const letters = lettersOf(item);
    pages[Math.min(pages.length - 1, Math.floor(((used + letters / 2) * pages.length) / all))]?.push(item);
    used += letters;
  }
  return pages.filter((page) => page.length > 0);
}

/** A page may be so much fuller than it should be, before another one is begun for the rest. */
const SLACK = 1.2;

function sum<Item>(items: readonly Item[], lettersOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + lettersOf(item), 0);
}

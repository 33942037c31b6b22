/** Marks on an axis, each on a row of its own where its label would run into another's. Positions are per cent of the width. */

/** What a letter takes of the narrowest drawing, 288 pixels wide, in per cent. */
const LETTER = 2.35;
/** What a mark takes, with its arrow. */
const MARK = 8;

export interface Placed<Item> {
  readonly item: Item;
  /** From 0, the one next to the axis. */
  readonly row: number;
  /** Whether the label stands before the mark: there is more room. */
  readonly before: boolean;
}

/** Gives each item, in the order of `x`, the lowest row on which its mark and its label are free. */
export function onRows<Item extends { readonly x: number; readonly to: number | null; readonly label: string }>(items: readonly Item[]): Placed<Item>[] {
  const taken: { row: number; from: number; to: number }[] = [];
  return items
    .toSorted((a, b) => a.x - b.x)
    .map((item) => {
      const end = item.to ?? item.x;
      const before = item.x > 100 - end;
      const length = MARK + item.label.length * LETTER;
      const [from, to] = before ? [item.x - length, end + MARK] : [item.x - MARK, end + length];
      let row = 0;
      while (taken.some((one) => one.row === row && one.from < to && from < one.to)) row += 1;
      taken.push({ row, from, to });
      return { item, row, before };
    });
}

/** The part of a drawing that data takes, in per cent: marks at the ends are not cut. */
export const SPAN: [number, number] = [3, 95];

/** To a tenth of a per cent: more would be bytes that nobody sees. */
export function toTenth(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Both articles of a pair as two rails: a line joins what both tell, a tick is what has no counterpart. Places are parts of 1000 of the width. */
import { type Sign, signOf } from './pair-verdicts.ts';
import type { PairRow, Tie } from './pair-rows.ts';

export interface Rails {
  readonly lines: readonly { readonly from: number; readonly to: number; readonly x: number; readonly y: number; readonly sign: Sign }[];
  readonly ticks: readonly { readonly x: number; readonly side: 'left' | 'right'; readonly tie: Tie }[];
  /** More lines than a narrow screen has room for signs on. */
  readonly crowded: boolean;
}

/** Height of the drawing, and how far two signs stand apart at least, in parts of the width and of the height. */
export const RAILS_HEIGHT = 72;
const [APART_X, APART_Y] = [34, 20] as const;
const MOST_SIGNS = 9;
/** Where a sign may stand on its line, as a share of the way from the upper rail to the lower. */
const STEPS = [0.5, 0.32, 0.68, 0.2, 0.8] as const;

/** Where the lines, signs and ticks of a pair's rows stand. */
export function railsOf(rows: readonly PairRow[]): Rails {
  const uppers = rows.filter(({ kind }) => kind !== 'right');
  const lowers = rows.filter(({ kind }) => kind !== 'left').toSorted((one, other) => placeOf(one) - placeOf(other));
  const at = (list: readonly PairRow[], row: PairRow): number => Math.round(((list.indexOf(row) + 0.5) * 1000) / Math.max(1, list.length));
  const taken: { x: number; y: number }[] = [];
  const lines = rows.flatMap((row) => {
    if (row.kind !== 'matched') return [];
    const [from, to] = [at(uppers, row), at(lowers, row)];
    const place = freePlace(from, to, taken);
    taken.push(place);
    return [{ from, to, ...place, sign: signOf(row) }];
  });
  const ticks = rows.flatMap((row) => (row.kind === 'matched' ? [] : [{ x: at(row.kind === 'left' ? uppers : lowers, row), side: row.kind, tie: row.tie }]));
  return { lines, ticks, crowded: lines.length > MOST_SIGNS };
}

/** Where the second article tells it. */
function placeOf(row: PairRow): number {
  return (row.kind === 'matched' ? row.right.passages[0] : row.passage)?.at ?? -1;
}

/** The first place on the curve that no other sign stands in; the middle where there is none. */
function freePlace(from: number, to: number, taken: readonly { x: number; y: number }[]): { x: number; y: number } {
  const places = STEPS.map((share) => {
    // A cubic curve whose control points stand straight below and above its ends, half way down: it leaves both rails at a right angle.
    const [along, down] = [share ** 2 * (3 - 2 * share), 1.5 * share * (1 - share) + share ** 3];
    return { x: Math.round(from + (to - from) * along), y: Math.round(RAILS_HEIGHT * down) };
  });
  const isFree = ({ x, y }: { x: number; y: number }): boolean => taken.every((one) => Math.abs(one.x - x) >= APART_X || Math.abs(one.y - y) >= APART_Y);
  return places.find(isFree) ?? { x: Math.round((from + to) / 2), y: RAILS_HEIGHT / 2 };
}

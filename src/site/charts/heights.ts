/** How high a drawing stands, in CSS pixels: its letters keep their size at any width. */
import type { Chart } from './index.ts';
import type { Axis } from './number-line.ts';

/** A row of marks over an axis, and a bar with its heading. */
export const [MARK_ROW, BAR_ROW] = [24, 38] as const;
/** Between the lowest mark and the axis; and the ticks with their labels under it. */
const [OVER, UNDER] = [4, 22] as const;

/** Where the axis lies, under as many rows as its marks take. */
export function axisAt({ points }: Axis): number {
  return (Math.max(...points.map(({ row }) => row)) + 1) * MARK_ROW + OVER;
}

/** 0 for sides that are not drawn, or whose steps are as high as what is written on them. */
export function heightOf(drawing: Chart['drawing']): number {
  if (drawing.kind === 'numbers' || drawing.kind === 'days') return axisAt(drawing) + UNDER;
  return drawing.kind === 'spells' ? drawing.bars.length * BAR_ROW + 2 : 0;
}

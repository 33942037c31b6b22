/** What the cut does: the figures at many cuts, as means over the stories. */
import type { Evaluated } from './evaluate.ts';
import { meanScore } from './score.ts';
import type { Score } from './score.ts';

/** From where nearly anything is joined to where nearly nothing is. */
export const CURVE_CUTS: readonly number[] = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

export interface CurvePoint {
  readonly cut: number;
  readonly mean: Score;
}

/** A point for every cut in figures that all the stories were compared at, rising. */
export function curveOf(results: readonly Evaluated[]): CurvePoint[] {
  const cuts = results[0]?.also.flatMap(({ cut }) => (typeof cut === 'number' ? [cut] : [])) ?? [];
  return cuts
    .toSorted((a, b) => a - b)
    .map((cut) => ({ cut, mean: meanScore(results.flatMap(({ also }) => also.flatMap((one) => (one.cut === cut ? [one.score] : [])))) }));
}

/** The cut with the best mean F1, the lowest of several; null without any. */
export function bestCut(curve: readonly CurvePoint[]): CurvePoint | null {
  const f1 = ({ mean }: CurvePoint): number => mean.pairF1 ?? 0;
  return curve.reduce<CurvePoint | null>((best, point) => (best === null || f1(point) > f1(best) ? point : best), null);
}

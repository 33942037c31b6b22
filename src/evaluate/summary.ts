/** All that an evaluation says of several stories together. */
import { calibrate } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { CURVE_CUTS, bestCut, curveOf } from './curve.ts';
import type { CurvePoint } from './curve.ts';
import type { ScoreCut } from '../compare/index.ts';
import type { Evaluated } from './evaluate.ts';
import { meanScore } from './score.ts';
import type { Score } from './score.ts';

/** The named cuts, whose claims are asked whether they are as sure as they say. */
const NAMED = ['published', 'suggested'] as const;

export interface Summary {
  readonly mean: Score;
  readonly curve: readonly CurvePoint[];
  readonly best: CurvePoint | null;
  readonly calibration: Readonly<Record<(typeof NAMED)[number], Calibration>>;
}

/** The cuts, besides its own, at which an evaluation has to compare for `summarise`. */
export const SUMMARY_CUTS: readonly ScoreCut[] = [...NAMED, ...CURVE_CUTS];

/** @param results of stories that were compared at `SUMMARY_CUTS` too */
export function summarise(results: readonly Evaluated[]): Summary {
  const curve = curveOf(results);
  const pairsAt = (name: ScoreCut) => results.flatMap(({ also }) => also.flatMap(({ cut, detail }) => (cut === name ? detail.judgedPairs : [])));
  return {
    mean: meanScore(results.map(({ score }) => score)),
    curve,
    best: bestCut(curve),
    calibration: { published: calibrate(pairsAt('published')), suggested: calibrate(pairsAt('suggested')) },
  };
}

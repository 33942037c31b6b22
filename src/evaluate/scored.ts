/** What a model file says of itself: how well its stories are compared by models that were trained on the others. */
import type { Resources } from '../compare/types.ts';
import type { Scored } from '../schema/model.ts';
import { calibrate } from './calibration.ts';
import { evaluateStories } from './evaluate.ts';
import type { Annotated } from './annotated.ts';
import { differencesByKind } from './report.ts';
import { meanScore } from './score.ts';
import { sumStatuses } from './statuses.ts';
import { by } from '../compare/order.ts';

const CUTS = ['published', 'suggested'] as const;

/**
 * The figures that the method page shows.
 * @returns undefined for a single story, since then no story is left to train on
 */
export function scoreModel(stories: readonly Annotated[], resources: Resources): Scored | undefined {
  if (stories.length < 2) return undefined;
  const ordered = stories.toSorted(by(({ source }) => source.id));
  const results = evaluateStories(ordered, resources, { cut: 'published', retrain: true, alsoAt: CUTS });
  const { error, bins } = calibrate(results.flatMap(({ detail }) => detail.judgedPairs));
  return {
    cuts: CUTS.map((cut) => {
      const mean = meanScore(results.flatMap(({ also }) => also.flatMap((at) => (at.cut === cut ? [at.score] : []))));
      return { cut, precision: mean.pairPrecision, recall: mean.pairRecall, verdicts: mean.verdicts, silent: mean.silentRight };
    }),
    statuses: sumStatuses(results.map(({ detail }) => detail.statuses)),
    calibration: { error, bins: bins.map(({ pairs, said, right }) => ({ pairs, said, right })) },
    differences: differencesByKind(results)
      .aligned.filter(({ proposals }) => proposals > 0)
      .map(({ kind, stated, proposals, claims, right }) => ({ kind, stated, proposals, claims, right })),
  };
}

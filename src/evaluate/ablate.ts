/** What each feature and each clause rule brings: the figures without it, every story with a model that is trained again on the others. */
import { cutNames } from '../compare/text/clause-starts.ts';
import { featureNames } from '../compare/similarity/similarity.ts';
import type { Resources } from '../compare/types.ts';
import { evaluateStories } from './evaluate.ts';
import type { Annotated } from './annotated.ts';
import { SUMMARY_CUTS, summarise } from './summary.ts';
import type { Summary } from './summary.ts';

export interface Ablation extends Pick<Summary, 'mean' | 'best'> {
  /** The feature or rule that is out; null: nothing is. */
  readonly without: string | null;
  /** Expected calibration error of what is published. */
  readonly error: number | null;
}

/** What can be left out, by name. */
export const ABLATABLE: readonly string[] = [...featureNames, ...cutNames];

/**
 * Evaluates at the published cut, first with everything, then without each of `names` in turn.
 * @param done told of each round when it is done: a round over seven stories takes a quarter of a minute
 */
export function ablate(
  stories: readonly Annotated[],
  resources: Resources,
  names: readonly string[] = ABLATABLE,
  done: (ablation: Ablation) => void = () => {},
): Ablation[] {
  return [null, ...names].map((without) => {
    const own = without === null ? resources : { ...resources, without: new Set([without]) };
    const { mean, best, calibration } = summarise(evaluateStories(stories, own, { cut: 'published', retrain: true, alsoAt: SUMMARY_CUTS }));
    const ablation = { without, mean, best, error: calibration.published.error };
    done(ablation);
    return ablation;
  });
}

/** The table that docs/decisions/ holds, in Markdown; prettier lines it up. */
export function toAblationTable(ablations: readonly Ablation[]): string {
  const show = (value: number | null | undefined): string => value?.toFixed(3) ?? '-';
  const rows = ablations.map(({ without, mean, best, error }) => [
    without === null ? 'everything' : `without ${without}`,
    `${show(best?.mean.pairF1)} (${best?.cut ?? '-'})`,
    show(best?.mean.pairPrecision),
    show(best?.mean.pairRecall),
    show(mean.pairPrecision),
    show(mean.pairRecall),
    show(mean.claimsFound),
    show(error),
  ]);
  const head = ['', 'best F1 (cut)', 'its precision', 'its recall', 'published precision', 'recall', 'claims found', 'calibration error'];
  const lines = [head, head.map((_cell, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

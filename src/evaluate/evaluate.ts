/** Measures what the pipeline finds by itself in stories that a careful reader has annotated. */
import { compareStory, type ScoreCut, prepareStory } from '../compare/index.ts';
import type { Resources } from '../compare/types.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Annotated } from './annotated.ts';
import { type JudgedDifferences, judgeAligned, judgePublished } from './differences.ts';
import { scoreInDetail } from './score.ts';
import type { Detail, Score } from './score.ts';
import { trainModel } from './train.ts';

export interface EvaluateOptions {
  readonly cut: ScoreCut;
  /** Trains a model for each story on all the others; else the model of the resources is used throughout. */
  readonly retrain: boolean;
  /** Further cuts at which each story is compared, with the same model; none unless said. */
  readonly alsoAt?: readonly ScoreCut[];
}

/** A story compared at one cut. */
export interface AtCut {
  readonly cut: ScoreCut;
  readonly score: Score;
  readonly detail: Detail;
}

export interface Evaluated extends AtCut {
  readonly story: string;
  /** What became of each difference: where a reader aligned the claims, and as published. */
  readonly differences: { readonly aligned: JudgedDifferences; readonly published: JudgedDifferences };
  /** In the order of `alsoAt`. */
  readonly also: readonly AtCut[];
  /** The stories that the model was trained on. */
  readonly trainedOn: readonly string[];
  /** Whether this story is not among them: only then do the figures say what to expect of a new story. */
  readonly heldOut: boolean;
}

/**
 * Compares each story without its editor's decisions, and scores it. A story is read and its pairs are scored once, however many
 * cuts are asked for.
 * @throws Error when a gold quote does not stand in its article; `readAnnotated` has looked before
 */
export function evaluateStories(stories: readonly Annotated[], resources: Resources, { cut, retrain, alsoAt = [] }: EvaluateOptions): Evaluated[] {
  return stories.map((story) => {
    const others = stories.filter((other) => other !== story);
    const model = retrain ? trainModel(others, resources) : resources.model;
    const own = { ...resources, model };
    const prepared = prepareStory(story.source.articles, own, story.readings);
    const texts = new Map(story.source.articles.map(({ id, text }) => [id, text]));
    const compareAt = (one: ScoreCut): Comparison => compareStory(prepared, { ...story.source, decisions: [], cut: one }).comparison;
    const at = (one: ScoreCut): AtCut => ({ cut: one, ...scoreInDetail(story.gold, compareAt(one), texts) });
    const differences = { aligned: judgeAligned(story), published: judgePublished(story.gold, compareAt(cut), texts) };
    const trainedOn = model.stories.map(({ id }) => id);
    const { id } = story.source;
    return { story: id, ...at(cut), differences, also: alsoAt.map(at), trainedOn, heldOut: !trainedOn.includes(id) };
  });
}

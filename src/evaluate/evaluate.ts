/** Measures what the pipeline finds by itself in stories that a careful reader has annotated. */
import { compareStory } from '../pipeline/index.ts';
import type { Lexicon, StorySource } from '../pipeline/types.ts';
import type { Gold } from './gold.ts';
import { scoreInDetail } from './score.ts';
import type { Detail, Score } from './score.ts';
import { trainModel } from './train.ts';

/** A story and its gold list. */
export interface Annotated {
  readonly source: StorySource;
  readonly gold: Gold;
}

export interface EvaluateOptions {
  /** How sure a match must be, as in `compareStory`. */
  readonly cut: 'published' | 'suggested' | number;
  /** Trains a model for each story on all the others; else the lexicon's own model is used throughout. */
  readonly retrain: boolean;
}

export interface Evaluated {
  readonly story: string;
  readonly score: Score;
  readonly detail: Detail;
  /** The stories that the model was trained on. */
  readonly trainedOn: readonly string[];
  /** Whether this story is not among them: only then do the figures say what to expect of a new story. */
  readonly heldOut: boolean;
}

/**
 * Compares each story without its editor's decisions, and scores it.
 * @throws Error when a gold quote does not stand in its article; `readAnnotated` has looked before
 */
export function evaluateStories(stories: readonly Annotated[], lexicon: Lexicon, { cut, retrain }: EvaluateOptions): Evaluated[] {
  return stories.map((story) => {
    const others = stories.filter((other) => other !== story);
    const model = retrain ? trainModel(others, lexicon) : lexicon.model;
    const { comparison } = compareStory(story.source, { ...lexicon, model }, { cut, decisions: false });
    const texts = new Map(story.source.articles.map(({ id, text }) => [id, text]));
    const trainedOn = model.stories.map(({ id }) => id);
    const { id } = story.source;
    return { story: id, ...scoreInDetail(story.gold, comparison, texts), trainedOn, heldOut: !trainedOn.includes(id) };
  });
}

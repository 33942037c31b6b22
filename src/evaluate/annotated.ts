/** What is measured and trained on. */
import type { Readings, StorySource } from '../compare/types.ts';
import type { Gold } from './gold.ts';

/** A story and its gold list. */
export interface Annotated {
  readonly source: StorySource;
  readonly gold: Gold;
  /** Of the sentences of its articles. */
  readonly readings: Readings;
}

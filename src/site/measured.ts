/** How well the comparison does on stories that a person has annotated: no figure on the method page is typed by hand. */
import type { Scored } from '../schema/model.ts';

/** One of the site's stories that a person has annotated. */
export interface MeasuredStory {
  readonly id: string;
  /** Whether the model has never seen this story. */
  readonly heldOut: boolean;
  /** How many claims the person found in it. */
  readonly claims: number;
  /** On how many annotated stories the model was trained. */
  readonly trainedOn: number;
}

export interface MeasuredRow {
  /** What the figure says, in plain words. */
  readonly meaning: string;
  /** For each of the stories, in their order, as a reader sees it: a share in per cent, a count, or – where there was nothing to rate. */
  readonly values: readonly string[];
}

export interface Measured {
  /** The stories that have a gold list in tests/gold; none when the site has no such story. */
  readonly stories: readonly MeasuredStory[];
  readonly rows: readonly MeasuredRow[];
  /** The annotated stories that the model was trained on, by their ids. */
  readonly trainedOn: readonly string[];
  /** What these scored, each compared with a model that had not seen it; null when the model was not measured. */
  readonly scored: Scored | null;
}

/** A share as a count of a hundred; – where there was nothing to rate. */
export function inHundred(share: number | null): string {
  return share === null ? '–' : String(Math.round(100 * share));
}

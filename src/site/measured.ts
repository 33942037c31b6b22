/** How well the comparison does, measured while the site is built: no figure on the method page is typed by hand. */
import { evaluateStories } from '../evaluate/evaluate.ts';
import { MEANINGS } from '../evaluate/meanings.ts';
import { FIGURES } from '../evaluate/score.ts';
import type { Figure } from '../evaluate/score.ts';
import { findAnnotated, readAnnotated } from '../evaluate/read-gold.ts';
import { RESOURCES } from '../compare/resources.ts';
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
  readonly figure: Figure;
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

const shared = globalThis as { corroborateMeasured?: Promise<Measured> };

/** What `npm run evaluate` prints, once a process. Drafts are left out as everywhere on the site. */
export function measured(): Promise<Measured> {
  shared.corroborateMeasured ??= measure();
  return shared.corroborateMeasured;
}

async function measure(): Promise<Measured> {
  const all = await Promise.all((await findAnnotated('tests/gold', 'content/stories')).map(readAnnotated));
  const annotated = all.filter(({ source }) => !source.meta.draft);
  const resources = RESOURCES;
  const results = evaluateStories(annotated, resources, { cut: 'published', retrain: false });
  const trainedOn = resources.model.stories.map(({ id }) => id);
  return {
    stories: results.map(({ story, heldOut }, i) => ({ id: story, heldOut, claims: annotated[i]?.gold.claims.length ?? 0, trainedOn: trainedOn.length })),
    rows: FIGURES.map((figure) => ({ figure, meaning: MEANINGS[figure], values: results.map(({ score }) => show(figure, score[figure])) })),
    trainedOn,
    scored: resources.model.scored ?? null,
  };
}

function show(figure: Figure, value: number | null): string {
  if (value === null) return '–';
  return figure === 'boilerplate' ? String(value) : `${Math.round(100 * value)} %`;
}

/** A share as a count of a hundred; – where there was nothing to rate. */
export function inHundred(share: number | null): string {
  return share === null ? '–' : String(Math.round(100 * share));
}

/** How well the comparison does, measured while the site is built: no figure on the method page is typed by hand. */
import { evaluateStories } from '../evaluate/evaluate.ts';
import { MEANINGS } from '../evaluate/meanings.ts';
import { FIGURES } from '../evaluate/score.ts';
import type { Figure } from '../evaluate/score.ts';
import { findAnnotated, readAnnotated } from '../files/gold.ts';
import { loadLexicon } from '../lexicon.ts';

export interface MeasuredRow {
  readonly figure: Figure;
  /** From 0 to 1, but a count for `boilerplate`; null where there was nothing to rate. */
  readonly value: number | null;
  /** What the figure says, in plain words. */
  readonly meaning: string;
}

export interface MeasuredStory {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly MeasuredRow[];
  /** Whether the model has never seen this story. */
  readonly heldOut: boolean;
}

export interface Measured {
  /** The site's stories that have a gold list in tests/gold; none when the site has no such story. */
  readonly stories: readonly MeasuredStory[];
  /** The annotated stories that the model was trained on. */
  readonly trainedOn: readonly string[];
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
  const lexicon = loadLexicon();
  const results = evaluateStories(annotated, lexicon, { cut: 'published', retrain: false });
  const stories = results.map(({ story, score, heldOut }, i) => ({
    id: story,
    title: annotated[i]?.source.meta.title ?? story,
    heldOut,
    rows: FIGURES.map((figure) => ({ figure, value: score[figure], meaning: MEANINGS[figure] })),
  }));
  return { stories, trainedOn: lexicon.model.stories.map(({ id }) => id) };
}

/** The figures of the method page, measured while the site is built. */
import { evaluateStories } from '../evaluate/evaluate.ts';
import { MEANINGS } from '../evaluate/meanings.ts';
import { FIGURES, type Figure } from '../evaluate/score.ts';
import { findAnnotated, readAnnotated } from '../evaluate/read-gold.ts';
import { loadLexicon } from '../encoder/lexicon.ts';
import type { Measured } from '../site/measured.ts';

/** What `npm run evaluate` prints. Drafts are left out as everywhere on the site. */
export async function measure(): Promise<Measured> {
  const all = await Promise.all((await findAnnotated('tests/gold', 'content/stories')).map(readAnnotated));
  const annotated = all.filter(({ source }) => !source.meta.draft);
  const lexicon = loadLexicon();
  const results = evaluateStories(annotated, lexicon, { cut: 'published', retrain: false });
  const trainedOn = lexicon.model.stories.map(({ id }) => id);
  return {
    stories: results.map(({ story, heldOut }, i) => ({ id: story, heldOut, claims: annotated[i]?.gold.claims.length ?? 0, trainedOn: trainedOn.length })),
    rows: FIGURES.map((figure) => ({ meaning: MEANINGS[figure], values: results.map(({ score }) => show(figure, score[figure])) })),
    trainedOn,
    scored: lexicon.model.scored ?? null,
  };
}

function show(figure: Figure, value: number | null): string {
  if (value === null) return '–';
  return figure === 'boilerplate' ? String(value) : `${Math.round(100 * value)} %`;
}

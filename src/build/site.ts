/** From stories that are compared to a site in dist/: draws what is not kept, puts the rest beside it, and sets all in place at once. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSound } from './cache/entries.ts';
import { ContentError } from '../compare/types.ts';
import type { Shelf } from '../site/shelf.ts';
import { writeHeaders } from './headers.ts';
import { swapIn, TARGET, workshop, WORKSHOP } from './swap.ts';
import { compareStories, openParts, openReader } from './compare.ts';
import { draw } from './draw.ts';
import { holdsExactly, writeFiles } from './files.ts';
import { type Part, readPages, readPart, theirs } from './parts.ts';
import type { Plan, PlannedStory } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Outcome } from './run.ts';
import { writeSearchIndex } from './search-index.ts';
import { processesFor, workOut } from './workers.ts';

/** Fewer articles are drawn sooner by the one process that draws the site anyway than by others, which have to start first. */
const WORTH_A_PROCESS = 150;

/** The stories of which something is not kept, or damaged. */
export function missingOf(stories: readonly PlannedStory[]): PlannedStory[] {
  return stories.filter(({ key }) => !isSound('parts', key) || !isSound('pages', key));
}

const articlesIn = (stories: readonly PlannedStory[]): number => stories.reduce((sum, { articles }) => sum + articles, 0);

/**
 * Draws what is missing, by several processes where that is sooner, and keeps it.
 * @returns the folders in which it lies too, for the caller to remove
 * @throws ContentError with all that is wrong with the stories
 */
export async function makeMissing(missing: readonly PlannedStory[], { corrections }: Plan, progress: Progress): Promise<string[]> {
  if (missing.length === 0) return [];
  const articles = articlesIn(missing);
  progress.phase('comparing', articles);
  const { dirs } = await workOut({
    stories: missing,
    corrections,
    processes: processesFor(articles / WORTH_A_PROCESS),
    dirOf: workshop,
    step: progress.step,
    compared: () => progress.phase('drawing stories', articles),
  });
  return dirs;
}

/** Builds the site of a plan. */
export async function makeSite(plan: Plan, progress: Progress): Promise<Outcome> {
  const missing = missingOf(plan.stories);
  const few = articlesIn(missing) < WORTH_A_PROCESS;
  const dirs = few ? [] : await makeMissing(missing, plan, progress);
  const diagnostics = [...plan.diagnostics];
  try {
    const here = await drawSite(plan, few ? missing : [], progress);
    const kept = await assemble(plan.stories, new Set(here), dirs, progress);
    const told = partsOf(plan.stories, ({ styles, diagnostics: own }) => ({ styles, own }));
    diagnostics.push(...told.flatMap(({ own }) => own));
    await writeHeaders(WORKSHOP, told.flatMap(({ styles }) => styles)); // prettier-ignore
    progress.phase('setting in place');
    await swapIn(kept);
  } finally {
    for (const dir of dirs) await rm(dir, { recursive: true, force: true });
  }
  const { length } = plan.stories;
  return {
    diagnostics,
    words: `dist/ built in %: ${length} ${length === 1 ? 'story' : 'stories'}, ${missing.length} of them drawn anew`,
  };
}

/** Some of what is kept of each story; all of it would be the whole archive in memory. */
const partsOf = <Some>(stories: readonly PlannedStory[], some: (part: Part) => Some): Some[] => stories.map(({ id, key }) => some(theirs(readPart(key), id)));

/** Draws the pages of the whole site into the workshop, and those of a few stories. @returns the ids of these */
async function drawSite(plan: Plan, few: readonly PlannedStory[], progress: Progress): Promise<string[]> {
  const reader = await openReader(plan.corrections);
  if (few.length > 0) progress.phase('comparing', articlesIn(few));
  const { compared, diagnostics } = await compareStories(few, reader, progress.step);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new ContentError([...plan.diagnostics, ...diagnostics]);
  const fresh = new Map(compared.map((story) => [story.summary.id, story]));
  const keys = new Map(plan.stories.map(({ id, key }) => [id, key]));
  const kept = partsOf(plan.stories.filter(({ id }) => !fresh.has(id)), ({ summary, listed }) => ({ summary, listed })); // prettier-ignore
  const shelf: Shelf = {
    summaries: [...kept, ...compared].map(({ summary }) => summary),
    outlets: plan.outlets,
    corrections: plan.corrections,
    correctionsNote: plan.correctionsNote,
    paths: [],
    open: (id) => openParts(id, reader),
    outletParts: async (id) => fresh.get(id)?.outlets ?? theirs(readPart(keys.get(id) ?? ''), id).outlets,
  };
  progress.phase('drawing the site', articlesIn(few));
  const listed = kept.flatMap((part) => part.listed);
  await draw({ dir: WORKSHOP, shelf, stories: compared, site: true, listed, done: ({ summary }) => progress.step(summary.articles) });
  return [...fresh.keys()];
}

/**
 * Puts the stories that were drawn elsewhere or are kept into the workshop, and the index of the search beside them.
 * @returns the folders that dist/ has already as they should be
 */
async function assemble(stories: readonly PlannedStory[], here: ReadonlySet<string>, dirs: readonly string[], progress: Progress): Promise<string[]> {
  progress.phase('putting together', articlesIn(stories));
  await mkdir(join(WORKSHOP, 'stories'), { recursive: true });
  const there = new Set(here);
  for (const dir of dirs)
    for (const id of await readdir(join(dir, 'stories'))) {
      await rename(join(dir, 'stories', id), join(WORKSHOP, 'stories', id));
      there.add(id);
    }
  const kept: string[] = [];
  for (const { id, key, articles } of stories) {
    progress.step(articles);
    if (there.has(id)) continue;
    const { files } = theirs(readPages(key), id);
    if (holdsExactly(TARGET, `stories/${id}`, files)) kept.push(`stories/${id}`);
    else writeFiles(WORKSHOP, files);
  }
  progress.phase('writing the search index', articlesIn(stories));
  return [...kept, ...(await writeSearchIndex(WORKSHOP, TARGET, stories, progress.step))];
}

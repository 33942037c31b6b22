/** From a plan to a site in dist/: renders what is not kept, puts the rest beside it, and sets all in place at once. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSound } from './cache/entries.ts';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import type { SearchPage } from '../site/search.ts';
import type { SiteContent } from '../site/stories.ts';
import { writeHeaders } from './headers.ts';
import { TARGET } from './foreign.ts';
import { indexOf, swapIn, workshop, WORKSHOP } from './swap.ts';
import { compareStories, openParts, openReader, readAhead } from './compare.ts';
import { holdsExactly, writeFiles } from './files.ts';
import { measure } from './measured.ts';
import { keepStory, type Part, readPages, readPart, stillKept } from './parts.ts';
import type { Plan, PlannedStory } from './plan.ts';
import type { Progress } from './progress.ts';
import { closeEncoder } from './readings.ts';
import { render } from './render.ts';
import { inIndexOrder, writeSearchIndex } from './search-index.ts';
import { byFolder, STORY_FOLDERS } from './story-folders.ts';
import { processesFor, workOut } from './workers.ts';

/** Fewer articles are rendered faster by the one process that renders the site anyway than by others, which have to start first. */
const WORTH_A_PROCESS = 150;

export interface BuiltSite {
  readonly stories: number;
  readonly rendered: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the site of a plan.
 * @param check throws when the content is no longer that of the plan
 * @throws ContentError with all that is wrong with the stories; Error when the site cannot be rendered or written
 */
export async function buildSite(plan: Plan, progress: Progress, check: () => void): Promise<BuiltSite> {
  const { stories } = plan;
  const missing = stories.filter(({ key }) => !isSound('parts', key) || !isSound('pages', key));
  const few = articlesIn(missing) < WORTH_A_PROCESS ? inIndexOrder(missing, stories.length) : [];
  const dirs = few.length === missing.length ? [] : await renderApart(missing, plan, progress);
  /** What is found of a story that is rendered here, as soon as it is: the index is made meanwhile. */
  const found = new Map(few.map(({ id }) => [id, Promise.withResolvers<readonly SearchPage[]>()]));
  const pagesOf = async ({ id, key }: PlannedStory): Promise<readonly SearchPage[]> => found.get(id)?.promise ?? stillKept(readPages(key), id).search;
  const index = writeSearchIndex(indexOf(process.pid), { stories, before: TARGET, pagesOf });
  index.catch(() => undefined);
  try {
    const styles = await renderSite(plan, few, progress, (id, pages) => found.get(id)?.resolve(pages));
    const kept = await assemble(stories, new Set(found.keys()), dirs, progress);
    progress.phase('writing the search index');
    kept.push(...(await index));
    await rename(join(indexOf(process.pid), 'pagefind'), join(WORKSHOP, 'pagefind'));
    const own = partsOf(stories, ({ styles: ofStory, diagnostics }) => ({ styles: ofStory, diagnostics }));
    await writeHeaders(WORKSHOP, [...styles, ...own.flatMap((part) => part.styles)]);
    progress.phase('setting in place');
    check();
    await swapIn(kept);
    return { stories: stories.length, rendered: missing.length, diagnostics: [...plan.diagnostics, ...own.flatMap((part) => part.diagnostics)] };
  } catch (cause) {
    for (const { reject, promise } of found.values()) {
      promise.catch(() => undefined);
      reject(cause);
    }
    throw cause;
  } finally {
    await index.catch(() => undefined);
    for (const dir of dirs) await rm(dir, { recursive: true, force: true });
  }
}

const articlesIn = (stories: readonly PlannedStory[]): number => stories.reduce((sum, { articles }) => sum + articles, 0);

/** Some of what is kept of each story; all of it would be the whole archive in memory. */
const partsOf = <Some>(stories: readonly PlannedStory[], some: (part: Part) => Some): Some[] =>
  stories.map(({ id, key }) => some(stillKept(readPart(key), id)));

/** Renders stories by several processes, which keep them. @returns the folders in which they lie too, for the caller to remove */
async function renderApart(missing: readonly PlannedStory[], { corrections }: Plan, progress: Progress): Promise<string[]> {
  const articles = articlesIn(missing);
  progress.phase('reading sentences', articles);
  await readAhead(missing, await openReader(missing, corrections, false), progress.step);
  progress.phase('comparing', articles);
  return workOut({
    stories: missing,
    corrections,
    processes: processesFor(articles / WORTH_A_PROCESS),
    dirOf: workshop,
    step: progress.step,
    compared: () => progress.phase('rendering stories', articles),
  });
}

/** Renders the pages of the whole site into the workshop, and those of a few stories. @returns the hashes of the style sheets of the former */
async function renderSite(
  plan: Plan,
  few: readonly PlannedStory[],
  progress: Progress,
  found: (id: string, pages: readonly SearchPage[]) => void,
): Promise<ReadonlySet<string>> {
  const reader = await openReader(plan.stories, plan.corrections, true);
  if (few.length > 0) progress.phase('comparing', articlesIn(few));
  const { compared, diagnostics } = await compareStories(few, reader, progress.step);
  await closeEncoder();
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new ContentError([...plan.diagnostics, ...diagnostics]);
  const fresh = new Map(compared.map((story) => [story.summary.id, story]));
  const keys = new Map(plan.stories.map(({ id, key }) => [id, key]));
  const kept = partsOf(plan.stories.filter(({ id }) => !fresh.has(id)), ({ summary, listed }) => ({ summary, listed })); // prettier-ignore
  const content: SiteContent = {
    summaries: [...kept, ...compared].map(({ summary }) => summary),
    outlets: plan.outlets,
    corrections: plan.corrections,
    correctionsNote: plan.correctionsNote,
    paths: [],
    open: (id) => openParts(id, reader),
    outletParts: async (id) => fresh.get(id)?.outlets ?? stillKept(readPart(keys.get(id) ?? ''), id).outlets,
    measure,
  };
  progress.phase('rendering the site', articlesIn(few));
  return render({
    dir: WORKSHOP,
    content,
    stories: compared,
    site: true,
    listed: kept.flatMap((part) => part.listed),
    done: async (story, files) => {
      found(story.summary.id, await keepStory(story, files));
      progress.step(story.summary.articles);
    },
  });
}

/** Puts the stories that were rendered elsewhere or are kept into the workshop. @returns the folders that dist/ has already as they should be */
async function assemble(stories: readonly PlannedStory[], here: ReadonlySet<string>, dirs: readonly string[], progress: Progress): Promise<string[]> {
  progress.phase('putting together', articlesIn(stories));
  for (const top of STORY_FOLDERS) await mkdir(join(WORKSHOP, top), { recursive: true });
  const there = new Set(here);
  for (const dir of dirs)
    for (const top of STORY_FOLDERS.filter((name) => existsSync(join(dir, name))))
      for (const id of await readdir(join(dir, top))) {
        await rename(join(dir, top, id), join(WORKSHOP, top, id));
        there.add(id);
      }
  const kept: string[] = [];
  for (const { id, key, articles } of stories) {
    progress.step(articles);
    if (there.has(id)) continue;
    const { files } = stillKept(readPages(key), id);
    for (const [folder, own] of byFolder(id, files))
      if (holdsExactly(TARGET, folder, own)) kept.push(folder);
      else writeFiles(WORKSHOP, own);
  }
  return kept;
}

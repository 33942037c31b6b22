import { join } from 'node:path';
import { ContentError, type Problem, type StorySource } from '../pipeline/types.ts';
import { readCorrections, type PlacedCorrection } from './corrections.ts';
import { listFolder } from './names.ts';
import { readOutlets, type Outlet } from './outlets.ts';
import { error, nameFile, sortProblems, WHOLE_FILE, type Outcome } from './problems.ts';
import { readStoryFolder } from './story.ts';

/** All that the site is made of. */
export interface SiteSource {
  readonly stories: readonly StorySource[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly PlacedCorrection[];
  /** What stands above the corrections: the body of corrections.md. */
  readonly correctionsNote: string;
  readonly warnings: readonly Problem[];
}

/**
 * Reads the whole content; drafts are checked too, but left out unless asked for.
 * @throws ContentError with all the problems of all the files
 */
export async function readSite(root = 'content', { drafts = false }: { drafts?: boolean } = {}): Promise<SiteSource> {
  const outlets = await readOutlets(join(root, 'outlets'));
  const folders = (await listFolder(join(root, 'stories')))?.folders ?? null;
  const read: Outcome<StorySource>[] = [];
  // One after the other: a large site would otherwise have more files open than a system allows.
  for (const name of folders ?? []) read.push(await readFolder(join(root, 'stories', name), outlets));
  const corrections = await readCorrections(join(root, 'corrections.md'), folders ?? []);
  const problems = sortProblems([
    ...(folders === null ? [missing(join(root, 'stories'), 'a folder for each story')] : []),
    ...(outlets.outlets === null ? [missing(join(root, 'outlets'), 'a file for each outlet')] : []),
    ...outlets.problems,
    ...read.flatMap((story) => story.problems),
    ...corrections.problems,
  ]);
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  const stories = read.flatMap(({ value }) => (value === null || (value.meta.draft && !drafts) ? [] : [value]));
  return {
    stories,
    outlets: outlets.outlets ?? [],
    corrections: corrections.value?.entries ?? [],
    correctionsNote: corrections.value?.note ?? '',
    warnings: problems,
  };
}

async function readFolder(dir: string, outlets: Awaited<ReturnType<typeof readOutlets>>): Promise<Outcome<StorySource>> {
  const found = await listFolder(dir);
  if (found?.files.includes('story.md')) return readStoryFolder(dir, outlets);
  const mend = 'Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder';
  return { value: null, problems: [error(nameFile(dir), WHOLE_FILE, 'the folder has no story.md', mend)] };
}

function missing(path: string, holds: string): Problem {
  return error(nameFile(path), WHOLE_FILE, 'the folder is missing', `Make it and put into it ${holds}`);
}

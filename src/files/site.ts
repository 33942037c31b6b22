import { join } from 'node:path';
import { ContentError, type Problem, type StorySource } from '../pipeline/types.ts';
import { Corrections, type Correction } from '../schema.ts';
import { readFrontMatter } from './front-matter.ts';
import { listFolder } from './names.ts';
import { readOutlets, type Outlet } from './outlets.ts';
import { error, nameFile, nearest, sortProblems, WHOLE_FILE, type Outcome } from './problems.ts';
import { readStoryFolder } from './story.ts';
import { readText } from './text.ts';

/** All that the site is made of. */
export interface SiteSource {
  readonly stories: readonly StorySource[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly Correction[];
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

async function readCorrections(path: string, stories: readonly string[]): Promise<Outcome<{ entries: readonly Correction[]; note: string }>> {
  const source = await readText(path);
  if (source.value === null) return { value: null, problems: source.problems };
  const { value, problems } = readFrontMatter(source.value, Corrections, 'the corrections');
  if (value === null) return { value: null, problems };
  const { meta, tree, bodyOffset } = value;
  const unknown = meta.corrections.flatMap(({ story }, index) => {
    if (stories.includes(story)) return [];
    const guess = nearest(story, stories);
    const mend = guess === null ? "Name a story by its folder's name" : `Did you mean \`${guess}\`? If so, write that`;
    return [error(tree.file, tree.placeOf(['corrections', index, 'story']), `there is no story \`${story}\``, mend)];
  });
  return { value: { entries: meta.corrections, note: source.value.text.slice(bodyOffset).trim() }, problems: unknown };
}

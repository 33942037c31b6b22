import { join } from 'node:path';
import { ContentError, type Diagnostic, type StorySource } from '../compare/types.ts';
import { readCorrections, type PlacedCorrection } from './corrections.ts';
import { listFolder } from './names.ts';
import { readOutlets, type Outlet } from './outlets.ts';
import { error, nameFile, sortDiagnostics, WHOLE_FILE } from './diagnostics.ts';
import { readOwnStory, type StoryOutcome } from './story.ts';

/** All that the site is made of. */
export interface SiteSource {
  readonly stories: readonly StorySource[];
  readonly outlets: readonly Outlet[];
  readonly corrections: readonly PlacedCorrection[];
  /** What stands above the corrections: the body of corrections.md. */
  readonly correctionsNote: string;
  readonly warnings: readonly Diagnostic[];
}

/** All that could be read of a content folder, and all that is wrong with it. */
export interface SiteSurvey extends Omit<SiteSource, 'warnings'> {
  /** Stories with errors, as far as they could be read. */
  readonly legible: readonly StorySource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the whole content; drafts are checked too, but left out unless asked for.
 * @throws ContentError with all the problems of all the files
 */
export async function readSite(root = 'content', options: { drafts?: boolean } = {}): Promise<SiteSource> {
  const { diagnostics, legible: _legible, ...site } = await surveySite(root, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new ContentError(diagnostics);
  return { ...site, warnings: diagnostics };
}

/** As `readSite`, but hands errors back, with what could be read in spite of them. */
export async function surveySite(root = 'content', { drafts = false }: { drafts?: boolean } = {}): Promise<SiteSurvey> {
  const read: StoryOutcome[] = [];
  const { diagnostics, ...rest } = await readSiteOneByOne(root, (story) => read.push(story));
  return {
    ...rest,
    stories: read.flatMap(({ value }) => (value === null || (value.meta.draft && !drafts) ? [] : [value])),
    legible: read.flatMap(({ value, legible }) => (value === null && legible !== null ? [legible] : [])),
    diagnostics: sortDiagnostics([...diagnostics, ...read.flatMap((story) => story.diagnostics)]),
  };
}

/** The content but for its stories; `problems` are without theirs too. */
export type SiteFrame = Omit<SiteSurvey, 'stories' | 'legible'>;

/** Reads the whole content; each story, drafts too, is handed over and forgotten, since all of them may be more than memory holds. */
export async function readSiteOneByOne(root: string, take: (story: StoryOutcome) => void): Promise<SiteFrame> {
  const outlets = await readOutlets(join(root, 'outlets'));
  const folders = (await listFolder(join(root, 'stories')))?.folders ?? null;
  const corrections = await readCorrections(join(root, 'corrections.md'), folders ?? []);
  // One after the other: a large site would otherwise have more files open than a system allows.
  for (const name of folders ?? []) {
    const dir = join(root, 'stories', name);
    take(await readOwnStory(dir, (await listFolder(dir))?.files ?? [], outlets));
  }
  return {
    outlets: outlets.outlets ?? [],
    corrections: corrections.value?.entries ?? [],
    correctionsNote: corrections.value?.note ?? '',
    diagnostics: [
      ...(folders === null ? [missing(join(root, 'stories'), 'a folder for each story')] : []),
      ...(outlets.outlets === null ? [missing(join(root, 'outlets'), 'a file for each outlet')] : []),
      ...outlets.diagnostics,
      ...corrections.diagnostics,
    ],
  };
}

function missing(path: string, holds: string): Diagnostic {
  return error(nameFile(path), WHOLE_FILE, 'the folder is missing', `Make it and put into it ${holds}`);
}

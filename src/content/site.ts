import { join } from 'node:path';
import { ContentError, type Diagnostic, type StorySource } from '../compare/types.ts';
import { readCorrections, type PlacedCorrection } from './corrections.ts';
import { listFolder, NOTHING } from './folder.ts';
import { readOutlets, type Outlet } from './outlets.ts';
import { error, nameFile, sortDiagnostics, WHOLE_FILE } from './diagnostics.ts';
import { misplaced } from './disk.ts';
import { collect } from './result.ts';
import { readOwnStory, type StoryResult } from './story.ts';

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
 * @throws ContentError with all that is wrong in all the files
 */
export async function readSite(root = 'content', options: { drafts?: boolean } = {}): Promise<SiteSource> {
  const { diagnostics, legible: _legible, ...site } = await surveySite(root, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new ContentError(diagnostics);
  return { ...site, warnings: diagnostics };
}

/** As `readSite`, but returns errors, with what could be read in spite of them. */
export async function surveySite(root = 'content', { drafts = false }: { drafts?: boolean } = {}): Promise<SiteSurvey> {
  const read: StoryResult[] = [];
  const { diagnostics, ...rest } = await readSiteOneByOne(root, (story) => read.push(story));
  const { values, diagnostics: own } = collect(read);
  return {
    ...rest,
    stories: values.filter(({ meta }) => drafts || !meta.draft),
    legible: read.flatMap((story) => (!story.ok && story.legible !== null ? [story.legible] : [])),
    diagnostics: sortDiagnostics([...diagnostics, ...own]),
  };
}

/** The content but for its stories; `diagnostics` are without theirs too. */
export type SiteFrame = Omit<SiteSurvey, 'stories' | 'legible'>;

/** Reads the whole content; each story, drafts too, is given to `take` and forgotten, since all of them may be more than memory holds. */
export async function readSiteOneByOne(root: string, take: (story: StoryResult) => void): Promise<SiteFrame> {
  const outlets = await readOutlets(join(root, 'outlets'));
  const place = join(root, 'stories');
  const found = await listFolder(place);
  const { folders, strange } = (found.ok && found.value) || NOTHING;
  const corrections = await readCorrections(join(root, 'corrections.md'), folders);
  // One after the other: a large site would otherwise have more files open than a system allows.
  for (const name of folders) take(await readOwnStory(join(place, name), outlets));
  const { entries, note } = corrections.ok ? corrections.value : { entries: [], note: '' };
  return {
    outlets: outlets.outlets ?? [],
    corrections: entries,
    correctionsNote: note,
    diagnostics: [
      ...found.diagnostics,
      ...(found.ok && found.value === null ? [missing(place, 'a folder for each story')] : []),
      ...strange.map((entry) => misplaced(join(place, entry.name), entry, 'folder')),
      ...(outlets.outlets === null && outlets.diagnostics.length === 0 ? [missing(outlets.dir, 'a file for each outlet')] : []),
      ...outlets.diagnostics,
      ...corrections.diagnostics,
    ],
  };
}

function missing(path: string, holds: string): Diagnostic {
  return error(nameFile(path), WHOLE_FILE, 'the folder is missing', `Create it and put ${holds} in it`);
}

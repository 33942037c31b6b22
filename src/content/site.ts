import { join } from 'node:path';
import { ContentError, type Diagnostic, type StorySource } from '../compare/types.ts';
import { readCorrections, type PlacedCorrection } from './corrections.ts';
import { listFolder, NOTHING, unreadFolders } from './folder.ts';
import { readOutlets, type Outlet } from './outlets.ts';
import { error, nameFile, sortDiagnostics, warning, WHOLE_FILE } from './diagnostics.ts';
import { misplaced } from './disk.ts';
import { collect } from './result.ts';
import { readOwnStory, type StoryResult } from './story.ts';

const PARTS: readonly string[] = ['stories', 'outlets', 'corrections.md'];

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
  const { folders, files, strange } = (found.ok && found.value) || NOTHING;
  const beside = await besideTheRest(root);
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
      ...beside,
      ...strange.map((entry) => misplaced(join(place, entry.name), entry, 'folder')),
      ...files.filter((name) => !strange.some((entry) => entry.name === name)).map((name) => unread(place, name, 'A story is a folder')),
      ...(outlets.outlets === null && outlets.diagnostics.length === 0 ? [missing(outlets.dir, 'a file for each outlet')] : []),
      ...outlets.diagnostics,
      ...corrections.diagnostics,
    ],
  };
}

/** What lies in the content folder and is nothing that anybody reads. */
async function besideTheRest(root: string): Promise<Diagnostic[]> {
  const found = await listFolder(root, { followsLink: true });
  const { files, folders, strange } = (found.ok && found.value) || NOTHING;
  const isOther = (name: string): boolean => !PARTS.includes(name);
  const fix = 'Move it into stories or outlets, or elsewhere';
  return [
    ...strange.filter(({ name }) => isOther(name)).map((entry) => misplaced(join(root, entry.name), entry, 'file')),
    ...files.filter((name) => isOther(name) && !strange.some((entry) => entry.name === name)).map((name) => unread(root, name, fix)),
    ...(await unreadFolders(root, folders.filter(isOther), fix)),
  ];
}

function unread(dir: string, name: string, fix: string): Diagnostic {
  const said = /\.(?:md|markdown)$|^corrections?\./i.test(name) ? error : warning;
  return said(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', fix);
}

function missing(path: string, holds: string): Diagnostic {
  return error(nameFile(path), WHOLE_FILE, 'the folder is missing', `Create it and put ${holds} in it`);
}

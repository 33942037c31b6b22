import { basename, extname, join, resolve } from 'node:path';
import type { PlacedDecision, Diagnostic, SourceArticle, StorySource } from '../compare/types.ts';
import { by } from '../compare/order.ts';
import { StoryMeta } from '../schema/front-matter.ts';
import { Ledger } from '../schema/ledger.ts';
import { FileId, Id } from '../schema/primitives.ts';
import { readLooseArticle, readStoryArticle } from './articles.ts';
import { readDecisions } from './decisions.ts';
import { readLedger } from './ledger.ts';
import { readFrontMatter } from './front-matter.ts';
import { listFolder, NOTHING, type Listing, unreadFolders } from './folder.ts';
import { isTwin, nameDiagnostics, proposeId, sameIdDiagnostics, stem } from './names.ts';
import { readOutlets, type OutletFolder } from './outlets.ts';
import { error, nameFile, sortDiagnostics, warning, WHOLE_FILE } from './diagnostics.ts';
import { misplaced } from './disk.ts';
import { collect, failure, success, valueOf, type Result } from './result.ts';
import { folderNameDiagnostics, noOutlets, straggler, STORY_FILES, tooFew, wrongEnding } from './story-diagnostics.ts';
import { readText } from './text.ts';
import { DECISIONS_FILE, LEDGER_FILE } from './write.ts';

const TO_ARTICLES = 'Move it into the folder articles of its story, or elsewhere';

/** A story, unless its errors leave none, and all its diagnostics. */
export type StoryResult = Result<StorySource> & {
  /** What could be read in spite of its errors, so that the rest can be looked at as well. */
  readonly legible: StorySource | null;
};

/**
 * Reads a story's folder (one with a story.md) or any folder of .md and .txt articles.
 * @returns the story and what an editor should know of it though it stops nothing
 * @throws ContentError with all the diagnostics, errors and warnings
 */
export async function readStory(dir: string): Promise<{ story: StorySource; warnings: Diagnostic[] }> {
  const result = await readStoryFolder(dir, await readOutlets(resolve(dir, '..', '..', 'outlets')));
  const warnings = sortDiagnostics(result.diagnostics);
  return { story: valueOf({ ...result, diagnostics: warnings }), warnings };
}

/** As `readStory`, but returns what is wrong; `outlets` are used by a story's folder only. */
async function readStoryFolder(dir: string, outlets: OutletFolder): Promise<StoryResult> {
  const found = await listFolder(dir, { followsLink: true });
  if (!found.ok) return { ...found, legible: null };
  const fix = "Name a story's folder, or any folder of .md or .txt articles";
  if (found.value === null) return { ...failure(error(nameFile(dir), WHOLE_FILE, 'there is no such folder', fix)), legible: null };
  return found.value.files.includes('story.md') ? readListed(dir, found.value, outlets) : readLooseStory(dir, found.value);
}

/** Reads a folder in the place of a story: that it has no story.md is an error, and does not keep the rest from being read. */
export async function readOwnStory(dir: string, outlets: OutletFolder): Promise<StoryResult> {
  const found = await listFolder(dir);
  return found.ok ? readListed(dir, found.value ?? NOTHING, outlets) : { ...found, legible: null };
}

async function readListed(dir: string, listing: Listing, outlets: OutletFolder): Promise<StoryResult> {
  const { files } = listing;
  const front = await readStoryMeta(dir, files);
  const inside = await listArticles(join(dir, 'articles'), listing);
  const paths = inside.value.map((name) => join(dir, 'articles', name));
  const articles = paths.filter((path) => path.endsWith('.md'));
  const { values, diagnostics: own } = collect(await Promise.all(articles.map((path) => readStoryArticle(path, outlets))));
  const used = new Set(values.map(({ outlet }) => outlet.id));
  const rest = await finish(dir, listing, paths);
  const diagnostics = [
    ...front.diagnostics,
    ...inside.diagnostics,
    ...folderNameDiagnostics(dir),
    ...paths.filter((path) => !path.endsWith('.md')).map((path) => wrongEnding(path, articles)),
    ...nameDiagnostics(
      articles.filter((path) => !isTwin(path, articles)),
      Id,
    ),
    ...sameIdDiagnostics(articles),
    ...(files.includes('story.md') && inside.diagnostics.length === 0 ? tooFew(dir, paths) : []),
    ...own,
    ...outlets.diagnostics.filter(({ file }) => outlets.outlets === null || used.has(stem(file))),
    ...(outlets.outlets === null && outlets.diagnostics.length === 0 && articles.length > 0 ? [noOutlets(dir, outlets)] : []),
    ...files.filter((name) => name !== 'articles' && !STORY_FILES.includes(name)).map((name) => straggler(dir, name)),
    ...(await unreadFolders(dir, listing.folders.filter((name) => name !== 'articles' && !STORY_FILES.includes(name)), TO_ARTICLES)), // prettier-ignore
    ...rest.diagnostics,
  ];
  return conclude(diagnostics, { id: basename(resolve(dir)), meta: front.ok ? front.value.meta : null, articles: values, ...rest });
}

/** The files in a folder of articles; a story may have none. A link in its place could lead to one elsewhere, and is not followed. */
async function listArticles(path: string, { strange }: Listing): Promise<{ value: readonly string[]; diagnostics: readonly Diagnostic[] }> {
  const link = strange.find(({ name }) => name === 'articles');
  if (link !== undefined) return { value: [], diagnostics: [misplaced(path, link, 'folder')] };
  const found = await listFolder(path);
  const { files, folders } = (found.ok && found.value) || NOTHING;
  return { value: files, diagnostics: [...found.diagnostics, ...(await unreadFolders(path, folders, TO_ARTICLES))] };
}

async function readStoryMeta(dir: string, files: readonly string[]): Promise<Result<{ meta: StoryMeta }>> {
  const fix = 'Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder';
  if (!files.includes('story.md')) return failure(error(nameFile(dir), WHOLE_FILE, 'the folder has no story.md', fix));
  const text = await readText(join(dir, 'story.md'));
  return text.ok ? readFrontMatter(text.value, StoryMeta, 'a story') : text;
}

async function readLooseStory(dir: string, listing: Listing): Promise<StoryResult> {
  const own = listing.files.filter((name) => !STORY_FILES.includes(name));
  const isArticle = (name: string): boolean => ['.md', '.txt'].includes(extname(name).toLowerCase());
  const paths = own.filter(isArticle).map((name) => join(dir, name));
  const read = collect(await Promise.all(paths.map(readLooseArticle)));
  const rest = await finish(dir, listing, paths);
  const deeper = await unreadFolders(dir, listing.folders.filter((name) => !STORY_FILES.includes(name)), 'Move it beside the other articles, or elsewhere'); // prettier-ignore
  const none = error(nameFile(dir), WHOLE_FILE, 'the folder has no articles', 'Put two or more articles into it, each a .md or .txt file');
  const diagnostics = [
    ...(paths.length === 0 ? [none] : tooFew(dir, paths)),
    ...nameDiagnostics(paths, FileId),
    ...sameIdDiagnostics(paths),
    ...read.diagnostics,
    ...deeper,
    ...own
      .filter((name) => !isArticle(name))
      .map((name) => warning(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', 'An article is a .md or .txt file')),
    ...rest.diagnostics,
  ];
  const title = basename(resolve(dir));
  const id = FileId.safeParse(title).success ? title : proposeId(title);
  const meta: StoryMeta = { title: title === '' ? id : title, standfirst: '', date: '', tags: [], draft: false };
  return conclude(diagnostics, { id, meta, articles: read.values, ...rest });
}

interface Rest {
  readonly decisions: readonly PlacedDecision[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

/** What both kinds of folder have: decisions and a ledger. */
async function finish(dir: string, { files, folders }: Listing, articles: readonly string[]): Promise<Rest> {
  // A folder of that name is refused where it is read.
  const has = (name: string): boolean => files.includes(name) || folders.includes(name);
  const decisions = has(DECISIONS_FILE) ? await readDecisions(join(dir, DECISIONS_FILE), articles.map(stem)) : success([]);
  const ledger = has(LEDGER_FILE) ? await readLedger(join(dir, LEDGER_FILE), decisions.ok ? decisions.value : []) : success(Ledger.parse({}));
  return {
    decisions: decisions.ok ? decisions.value : [],
    ledger: ledger.ok ? ledger.value : Ledger.parse({}),
    diagnostics: [...decisions.diagnostics, ...ledger.diagnostics],
  };
}

interface LegibleStory extends Rest {
  readonly id: string;
  readonly meta: StoryMeta | null;
  readonly articles: readonly SourceArticle[];
}

function conclude(diagnostics: readonly Diagnostic[], { id, meta, articles, decisions, ledger }: LegibleStory): StoryResult {
  const nameless = { title: id, standfirst: '', date: '', tags: [], draft: true };
  const legible = { id, meta: meta ?? nameless, articles: articles.toSorted(by((article) => article.id)), decisions, ledger };
  const isBad = meta === null || diagnostics.some(({ severity }) => severity === 'error');
  return { ...(isBad ? failure(...diagnostics) : success(legible, diagnostics)), legible };
}

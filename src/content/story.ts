import { basename, extname, join, resolve } from 'node:path';
import { ContentError, type PlacedDecision, type Diagnostic, type SourceArticle, type StorySource } from '../compare/types.ts';
import { StoryMeta } from '../schema/front-matter.ts';
import { Ledger } from '../schema/ledger.ts';
import { FileId, Id } from '../schema/primitives.ts';
import { readLooseArticle, readStoryArticle } from './articles.ts';
import { readDecisions, readLedger } from './decisions.ts';
import { readFrontMatter } from './front-matter.ts';
import { isTwin, listFolder, nameProblems, proposeId, sameIdProblems, stem } from './names.ts';
import { readOutlets, type OutletFolder } from './outlets.ts';
import { compareText, error, nameFile, nearest, sortDiagnostics, warning, WHOLE_FILE, type Outcome } from './diagnostics.ts';
import { readText } from './text.ts';
import { LEDGER_FILE } from './write.ts';

const DECISIONS_FILE = 'decisions.yaml';
const STORY_FILES = ['story.md', DECISIONS_FILE, LEDGER_FILE];

/** A story, unless its errors leave none, and all its diagnostics. */
export interface StoryOutcome extends Outcome<StorySource> {
  /** What could be read in spite of its errors, so that the rest can be looked at as well. */
  readonly legible: StorySource | null;
}

/**
 * Reads a story's folder (one with a story.md) or any folder of .md and .txt articles.
 * @returns the story and what an editor should know of it though it stops nothing
 * @throws ContentError with all the diagnostics, errors and warnings
 */
export async function readStory(dir: string): Promise<{ story: StorySource; warnings: Diagnostic[] }> {
  const { value, diagnostics } = await readStoryFolder(dir, await readOutlets(resolve(dir, '..', '..', 'outlets')));
  if (value === null) throw new ContentError(sortDiagnostics(diagnostics));
  return { story: value, warnings: sortDiagnostics(diagnostics) };
}

/** As `readStory`, but hands the problems back; `outlets` are used by a story's folder only. */
export async function readStoryFolder(dir: string, outlets: OutletFolder): Promise<StoryOutcome> {
  const found = await listFolder(dir);
  if (found === null)
    return {
      value: null,
      legible: null,
      diagnostics: [error(nameFile(dir), WHOLE_FILE, 'there is no such folder', "Name a story's folder, or any folder of .md or .txt articles")],
    };
  return found.files.includes('story.md') ? readOwnStory(dir, found.files, outlets) : readLooseStory(dir, found.files);
}

/** Reads a folder in the place of a story: that it has no story.md is an error, and does not keep the rest from being read. */
export async function readOwnStory(dir: string, files: readonly string[], outlets: OutletFolder): Promise<StoryOutcome> {
  const front = await readStoryMeta(dir, files);
  // What is called so and is no folder may lead to one elsewhere.
  const inside = files.includes('articles') ? [] : ((await listFolder(join(dir, 'articles')))?.files ?? []);
  const paths = inside.map((name) => join(dir, 'articles', name));
  const articles = paths.filter((path) => path.endsWith('.md'));
  const read = await Promise.all(articles.map((path) => readStoryArticle(path, outlets)));
  const used = new Set(read.flatMap(({ value }) => (value === null ? [] : [value.outlet.id])));
  const rest = await finish(dir, files, paths);
  const diagnostics = [
    ...front.diagnostics,
    ...folderNameProblems(dir),
    ...paths.filter((path) => !path.endsWith('.md')).map((path) => wrongEnding(path, articles)),
    ...nameProblems(
      articles.filter((path) => !isTwin(path, articles)),
      Id,
    ),
    ...sameIdProblems(articles),
    ...(files.includes('story.md') ? tooFew(dir, paths) : []),
    ...read.flatMap((article) => article.diagnostics),
    ...outlets.diagnostics.filter(({ file }) => used.has(stem(file))),
    ...(outlets.outlets === null && articles.length > 0 ? [noOutlets(dir, outlets)] : []),
    ...files.filter((name) => !STORY_FILES.includes(name)).map((name) => straggler(dir, name)),
    ...rest.diagnostics,
  ];
  return conclude(diagnostics, { id: basename(resolve(dir)), meta: front.value?.meta, articles: read.map(({ value }) => value), ...rest });
}

async function readStoryMeta(dir: string, files: readonly string[]): Promise<Outcome<{ meta: StoryMeta }>> {
  const fix = 'Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder';
  if (!files.includes('story.md')) return { value: null, diagnostics: [error(nameFile(dir), WHOLE_FILE, 'the folder has no story.md', fix)] };
  const text = await readText(join(dir, 'story.md'));
  return text.value === null ? { value: null, diagnostics: text.diagnostics } : readFrontMatter(text.value, StoryMeta, 'a story');
}

async function readLooseStory(dir: string, files: readonly string[]): Promise<StoryOutcome> {
  const own = files.filter((name) => !STORY_FILES.includes(name));
  const isArticle = (name: string): boolean => ['.md', '.txt'].includes(extname(name).toLowerCase());
  const paths = own.filter(isArticle).map((name) => join(dir, name));
  const read = await Promise.all(paths.map(readLooseArticle));
  const rest = await finish(dir, files, paths);
  const none = error(nameFile(dir), WHOLE_FILE, 'the folder holds no articles', 'Put two or more articles into it, each a .md or .txt file');
  const diagnostics = [
    ...(paths.length === 0 ? [none] : tooFew(dir, paths)),
    ...nameProblems(paths, FileId),
    ...sameIdProblems(paths),
    ...read.flatMap((article) => article.diagnostics),
    ...own
      .filter((name) => !isArticle(name))
      .map((name) => warning(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', 'An article is a .md or .txt file')),
    ...rest.diagnostics,
  ];
  const title = basename(resolve(dir));
  const id = FileId.safeParse(title).success ? title : proposeId(title);
  const meta: StoryMeta = { title: title === '' ? id : title, standfirst: '', date: '', tags: [], draft: false };
  return conclude(diagnostics, { id, meta, articles: read.map(({ value }) => value), ...rest });
}

interface Rest {
  readonly decisions: readonly PlacedDecision[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

/** What both kinds of folder have: decisions and a ledger. */
async function finish(dir: string, files: readonly string[], articles: readonly string[]): Promise<Rest> {
  const decisions = files.includes(DECISIONS_FILE) ? await readDecisions(join(dir, DECISIONS_FILE), articles.map(stem)) : { value: [], diagnostics: [] };
  const ledger = files.includes(LEDGER_FILE) ? await readLedger(join(dir, LEDGER_FILE)) : { value: Ledger.parse({}), diagnostics: [] };
  return {
    decisions: decisions.value ?? [],
    ledger: ledger.value ?? Ledger.parse({}),
    diagnostics: [...decisions.diagnostics, ...ledger.diagnostics],
  };
}

function tooFew(dir: string, articles: readonly string[]): Diagnostic[] {
  if (articles.length > 1) return [];
  const what = `the story has ${articles.length === 1 ? 'one article' : 'no articles'}, so there is nothing to compare`;
  return [warning(nameFile(dir), WHOLE_FILE, what, "Add another outlet's article")];
}

interface Parts extends Rest {
  readonly id: string;
  readonly meta: StoryMeta | undefined;
  readonly articles: readonly (SourceArticle | null)[];
}

function conclude(diagnostics: readonly Diagnostic[], { id, meta, articles, decisions, ledger }: Parts): StoryOutcome {
  const read = articles.filter((article) => article !== null).toSorted((a, b) => compareText(a.id, b.id));
  const legible = { id, meta: meta ?? { title: id, standfirst: '', date: '', tags: [], draft: true }, articles: read, decisions, ledger };
  const bad = meta === undefined || diagnostics.some(({ severity }) => severity === 'error');
  return { value: bad ? null : legible, legible, diagnostics };
}

function folderNameProblems(dir: string): Diagnostic[] {
  const name = basename(resolve(dir));
  const reason = Id.safeParse(name).error?.issues[0]?.message;
  return reason === undefined ? [] : [error(nameFile(dir), WHOLE_FILE, `the folder's name ${reason}`, `Rename it, for example to ${proposeId(name)}`)];
}

function wrongEnding(path: string, articles: readonly string[]): Diagnostic {
  const ending = extname(path) === '' ? 'no ending' : `the ending ${extname(path)}`;
  const better = `${proposeId(stem(path))}.md`;
  const fix = articles.some((other) => basename(other) === better)
    ? `There is a ${better} too: remove one of the two, or move it out of the folder`
    : `Rename it to ${better} and give it front matter, or move it out of the folder`;
  return error(nameFile(path), WHOLE_FILE, `an article of a story must be a .md file, and this one has ${ending}`, fix);
}

function straggler(dir: string, name: string): Diagnostic {
  const guess = nearest(name, STORY_FILES);
  const fix =
    guess !== null
      ? `Did you mean ${guess}? If so, rename it`
      : name.endsWith('.md')
        ? 'Move it into the folder articles, if it is an article'
        : 'Move it elsewhere';
  return warning(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', fix);
}

function noOutlets(dir: string, outlets: OutletFolder): Diagnostic {
  return warning(
    nameFile(dir),
    WHOLE_FILE,
    'there is no folder of outlets, so outlets are called by their ids',
    `Add ${nameFile(outlets.dir)} with a file for each outlet`,
  );
}

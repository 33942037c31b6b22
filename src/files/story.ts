import { basename, extname, join, resolve } from 'node:path';
import { ContentError, type PlacedDecision, type Problem, type SourceArticle, type StorySource } from '../pipeline/types.ts';
import { FileId, Id, Ledger, StoryMeta } from '../schema.ts';
import { readLooseArticle, readStoryArticle } from './articles.ts';
import { readDecisions, readLedger } from './decisions.ts';
import { readFrontMatter } from './front-matter.ts';
import { isTwin, listFolder, nameProblems, proposeId, sameIdProblems, stem } from './names.ts';
import { readOutlets, type OutletFolder } from './outlets.ts';
import { compareText, error, nameFile, nearest, sortProblems, warning, WHOLE_FILE, type Outcome } from './problems.ts';
import { readText } from './text.ts';
import { LEDGER_FILE } from './write.ts';

const DECISIONS_FILE = 'decisions.yaml';
const STORY_FILES = ['story.md', DECISIONS_FILE, LEDGER_FILE];

/** A story, unless its errors leave none, and all its problems. */
export interface StoryOutcome extends Outcome<StorySource> {
  /** What could be read in spite of its errors, so that the rest can be looked at as well. */
  readonly legible: StorySource | null;
}

/**
 * Reads a story's folder (one with a story.md) or any folder of .md and .txt articles.
 * @returns the story and what an editor should know of it though it stops nothing
 * @throws ContentError with all the problems, errors and warnings
 */
export async function readStory(dir: string): Promise<{ story: StorySource; warnings: Problem[] }> {
  const { value, problems } = await readStoryFolder(dir, await readOutlets(resolve(dir, '..', '..', 'outlets')));
  if (value === null) throw new ContentError(sortProblems(problems));
  return { story: value, warnings: sortProblems(problems) };
}

/** As `readStory`, but hands the problems back; `outlets` are used by a story's folder only. */
export async function readStoryFolder(dir: string, outlets: OutletFolder): Promise<StoryOutcome> {
  const found = await listFolder(dir);
  if (found === null)
    return {
      value: null,
      legible: null,
      problems: [error(nameFile(dir), WHOLE_FILE, 'there is no such folder', "Name a story's folder, or any folder of .md or .txt articles")],
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
  const problems = [
    ...front.problems,
    ...folderNameProblems(dir),
    ...paths.filter((path) => !path.endsWith('.md')).map((path) => wrongEnding(path, articles)),
    ...nameProblems(
      articles.filter((path) => !isTwin(path, articles)),
      Id,
    ),
    ...sameIdProblems(articles),
    ...(files.includes('story.md') ? tooFew(dir, paths) : []),
    ...read.flatMap((article) => article.problems),
    ...outlets.problems.filter(({ file }) => used.has(stem(file))),
    ...(outlets.outlets === null && articles.length > 0 ? [noOutlets(dir, outlets)] : []),
    ...files.filter((name) => !STORY_FILES.includes(name)).map((name) => straggler(dir, name)),
    ...rest.problems,
  ];
  return conclude(problems, { id: basename(resolve(dir)), meta: front.value?.meta, articles: read.map(({ value }) => value), ...rest });
}

async function readStoryMeta(dir: string, files: readonly string[]): Promise<Outcome<{ meta: StoryMeta }>> {
  const mend = 'Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder';
  if (!files.includes('story.md')) return { value: null, problems: [error(nameFile(dir), WHOLE_FILE, 'the folder has no story.md', mend)] };
  const text = await readText(join(dir, 'story.md'));
  return text.value === null ? { value: null, problems: text.problems } : readFrontMatter(text.value, StoryMeta, 'a story');
}

async function readLooseStory(dir: string, files: readonly string[]): Promise<StoryOutcome> {
  const own = files.filter((name) => !STORY_FILES.includes(name));
  const isArticle = (name: string): boolean => ['.md', '.txt'].includes(extname(name).toLowerCase());
  const paths = own.filter(isArticle).map((name) => join(dir, name));
  const read = await Promise.all(paths.map(readLooseArticle));
  const rest = await finish(dir, files, paths);
  const none = error(nameFile(dir), WHOLE_FILE, 'the folder holds no articles', 'Put two or more articles into it, each a .md or .txt file');
  const problems = [
    ...(paths.length === 0 ? [none] : tooFew(dir, paths)),
    ...nameProblems(paths, FileId),
    ...sameIdProblems(paths),
    ...read.flatMap((article) => article.problems),
    ...own
      .filter((name) => !isArticle(name))
      .map((name) => warning(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', 'An article is a .md or .txt file')),
    ...rest.problems,
  ];
  const title = basename(resolve(dir));
  const id = FileId.safeParse(title).success ? title : proposeId(title);
  const meta: StoryMeta = { title: title === '' ? id : title, standfirst: '', date: '', tags: [], draft: false };
  return conclude(problems, { id, meta, articles: read.map(({ value }) => value), ...rest });
}

interface Rest {
  readonly decisions: readonly PlacedDecision[];
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/** What both kinds of folder have: decisions and a ledger. */
async function finish(dir: string, files: readonly string[], articles: readonly string[]): Promise<Rest> {
  const decisions = files.includes(DECISIONS_FILE) ? await readDecisions(join(dir, DECISIONS_FILE), articles.map(stem)) : { value: [], problems: [] };
  const ledger = files.includes(LEDGER_FILE) ? await readLedger(join(dir, LEDGER_FILE)) : { value: Ledger.parse({}), problems: [] };
  return {
    decisions: decisions.value ?? [],
    ledger: ledger.value ?? Ledger.parse({}),
    problems: [...decisions.problems, ...ledger.problems],
  };
}

function tooFew(dir: string, articles: readonly string[]): Problem[] {
  if (articles.length > 1) return [];
  const what = `the story has ${articles.length === 1 ? 'one article' : 'no articles'}, so there is nothing to compare`;
  return [warning(nameFile(dir), WHOLE_FILE, what, "Add another outlet's article")];
}

interface Parts extends Rest {
  readonly id: string;
  readonly meta: StoryMeta | undefined;
  readonly articles: readonly (SourceArticle | null)[];
}

function conclude(problems: readonly Problem[], { id, meta, articles, decisions, ledger }: Parts): StoryOutcome {
  const read = articles.filter((article) => article !== null).toSorted((a, b) => compareText(a.id, b.id));
  const legible = { id, meta: meta ?? { title: id, standfirst: '', date: '', tags: [], draft: true }, articles: read, decisions, ledger };
  const bad = meta === undefined || problems.some(({ severity }) => severity === 'error');
  return { value: bad ? null : legible, legible, problems };
}

function folderNameProblems(dir: string): Problem[] {
  const name = basename(resolve(dir));
  const reason = Id.safeParse(name).error?.issues[0]?.message;
  return reason === undefined ? [] : [error(nameFile(dir), WHOLE_FILE, `the folder's name ${reason}`, `Rename it, for example to ${proposeId(name)}`)];
}

function wrongEnding(path: string, articles: readonly string[]): Problem {
  const ending = extname(path) === '' ? 'no ending' : `the ending ${extname(path)}`;
  const better = `${proposeId(stem(path))}.md`;
  const mend = articles.some((other) => basename(other) === better)
    ? `There is a ${better} too: remove one of the two, or move it out of the folder`
    : `Rename it to ${better} and give it front matter, or move it out of the folder`;
  return error(nameFile(path), WHOLE_FILE, `an article of a story must be a .md file, and this one has ${ending}`, mend);
}

function straggler(dir: string, name: string): Problem {
  const guess = nearest(name, STORY_FILES);
  const mend =
    guess !== null
      ? `Did you mean ${guess}? If so, rename it`
      : name.endsWith('.md')
        ? 'Move it into the folder articles, if it is an article'
        : 'Move it elsewhere';
  return warning(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', mend);
}

function noOutlets(dir: string, outlets: OutletFolder): Problem {
  return warning(
    nameFile(dir),
    WHOLE_FILE,
    'there is no folder of outlets, so outlets are called by their ids',
    `Add ${nameFile(outlets.dir)} with a file for each outlet`,
  );
}

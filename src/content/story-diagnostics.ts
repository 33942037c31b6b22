/** What may be wrong with a story's folder: its name, its files and how many articles it has. */
import { basename, extname, join, resolve } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { Id } from '../schema/primitives.ts';
import { error, nameFile, nearest, warning, WHOLE_FILE } from './diagnostics.ts';
import { proposeId, stem } from './names.ts';
import type { OutletFolder } from './outlets.ts';
import { DECISIONS_FILE, LEDGER_FILE } from './write.ts';

/** The files that a story's folder has beside its articles. */
export const STORY_FILES = ['story.md', DECISIONS_FILE, LEDGER_FILE];

/** A warning for a story with fewer than two articles. */
export function tooFew(dir: string, articles: readonly string[]): Diagnostic[] {
  if (articles.length > 1) return [];
  const what = `the story has ${articles.length === 1 ? 'one article' : 'no articles'}, so there is nothing to compare`;
  return [warning(nameFile(dir), WHOLE_FILE, what, "Add another outlet's article")];
}

/** An error for a folder whose name can be no id. */
export function folderNameDiagnostics(dir: string): Diagnostic[] {
  const name = basename(resolve(dir));
  const reason = Id.safeParse(name).error?.issues[0]?.message;
  return reason === undefined ? [] : [error(nameFile(dir), WHOLE_FILE, `the folder's name ${reason}`, `Rename it, for example to ${proposeId(name)}`)];
}

/** An error for an article that is no .md file; `articles` are the paths of those that are. */
export function wrongEnding(path: string, articles: readonly string[]): Diagnostic {
  const ending = extname(path) === '' ? 'no ending' : `the ending ${extname(path)}`;
  const better = `${proposeId(stem(path))}.md`;
  const fix = articles.some((other) => basename(other) === better)
    ? `There is a ${better} too: remove one of the two, or move it out of the folder`
    : `Rename it to ${better} and give it front matter, or move it out of the folder`;
  return error(nameFile(path), WHOLE_FILE, `an article of a story must be a .md file, and this one has ${ending}`, fix);
}

/** What is said of a file in a story's folder that nothing reads: an error where its name is nearly one that is read. */
export function straggler(dir: string, name: string): Diagnostic {
  const guess = nearest(name, STORY_FILES);
  const fix =
    guess !== null
      ? `Did you mean ${guess}? If so, rename it`
      : name.endsWith('.md')
        ? 'Move it into the folder articles, if it is an article'
        : 'Move it elsewhere';
  // What was meant to be read and is not would be an editor's work that nobody sees.
  const said = guess !== null || OURS_BUT.test(name) ? error : warning;
  return said(nameFile(join(dir, name)), WHOLE_FILE, 'the file is not read', fix);
}

/** Other ways to write the names of a story's files. */
const OURS_BUT = /^(?:story|decisions?|claims(?:\.lock)?)\.(?:md|markdown|txt|ya?ml|json)$/i;

/** A warning for a site without outlets. */
export function noOutlets(dir: string, outlets: OutletFolder): Diagnostic {
  return warning(
    nameFile(dir),
    WHOLE_FILE,
    'there is no folder of outlets, so outlets are called by their ids',
    `Add ${nameFile(outlets.dir)} with a file for each outlet`,
  );
}

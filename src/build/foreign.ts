/** dist/ is replaced as a whole: what a build has not made there, or what only looks like a folder, is never touched. */
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameFile } from '../content/index.ts';
import { ContentError } from '../compare/types.ts';

/** The site. */
export const TARGET = 'dist';
/** Names what a build has made at the top of the site. */
const MARKER = '.made-by-a-build';
/** Other programs put these anywhere. */
const NOBODYS: readonly string[] = [MARKER, '.DS_Store', 'Thumbs.db', 'desktop.ini'];
/** What builds have always made: older ones left no marker. */
const ALWAYS = 'pagefind';

/** @throws ContentError when dist/ is something else than a folder that builds have made */
export function refuseForeign(target = TARGET): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  const elsewhere = `Move it elsewhere, or remove it; a build replaces ${target}/ as a whole`;
  if (found.isSymbolicLink()) throw refusal(target, 'this is a link, which a build would replace', elsewhere);
  if (!found.isDirectory()) throw refusal(target, 'this is no folder', elsewhere);
  if (found.dev !== lstatSync('.').dev)
    throw refusal(target, 'this is another disk, and a site is set in place by renaming', 'Build without the mount, and copy the site there');
  const names = readdirSync(target).filter((name) => !NOBODYS.includes(name));
  const made = madeIn(target) ?? (names.includes(ALWAYS) ? names : []);
  const foreign = names.filter((name) => !made.includes(name)).toSorted()[0];
  if (foreign !== undefined)
    throw refusal(
      join(target, foreign),
      'no build has made this, and the next would remove it',
      `Move it out of ${target}/; what is to be part of the site belongs into public/`,
    );
}

/** Says in a finished build what is of it. @param kept folders that are still to come */
export function writeMarker(dir: string, kept: readonly string[]): void {
  const names = new Set([...readdirSync(dir), ...kept.map((folder) => folder.split('/')[0] ?? folder)]);
  names.delete(MARKER);
  writeFileSync(join(dir, MARKER), `${[...names].toSorted().join('\n')}\n`);
}

function madeIn(target: string): string[] | null {
  const marker = join(target, MARKER);
  return lstatSync(marker, { throwIfNoEntry: false })?.isFile() ? readFileSync(marker, 'utf8').split('\n') : null;
}

function refusal(path: string, what: string, fix: string): ContentError {
  return new ContentError([{ severity: 'error', file: nameFile(path), line: null, column: null, what, fix }]);
}

/** One part of the index of the search: made by Pagefind, which lives in a process of its own. */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { keepIfPossible } from './cache/entries.ts';
import { drawingVersion, keyOf } from './cache/keys.ts';
import { indexFolder } from '../site/found.ts';
import { readFiles } from './files.ts';
import { readPages, theirs } from './parts.ts';
import type { PlannedStory } from './plan.ts';

/** A part, and the stories that are found by it. */
export interface IndexPart {
  /** From 1. */
  readonly number: number;
  readonly stories: readonly PlannedStory[];
}

/** What the search reads; Pagefind also hands out search pages of its own, a highlighter, and a program for languages that it does not know. */
const INDEX = /^(?:filter|fragment|index)\/|^pagefind-entry\.json$|\.pf_meta$/;
/** It comes with the first part and reads them all. */
const PROGRAM = /^pagefind(?:-worker)?\.js$|^wasm\.en\.pagefind$/;

/** Names a part by all that goes into it. */
export function keyOfPart({ number, stories }: IndexPart): string {
  return keyOf(number === 1, drawingVersion(), ...stories.map(({ key }) => key));
}

/** Where a part lies in the site at `dir`. */
export function folderOfPart(dir: string, { number }: IndexPart): string {
  return join(dir, 'pagefind', indexFolder(number));
}

/**
 * Makes parts one after the other, so that no more than one is in memory, writes them into the site at `dir`, and keeps them.
 * @param done hears of each
 * @throws Error when a page cannot be indexed or a file not written
 */
export async function makeParts(dir: string, parts: readonly IndexPart[], done: (part: IndexPart) => void): Promise<void> {
  if (parts.length === 0) return;
  try {
    for (const part of parts) {
      const folder = folderOfPart(dir, part);
      await makeIndex(folder, part.stories);
      keepIfPossible('indexes', keyOfPart(part), readFiles(folder, clearUp(folder, part.number === 1)));
      done(part);
    }
  } finally {
    // Ends Pagefind's process.
    await close();
  }
}

async function makeIndex(folder: string, stories: readonly PlannedStory[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  for (const { id, key } of stories) {
    const pages = theirs(readPages(key), id).search;
    // All at once: each is a message to another process, which answers one by one.
    const added = await Promise.all(pages.map(async ({ path, html }) => ({ path, faults: (await index.addHTMLFile({ url: path, content: html })).errors })));
    const refused = added.find(({ faults }) => faults.length > 0);
    if (refused) throw new Error(`${refused.path} cannot be put into the search index: ${refused.faults.join('; ')}`);
  }
  // By its own process: the files of a large index would not fit into a message.
  const { errors: faults } = await index.writeFiles({ outputPath: folder });
  if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
  await index.deleteIndex();
}

/** Removes what nothing asks for; the folders of other parts lie beside the first one's files. @returns what is left */
function clearUp(folder: string, first: boolean): string[] {
  const paths = globSync(['*.*', '{filter,fragment,index}/*'], { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const isAsked = (path: string): boolean => INDEX.test(path) || (first && PROGRAM.test(path));
  for (const path of paths) if (!isAsked(path)) rmSync(join(folder, path));
  return paths.filter(isAsked);
}

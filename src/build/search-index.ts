/** The index of the search, made by Pagefind. Of a large site it is made in parts, so that a story that has changed rebuilds one of them and no more. */
import { globSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { keepIfPossible, recall } from './cache/entries.ts';
import { renderingVersion, keyOf } from './cache/keys.ts';
import { indexFolder, searchIndexes } from '../site/found.ts';
import type { SearchPage } from '../site/search.ts';
import { holdsExactly, readFiles, type SiteFile, writeFiles } from './files.ts';
import type { PlannedStory } from './plan.ts';
import { by } from '../compare/order.ts';
import { spellingFiles } from './word-list.ts';

export interface IndexOrder {
  readonly stories: readonly PlannedStory[];
  /** What is found of a story, as soon as it is known. */
  readonly pagesOf: (story: PlannedStory) => Promise<readonly SearchPage[]>;
  /** The site as it was. */
  readonly before: string;
  /** How many parts; as many as the search page expects, where nothing is said. */
  readonly count?: number;
}

/** A part, and the stories that are found by it. */
interface IndexPart {
  /** From 1. */
  readonly number: number;
  readonly stories: readonly PlannedStory[];
}

/** What the search reads; Pagefind also brings search pages of its own, a highlighter, and a program for languages that it does not know. */
const INDEX = /^(?:filter|fragment|index|words)\/|^pagefind-entry\.json$|\.pf_meta$/;
/** It comes with the first part and reads them all. */
const PROGRAM = /^pagefind(?:-worker)?\.js$|^wasm\.en\.pagefind$/;

/** In which of so many parts a story is, from 1: by its id alone, so that it stays there when others come and go. */
export function partOf(id: string, count: number): number {
  return (Number.parseInt(keyOf(id).slice(0, 8), 16) % count) + 1;
}

/** Stories in the order in which the index takes them in. */
export function inIndexOrder<Some extends PlannedStory>(stories: readonly Some[], of: number): Some[] {
  const count = searchIndexes(of);
  return stories.toSorted(by(({ id }) => partOf(id, count)));
}

/**
 * Writes the index into the folder pagefind/ of `dir`, which has none yet: part by part, so that no more than one is in memory. Parts of which no
 * story has changed are kept.
 * @returns the folders of parts that the site has already as they should be, which are not written
 * @throws Error when a page cannot be indexed or a file not written
 */
export async function writeSearchIndex(dir: string, { stories, pagesOf, before, count = searchIndexes(stories.length) }: IndexOrder): Promise<string[]> {
  const shares = Map.groupBy(stories, ({ id }) => partOf(id, count));
  const held: string[] = [];
  try {
    for (let number = 1; number <= count; number += 1) {
      const part = { number, stories: shares.get(number) ?? [] };
      const [folder, key] = [join('pagefind', indexFolder(number)), keyOfPart(part)];
      const files = recall('indexes', key) as readonly SiteFile[] | null;
      if (files === null) {
        await makeIndex(join(dir, folder), part.stories, pagesOf);
        keepIfPossible('indexes', key, readFiles(join(dir, folder), clearUp(join(dir, folder), number === 1)));
      }
      // The first part's folder has those of the others in it.
      else if (number > 1 && holdsExactly(join(before, folder), '.', files)) held.push(folder);
      else writeFiles(join(dir, folder), files);
    }
  } finally {
    // Ends Pagefind's process.
    await close();
  }
  return held;
}

/** Names a part by all that goes into it. */
function keyOfPart({ number, stories }: IndexPart): string {
  return keyOf(number === 1, renderingVersion(), ...stories.map(({ key }) => key));
}

async function makeIndex(folder: string, stories: readonly PlannedStory[], pagesOf: IndexOrder['pagesOf']): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const texts: string[] = [];
  for (const story of stories) {
    const pages = await pagesOf(story);
    texts.push(...pages.flatMap(({ texts: own = [] }) => own));
    // All at once: each is a message to another process, which answers one by one.
    const added = await Promise.all(pages.map(async ({ path, html }) => ({ path, faults: (await index.addHTMLFile({ url: path, content: html })).errors })));
    const refused = added.find(({ faults }) => faults.length > 0);
    if (refused) throw new Error(`${refused.path} cannot be put into the search index: ${refused.faults.join('; ')}`);
  }
  // By its own process: the files of a large index would not fit into a message.
  const { errors: faults } = await index.writeFiles({ outputPath: folder });
  if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
  await index.deleteIndex();
  await mkdir(join(folder, 'words'), { recursive: true });
  for (const [bucket, groups] of spellingFiles(texts)) await writeFile(join(folder, 'words', `${bucket}.json`), JSON.stringify(groups));
}

/** Removes what nothing asks for; the folders of other parts lie beside the first one's files. @returns what is left */
function clearUp(folder: string, first: boolean): string[] {
  const paths = globSync(['*.*', '{filter,fragment,index,words}/*'], { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const isAsked = (path: string): boolean => INDEX.test(path) || (first && PROGRAM.test(path));
  for (const path of paths) if (!isAsked(path)) rmSync(join(folder, path));
  return paths.filter(isAsked);
}

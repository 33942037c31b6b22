/** The index of the search. Of a large site it is made in parts, so that a story that has changed makes one of them anew and no more. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { recall } from './cache/entries.ts';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import { searchIndexes } from '../site/found.ts';
import { holdsExactly, type SiteFile, writeFiles } from './files.ts';
import { type PlannedStory, shareOf } from './plan.ts';
import { folderOfPart, type IndexPart, keyOfPart, makeParts } from './search-part.ts';
import { processesFor } from './workers.ts';

/** What a process is told to make. */
export interface IndexOrder {
  readonly dir: string;
  readonly parts: readonly IndexPart[];
}

export type FromIndexWorker = { readonly kind: 'made'; readonly index: number } | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Writes the index of a site's stories, whose pages are kept, into the folder pagefind/ of `dir`, which has none yet. Parts of which no story has
 * changed are kept too; several that are not are made by several processes.
 * @param before the site as it was
 * @param done hears of each story whose part is written, by its number of articles
 * @param count how many parts; as many as the search page expects, where nothing is said
 * @returns the folders of parts that the site has already as they should be, which are not written
 * @throws ContentError, or Error, when a page cannot be indexed or a file not written
 */
export async function writeSearchIndex(
  dir: string,
  before: string,
  stories: readonly PlannedStory[],
  done: (articles: number) => void,
  count = searchIndexes(stories.length),
): Promise<string[]> {
  const shares = Map.groupBy(stories, ({ id }) => shareOf(id, count));
  const parts = Array.from({ length: count }, (_, index) => ({ number: index + 1, stories: shares.get(index + 1) ?? [] }));
  const tell = (part: IndexPart): void => part.stories.forEach(({ articles }) => done(articles));
  const missing: IndexPart[] = [];
  const kept: string[] = [];
  for (const part of parts) {
    const files = recall('indexes', keyOfPart(part)) as readonly SiteFile[] | null;
    // The first part's folder has those of the others in it.
    if (files === null) missing.push(part);
    else if (part.number > 1 && holdsExactly(folderOfPart(before, part), '.', files)) kept.push(folderOfPart('', part));
    else writeFiles(folderOfPart(dir, part), files);
    if (files !== null) tell(part);
  }
  await (missing.length > 1 ? makeByOthers(dir, missing, tell) : makeParts(dir, missing, tell));
  return kept;
}

/** Deals parts out to processes, since each of Pagefind's does one thing at a time. */
async function makeByOthers(dir: string, parts: readonly IndexPart[], done: (part: IndexPart) => void): Promise<void> {
  const diagnostics: Diagnostic[] = [];
  const processes = processesFor(parts.length);
  const children = Array.from({ length: processes }, (_, place) => {
    const own = parts.filter((_part, index) => index % processes === place);
    const child = fork(join(import.meta.dirname, 'index-worker.ts'), { serialization: 'advanced' });
    child.on('message', (message: FromIndexWorker) => {
      if (message.kind === 'failed') diagnostics.push(...message.diagnostics);
      else done(own[message.index] as IndexPart);
    });
    child.send({ dir, parts: own } satisfies IndexOrder);
    return child;
  });
  try {
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number | null));
    if (diagnostics.length > 0) throw new ContentError(diagnostics);
    if (codes.some((code) => code !== 0)) throw new Error('a process that makes the index of the search ended before its work was done');
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

/** Writes what was made of a story only while the story is still the one that it was made of. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ContentError, type StorySource } from '../compare/types.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { withLock } from './lock.ts';
import { readOutlets } from './outlets.ts';
import { readOwnStory } from './story.ts';
import { LOCK_FILE } from './write.ts';

/**
 * Does work on a story's folder that nobody else may do at the same time.
 * @param source the story as it was read
 * @throws ContentError, before the work is begun, when somebody has changed the story since
 */
export async function whileSame<T>(root: string, source: StorySource, work: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = join(root, 'stories', source.id);
  return withLock(join(dir, LOCK_FILE), async () => {
    const now = await readOwnStory(dir, await readOutlets(join(root, 'outlets')));
    if (now.ok && isDeepStrictEqual(now.value, source)) return work(dir);
    const fix = 'Run the command again; nothing was written into it';
    throw new ContentError([error(nameFile(dir), WHOLE_FILE, 'the story was changed while it was checked', fix)]);
  });
}

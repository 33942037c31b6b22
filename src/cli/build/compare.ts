/** The first half of making stories: each is compared, told in short, and put down again. */
import { join } from 'node:path';
import { compareOne, siteProblems } from '../../compared.ts';
import { listFolder } from '../../files/names.ts';
import { readOutlets, type OutletFolder } from '../../files/outlets.ts';
import type { PlacedCorrection } from '../../files/corrections.ts';
import { readOwnStory } from '../../files/story.ts';
import { ContentError, type Problem } from '../../pipeline/types.ts';
import { type StoryParts, toStory } from '../../site/library.ts';
import { pathsOf, type StoryPaths } from '../../site/shelf.ts';
import { outletParts, summarise } from '../../site/summary.ts';
import type { Told } from './parts.ts';
import { correctionsOf, type PlannedStory, ROOT } from './plan.ts';

/** A story that is compared and not yet drawn. */
export interface ComparedInShort extends Told {
  readonly key: string;
  readonly paths: StoryPaths;
}

/** Reads stories again and again without reading the outlets again and again. */
export interface Reader {
  readonly outlets: OutletFolder;
  readonly corrections: readonly PlacedCorrection[];
}

export async function openReader(corrections: readonly PlacedCorrection[]): Promise<Reader> {
  return { outlets: await readOutlets(join(ROOT, 'outlets')), corrections };
}

/**
 * Compares stories, one after the other.
 * @param done hears of each story that is compared, by its number of articles
 * @returns what could be compared, and all that is wrong
 */
export async function compareStories(
  stories: readonly PlannedStory[],
  reader: Reader,
  done: (articles: number) => void,
): Promise<{ compared: ComparedInShort[]; problems: Problem[] }> {
  const compared: ComparedInShort[] = [];
  const problems: Problem[] = [];
  for (const { id, key, articles } of stories) {
    const { parts, problems: own } = await compareAgain(id, reader);
    problems.push(...own);
    if (parts !== null) {
      const story = toStory(parts);
      compared.push({ key, summary: summarise(story), outlets: outletParts(story), paths: pathsOf(story), problems: own });
    }
    done(articles);
  }
  return { compared, problems };
}

/**
 * A story in full. What was compared a moment ago is not compared again but for a change of its files.
 * @throws ContentError when it can no longer be compared
 */
export async function openParts(id: string, reader: Reader): Promise<StoryParts> {
  const { parts, problems } = await compareAgain(id, reader);
  if (parts === null) throw new ContentError(problems);
  return parts;
}

async function compareAgain(id: string, { outlets, corrections }: Reader): Promise<{ parts: StoryParts | null; problems: readonly Problem[] }> {
  const dir = join(ROOT, 'stories', id);
  const { value, problems } = await readOwnStory(dir, (await listFolder(dir))?.files ?? [], outlets);
  if (value === null) return { parts: null, problems };
  const { story, problems: found } = compareOne(value);
  if (story === null) return { parts: null, problems: found };
  const own = correctionsOf(id, corrections);
  return { parts: { ...story, corrections: own }, problems: [...found, ...siteProblems(ROOT, story, own)] };
}

/** The first half of making stories: each is compared, told in short, and put down again. */
import { join } from 'node:path';
import { compareOne, siteDiagnostics } from './compared.ts';
import { readOutlets, type OutletFolder } from '../content/outlets.ts';
import type { PlacedCorrection } from '../content/corrections.ts';
import { readOwnStory } from '../content/story.ts';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import { type StoryParts, toStory } from '../site/library.ts';
import { pathsOf, type StoryPaths } from '../site/shelf.ts';
import { outletParts, summarise } from '../site/summary.ts';
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
): Promise<{ compared: ComparedInShort[]; diagnostics: Diagnostic[] }> {
  const compared: ComparedInShort[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { id, key, articles } of stories) {
    const { parts, diagnostics: own } = await compareAgain(id, reader);
    diagnostics.push(...own);
    if (parts !== null) {
      const story = toStory(parts);
      compared.push({ key, summary: summarise(story), outlets: outletParts(story), paths: pathsOf(story), diagnostics: own });
    }
    done(articles);
  }
  return { compared, diagnostics };
}

/**
 * A story in full. What was compared a moment ago is not compared again but for a change of its files.
 * @throws ContentError when it can no longer be compared
 */
export async function openParts(id: string, reader: Reader): Promise<StoryParts> {
  const { parts, diagnostics } = await compareAgain(id, reader);
  if (parts === null) throw new ContentError(diagnostics);
  return parts;
}

async function compareAgain(id: string, { outlets, corrections }: Reader): Promise<{ parts: StoryParts | null; diagnostics: readonly Diagnostic[] }> {
  const dir = join(ROOT, 'stories', id);
  const read = await readOwnStory(dir, outlets);
  if (!read.ok) return { parts: null, diagnostics: read.diagnostics };
  const { story, diagnostics: found } = compareOne(read.value);
  if (story === null) return { parts: null, diagnostics: found };
  const own = correctionsOf(id, corrections);
  return { parts: { ...story, corrections: own }, diagnostics: [...found, ...siteDiagnostics(ROOT, story, own)] };
}

/** The first half of building stories: each is compared and summarised, and nothing more is held of it. */
import { join } from 'node:path';
import { closeEncoder, readingsOf } from './readings.ts';
import { compareOne, siteDiagnostics } from './compared.ts';
import { readOutlets, type OutletFolder } from '../content/outlets.ts';
import { nameFile } from '../content/index.ts';
import type { PlacedCorrection } from '../content/corrections.ts';
import { readOwnStory } from '../content/story.ts';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import { type StoryParts, toStory } from '../site/library.ts';
import { pathsOf, type StoryPaths } from '../site/stories.ts';
import { type OutletPart, outletParts, type StorySummary, summarise } from '../site/summary.ts';
import { correctionsOf, hashOf, type PlannedStory, ROOT } from './plan.ts';

/** A story that is compared and not yet rendered: what pages of the whole site say of it. */
export interface StoryEntry {
  readonly key: string;
  readonly paths: StoryPaths;
  readonly summary: StorySummary;
  readonly outlets: readonly OutletPart[];
  /** Its warnings, reported by each build. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads stories again and again without reading the outlets again and again. */
export interface Reader {
  readonly outlets: OutletFolder;
  readonly corrections: readonly PlacedCorrection[];
  /** What the plan read of each story that is to be compared. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Stories that stay in memory from the comparison to their pages; null where there are too many. */
  readonly held: Map<string, StoryParts> | null;
}

export async function openReader(stories: readonly PlannedStory[], corrections: readonly PlacedCorrection[], holds: boolean): Promise<Reader> {
  const hashes = new Map(stories.map(({ id, hash }) => [id, hash]));
  return { outlets: await readOutlets(join(ROOT, 'outlets')), corrections, hashes, held: holds ? new Map() : null };
}

/**
 * Has the sentences of stories read and kept before several processes compare them, so that only this one loads the model.
 * What cannot be read is left to the comparison, which says why.
 */
export async function readAhead(stories: readonly PlannedStory[], { outlets }: Reader, done: (articles: number) => void): Promise<void> {
  for (const { id, articles } of stories) {
    const read = await readOwnStory(join(ROOT, 'stories', id), outlets);
    if (read.ok) await readingsOf(read.value.articles);
    done(articles);
  }
  await closeEncoder();
}

/**
 * Compares stories, one after the other.
 * @param done called for each story that is compared, with its number of articles
 * @returns what could be compared, and all that is wrong
 */
export async function compareStories(
  stories: readonly PlannedStory[],
  reader: Reader,
  done: (articles: number) => void,
): Promise<{ compared: StoryEntry[]; diagnostics: Diagnostic[] }> {
  const compared: StoryEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { id, key, articles } of stories) {
    const { parts, diagnostics: own } = await compareAgain(id, reader);
    diagnostics.push(...own);
    if (parts !== null) {
      reader.held?.set(id, parts);
      const story = toStory(parts);
      compared.push({ key, summary: summarise(story), outlets: outletParts(story), paths: pathsOf(story), diagnostics: own });
    }
    done(articles);
  }
  return { compared, diagnostics };
}

/**
 * A story in full. What was compared a moment ago is held or kept.
 * @throws ContentError when it can no longer be compared
 */
export async function openParts(id: string, reader: Reader): Promise<StoryParts> {
  const held = reader.held?.get(id);
  if (held !== undefined) return held;
  const { parts, diagnostics } = await compareAgain(id, reader);
  if (parts === null) throw new ContentError(diagnostics);
  return parts;
}

/** @throws ContentError when the story is no longer the one that was planned: its pages would be kept under the wrong key */
async function compareAgain(id: string, { outlets, corrections, hashes }: Reader): Promise<{ parts: StoryParts | null; diagnostics: readonly Diagnostic[] }> {
  const dir = join(ROOT, 'stories', id);
  const read = await readOwnStory(dir, outlets);
  if (!read.ok) return { parts: null, diagnostics: read.diagnostics };
  if (hashes.get(id) !== hashOf(read.value)) throw new ContentError([changed(dir)]);
  const { story, diagnostics: found } = await compareOne(read.value);
  if (story === null) return { parts: null, diagnostics: found };
  const own = correctionsOf(id, corrections);
  return { parts: { ...story, corrections: own }, diagnostics: [...found, ...siteDiagnostics(ROOT, story, own)] };
}

function changed(dir: string): Diagnostic {
  const fix = 'Build again; dist/ is as it was';
  return { severity: 'error', file: nameFile(dir), line: null, column: null, what: 'the story was changed while the site was built', fix };
}

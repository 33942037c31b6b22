/** The whole site, read and compared: what the build, `check` and the pages start from. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { LEDGER_FILE, nameFile, readSite, sortProblems, unknownClaims, type SiteSource } from './files.ts';
import { loadLexicon } from './lexicon.ts';
import { compareStory } from './pipeline/index.ts';
import { ContentError, type Problem, type StorySource } from './pipeline/types.ts';
import type { Comparison, Ledger } from './schema.ts';

/** A story with its comparison; `ledger` is the one that its folder should hold. */
export interface ComparedStory {
  readonly source: StorySource;
  readonly comparison: Comparison;
  readonly ledger: Ledger;
  /** Whether the ledger in the folder is that one. */
  readonly current: boolean;
}

export interface ComparedSite extends Omit<SiteSource, 'stories'> {
  readonly stories: readonly ComparedStory[];
}

const shared = globalThis as { corroborateSite?: Promise<ComparedSite> };

/**
 * Reads and compares all stories of a content folder.
 * @throws ContentError with all the problems of all the stories
 */
export async function compareSite(root = 'content', options: { drafts?: boolean } = {}): Promise<ComparedSite> {
  const site = await readSite(root, options);
  const lexicon = loadLexicon();
  const problems: Problem[] = [...site.warnings];
  const stories = site.stories.flatMap((source): ComparedStory[] => {
    try {
      const { comparison, ledger, warnings } = compareStory(source, lexicon);
      const current = isDeepStrictEqual(ledger, source.ledger);
      const claims = [...comparison.claims.map(({ id }) => id), ...ledger.redirects.map(({ from }) => from)];
      const own = site.corrections.filter((correction) => correction.story === source.id);
      problems.push(...warnings, ...unknownClaims(own, claims), ...(current ? [] : [stale(join(root, 'stories', source.id, LEDGER_FILE))]));
      return [{ source, comparison, ledger, current }];
    } catch (cause) {
      if (!(cause instanceof ContentError)) throw cause;
      problems.push(...cause.problems);
      return [];
    }
  });
  const sorted = sortProblems(problems);
  if (sorted.some(({ severity }) => severity === 'error')) throw new ContentError(sorted);
  return { ...site, stories, warnings: sorted };
}

/** As `compareSite()`, but once a process: Astro evaluates the modules of pages anew, and they must not compare everything again. */
export function compareSiteOnce(): Promise<ComparedSite> {
  shared.corroborateSite ??= compareSite();
  return shared.corroborateSite;
}

function stale(path: string): Problem {
  const mend = 'Run `npm run check -- --write` and commit the file, so that no address of a claim dies';
  return { severity: 'warning', file: nameFile(path), line: null, column: null, what: 'the ledger of claim ids is not up to date', mend };
}

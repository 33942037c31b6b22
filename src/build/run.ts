/** What a build does before and after: clears up behind one that was stopped, shows how far it is, words failures as ours. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { forgetOld, reportUnkept } from './cache/entries.ts';
import { cacheFolder } from './cache/folder.ts';
import type { Diagnostic } from '../compare/types.ts';
import { cacheOf, clearLeftovers, indexOf, workshop } from './swap.ts';
import { ours } from './failures.ts';
import { makePlan } from './plan.ts';
import { openProgress, terminalOf } from './progress.ts';
import { buildSite } from './site.ts';

/** What came of a build. */
export interface Built {
  readonly stories: number;
  /** How many of them were rendered; the others were as they had been. */
  readonly rendered: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly seconds: number;
  /** Where the time went. */
  readonly phases: readonly { readonly name: string; readonly seconds: number }[];
}

/**
 * Builds the content in the working directory into dist/.
 * @param say receives what is to be known before the build is done
 * @throws ContentError with what is wrong, with the content or with the disk
 */
export async function runBuild(say: (words: string) => void): Promise<Built> {
  const start = performance.now();
  const progress = openProgress(terminalOf(process.stderr, process.env));
  try {
    if (await clearLeftovers()) say('dist/ was put back as it was: an earlier build had been stopped before it was done');
    findRoom();
    progress.phase('reading');
    const built = await buildSite(await makePlan(), progress);
    const phases = progress.end();
    forgetOld(Date.now());
    return { ...built, phases, seconds: (performance.now() - start) / 1000 };
  } catch (cause) {
    throw ours(cause);
  } finally {
    progress.end();
    for (const dir of [workshop(process.pid), indexOf(process.pid), cacheOf(process.pid)]) await rm(dir, { recursive: true, force: true });
  }
}

/** Stories go from one process to another through the cache: where that cannot be written, through a folder that lives as long as the build. */
function findRoom(): void {
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    accessSync(cacheFolder(), constants.W_OK);
  } catch (cause) {
    reportUnkept(cause, 'build');
    process.env['CORROBORATE_CACHE'] = cacheOf(process.pid);
  }
}

/** What every kind of build does before and after: clears up behind one that was stopped, shows how far it is, tells failures in our words. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { forgetOld, reportUnkept } from './cache/entries.ts';
import { cacheFolder } from './cache/folder.ts';
import type { Diagnostic } from '../compare/types.ts';
import { cacheOf, clearLeftovers, workshop } from './swap.ts';
import { printDiagnostics } from '../cli/terminal.ts';
import { ours } from './failures.ts';
import { makePlan, type Plan } from './plan.ts';
import { openProgress, type Progress, terminalOf } from './progress.ts';

/** What came of a build: what to tell an editor, and the last words. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly words: string;
}

/**
 * Runs a build of the content in the working directory.
 * @throws ContentError with what is wrong, with the content or with the disk
 */
export async function runBuild(work: (plan: Plan, progress: Progress) => Promise<Outcome>, profile: boolean): Promise<void> {
  const start = performance.now();
  const progress = openProgress(terminalOf(process.stderr, process.env));
  try {
    if (await clearLeftovers()) console.error('dist/ was put back as it was: an earlier build had been stopped before it was done');
    findRoom();
    progress.phase('reading');
    const { diagnostics, words } = await work(await makePlan(), progress);
    const parts = progress.end();
    printDiagnostics(diagnostics);
    if (profile) for (const { name, seconds } of parts) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
    forgetOld(Date.now());
    const { icu, unicode, node } = process.versions;
    console.log(`words cut by ICU ${icu} (Unicode ${unicode}), Node ${node}`);
    console.log(words.replace('%', `${((performance.now() - start) / 1000).toFixed(1)} s`));
  } catch (cause) {
    throw ours(cause);
  } finally {
    progress.end();
    for (const dir of [workshop(process.pid), cacheOf(process.pid)]) await rm(dir, { recursive: true, force: true });
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

/** What a build does before and after: clears up behind one that was stopped, shows how far it is, words failures as ours. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { forgetOld } from './cache/entries.ts';
import { cacheFolder } from './cache/folder.ts';
import { forgetOldReadings } from '../encoder/index.ts';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import { nameFile, withLock } from '../content/index.ts';
import { reportUnkept } from '../content/kept.ts';
import { refuseForeign } from './foreign.ts';
import { asideOf, BUILD_LOCK, cacheOf, clearLeftovers, indexOf, workshop } from './swap.ts';
import { stateOf } from './state.ts';
import { ours } from './failures.ts';
import { makePlan, ROOT } from './plan.ts';
import { openProgress, type Progress, terminalOf } from './progress.ts';
import { buildSite, type BuiltSite } from './site.ts';

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
    return await withLock(
      BUILD_LOCK,
      async () => ({ ...(await buildHere(progress, say)), seconds: (performance.now() - start) / 1000 }),
      (holder) => say(`waiting for another build in this folder (${holder})`),
    );
  } catch (cause) {
    throw ours(cause);
  }
}

async function buildHere(progress: Progress, say: (words: string) => void): Promise<Omit<Built, 'seconds'>> {
  try {
    if (await clearLeftovers()) say('dist/ was put back as it was: an earlier build had been stopped before it was done');
    refuseForeign();
    findRoom();
    const built = await buildUnchanged(progress, say);
    const phases = progress.end();
    forgetOld(Date.now());
    forgetOldReadings(cacheFolder(), Date.now());
    return { ...built, phases };
  } finally {
    progress.end();
    for (const dir of [workshop(process.pid), indexOf(process.pid), cacheOf(process.pid), asideOf(process.pid)])
      await rm(dir, { recursive: true, force: true });
  }
}

/** Builds again when somebody has saved a file meanwhile: pages of two states of the content are no site. */
async function buildUnchanged(progress: Progress, say: (words: string) => void): Promise<BuiltSite> {
  for (let left = MOST_BUILDS; ; left -= 1) {
    const before = stateOf(ROOT);
    progress.phase('reading');
    try {
      return await buildSite(await makePlan(), progress, () => {
        if (stateOf(ROOT) !== before) throw changed();
      });
    } catch (cause) {
      if (left === 1 || stateOf(ROOT) === before) throw cause;
      say('content/ was changed while the site was built; it is built again');
      await rm(workshop(process.pid), { recursive: true, force: true });
      await rm(indexOf(process.pid), { recursive: true, force: true });
    }
  }
}

/** An editor saves now and then; a program that writes all the time is to be stopped first. */
const MOST_BUILDS = 4;

function changed(): ContentError {
  const fix = 'Build again when nothing writes there any more; dist/ is as it was';
  return new ContentError([
    { severity: 'error', file: nameFile(ROOT), line: null, column: null, what: 'files were changed again and again while the site was built', fix },
  ]);
}

/** Stories go from one process to another through the cache: where that cannot be written, through a folder that lives as long as the build. */
function findRoom(): void {
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    accessSync(cacheFolder(), constants.W_OK);
  } catch (cause) {
    reportUnkept(cacheFolder(), cause, 'build');
    process.env['CORROBORATE_CACHE'] = cacheOf(process.pid);
  }
}

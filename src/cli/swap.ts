import { rmSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';

/** Folders beside dist/ that belong to a running build, named with the id of its process. */
const OWNED = /^\.dist-(new|old|cache)-(\d+)$/;
const TARGET = 'dist';

/** Where a process builds: beside dist/, so that moving it into place is one renaming. */
export function workshop(pid: number): string {
  return `.dist-new-${pid}`;
}

/** Where a build keeps stories until it is done, when the cache cannot be written. */
export function cacheOf(pid: number): string {
  return `.dist-cache-${pid}`;
}

/** Where this process builds. */
export const WORKSHOP = workshop(process.pid);

/**
 * Removes what a killed build has left in the working directory, and puts dist/ back when it was killed between two renamings.
 * @returns whether dist/ was put back
 */
export async function clearLeftovers(): Promise<boolean> {
  const names = await readdir('.');
  const dead = names.filter((name) => {
    const pid = OWNED.exec(name)?.[2];
    return pid !== undefined && !isRunning(Number(pid));
  });
  const last = dead.find((name) => name.startsWith('.dist-old-'));
  const restores = last !== undefined && !names.includes(TARGET);
  if (restores) await rename(last, TARGET);
  await Promise.all(dead.map((name) => rm(name, { recursive: true, force: true })));
  return restores;
}

/** Puts the finished build in the place of dist/. */
export async function swapIn(): Promise<void> {
  const old = `.dist-old-${process.pid}`;
  const hadOne = (await readdir('.')).includes(TARGET);
  if (hadOne) await rename(TARGET, old);
  await rename(WORKSHOP, TARGET);
  // At once: a large site has a hundred thousand files.
  rmSync(old, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  // In a container the next build often gets the number of the killed one.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The finished build takes the place of dist/ at once; a build that is stopped on the way leaves dist/ as it was. */
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../compare/types.ts';
import { nameFile } from '../content/index.ts';
import { refuseForeign, TARGET, writeMarker } from './foreign.ts';

/** What belongs to a running build, beside dist/, named with the id of its process. */
const OWNED = /^\.dist-(new|old|moved|cache|index|astro)-(\d+)$/;

/** Where a process builds: beside dist/, so that moving it into place is one renaming. */
export function workshop(pid: number): string {
  return `.dist-new-${pid}`;
}

/** Where a build keeps stories until it is done, when the cache cannot be written. */
export function cacheOf(pid: number): string {
  return `.dist-cache-${pid}`;
}

/** Where a build makes the index of the search, while Astro fills the workshop. */
export function indexOf(pid: number): string {
  return `.dist-index-${pid}`;
}

/** What Astro and Vite put aside while they build: in `node_modules/`, where they would, not everybody may write. */
export function asideOf(pid: number): string {
  return `.dist-astro-${pid}`;
}

/** Where this process builds. */
export const WORKSHOP = workshop(process.pid);

const oldOf = (pid: number): string => `.dist-old-${pid}`;
/** Names the folders that go from the old site into the new one. */
const movedOf = (pid: number): string => `.dist-moved-${pid}`;

/** Held while a site is built here: whatever else is named after a build then belongs to one that was stopped. */
export const BUILD_LOCK = '.dist-lock';

/**
 * Removes what a killed build has left in the working directory, and puts dist/ back when it was killed while it was set in place.
 * @returns whether dist/ was put back
 */
export async function clearLeftovers(): Promise<boolean> {
  const names = await readdir('.');
  const left = names.filter((name) => OWNED.test(name));
  const last = left.find((name) => name.startsWith('.dist-old-'));
  const restores = last !== undefined && !names.includes(TARGET);
  if (restores) putBack(Number(OWNED.exec(last)?.[2]));
  for (const name of left) await rm(name, { recursive: true, force: true });
  return restores;
}

/**
 * Puts the finished build in the place of dist/.
 * @param kept folders of dist/ that are as they should be and not in the build: to move one is a hundred times faster than to write its files again
 */
export async function swapIn(kept: readonly string[]): Promise<void> {
  const [old, moved] = [oldOf(process.pid), movedOf(process.pid)];
  refuseForeign();
  writeMarker(WORKSHOP, kept);
  writeFileSync(moved, JSON.stringify(kept));
  if ((await readdir('.')).includes(TARGET)) renameSync(TARGET, old);
  try {
    for (const folder of kept) move(folder, old, WORKSHOP);
    renameSync(WORKSHOP, TARGET);
  } catch (cause) {
    putBack(process.pid);
    throw cause;
  }
  // A thousand files one after the other take a disk that is busy several times as long.
  for (const name of [old, moved]) await rm(name, { recursive: true, force: true });
}

/** Undoes what was done of `swapIn`. Can be run again when it was stopped itself. */
function putBack(pid: number): void {
  const [old, moved] = [oldOf(pid), movedOf(pid)];
  const folders = existsSync(moved) ? foldersIn(moved) : [];
  for (const folder of folders) if (!existsSync(join(old, folder))) move(folder, workshop(pid), old);
  if (existsSync(old)) renameSync(old, TARGET);
}

/** @throws ContentError when the file is not as a build has left it: its folders could lie anywhere */
function foldersIn(file: string): string[] {
  const read = Folders.safeParse(lstatSync(file).isFile() ? parsed(readFileSync(file, 'utf8')) : null);
  if (read.success) return read.data;
  const fix = 'Remove it, and look whether dist/ is whole';
  throw new ContentError([{ severity: 'error', file: nameFile(file), line: null, column: null, what: 'this is not as a build has left it', fix }]);
}

const Folders = z.array(z.string().regex(/^[a-z0-9]+(?:\/[A-Za-z0-9][\w.-]*)*$/));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function move(folder: string, from: string, to: string): void {
  mkdirSync(dirname(join(to, folder)), { recursive: true });
  renameSync(join(from, folder), join(to, folder));
}

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path inside the folder; they are written in the order given. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder that is gone when the test has finished. */
export async function makeFolder(files: Files): Promise<string> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-')));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return dir;
}

/** A copy of `files` without the named ones. */
export function without(files: Files, ...names: string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ContentError } from '../compare/types.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';

/**
 * Writes a file that is not there yet, at once or not at all: beside its place first, then linked into it, which fails where a file is.
 * @param mend what to do when there is one
 * @throws ContentError when there is one, which stays as it is
 */
export async function createAtomically(file: string, text: string, fix: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, text, { flush: true });
    await put(beside, file).catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'EEXIST' ? taken(file, fix) : cause;
    });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Makes a folder with its files, at once or not at all; as `createAtomically`. */
export async function createFolder(dir: string, files: Readonly<Record<string, string>>, folders: readonly string[], fix: string): Promise<void> {
  if (await exists(dir)) throw taken(dir, fix);
  await mkdir(dirname(dir), { recursive: true });
  const beside = join(dirname(dir), `.${basename(dir)}.${randomUUID()}.tmp`);
  try {
    for (const name of folders) await mkdir(join(beside, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(beside, name), text, { flush: true });
    await rename(beside, dir);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The error about something that is there already. */
export function taken(path: string, fix: string): ContentError {
  return new ContentError([error(nameFile(path), WHOLE_FILE, 'this is there already, and nothing was written', fix)]);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function put(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (cause) {
    // Some disks (FAT, network shares) know no links; there, whoever makes the same file in the same instant loses.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    if (await exists(file)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    await rename(beside, file);
  }
}

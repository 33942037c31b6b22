/** Content as git remembers it, written into a folder of its own: nothing in the working tree, nor git's index of it, is touched. */
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ContentError } from '../compare/types.ts';
import { error, WHOLE_FILE } from './diagnostics.ts';

/** A commit's content in a folder that `remove` takes away. */
export interface Past {
  /** The full name of the commit. */
  readonly commit: string;
  /** The content folder; null when the commit has none. */
  readonly root: string | null;
  readonly remove: () => Promise<void>;
}

/**
 * Writes `folder`, as the commit `ref` has it, into a temporary folder.
 * @throws ContentError when there is no git, no repository or no such commit
 */
export async function readPast(ref: string, folder: string): Promise<Past> {
  const top = await git(['rev-parse', '--show-toplevel']);
  if (top === null)
    throw diagnostic(folder, 'the folder is not in a git repository, or git is not installed', 'Run the command in a clone of the site, with git installed');
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === null) {
    const fix = 'Name a branch, a tag or a commit, such as `origin/main`; if the clone is shallow, fetch it first: `git fetch --unshallow`';
    throw diagnostic(ref, 'git knows no such commit', fix);
  }
  const place = `${(await git(['rev-parse', '--show-prefix'])) ?? ''}${folder}`;
  const into = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-past-')));
  const remove = (): Promise<void> => rm(into, { recursive: true, force: true });
  try {
    // An index of its own: git writes files out by an index, and the one of the working tree is not ours to change.
    const own = { GIT_INDEX_FILE: join(into, 'index') };
    const found = await git(['rev-parse', '--verify', '--quiet', `${commit}:${place}`], top);
    if (found !== null) {
      await must(['read-tree', `--prefix=${folder}/`, found], top, own);
      await must(['checkout-index', '--all', `--prefix=${into}/`], top, own);
    }
    return { commit, root: found === null ? null : join(into, folder), remove };
  } catch (cause) {
    await remove();
    throw cause;
  }
}

async function must(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)('git', [...args], { cwd, env: { ...process.env, ...env } });
}

/** What git says, or null when it fails. */
async function git(args: readonly string[], cwd = process.cwd()): Promise<string | null> {
  try {
    return (await promisify(execFile)('git', [...args], { cwd })).stdout.trim();
  } catch {
    return null;
  }
}

function diagnostic(file: string, what: string, fix: string): ContentError {
  return new ContentError([error(file, WHOLE_FILE, what, fix)]);
}

/** Content as git remembers it, written into a folder of its own: nothing in the working tree, nor git's index of it, is touched. */
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** What a call of git leaves; `code` is the system's word, such as ENOENT, when it could not be started. */
interface GitAnswer {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/**
 * Writes `folder`, as the commit `ref` has it, into a temporary folder.
 * @throws ContentError when there is no git, no repository or no such commit, or git fails in another way
 */
export async function readPast(ref: string, folder: string): Promise<Past> {
  const isOutside = ({ err }: GitAnswer): boolean => err.includes('not a git repository');
  const isUnknown = ({ code }: GitAnswer): boolean => code === 1;
  const top = await git(['rev-parse', '--show-toplevel'], {}, isOutside);
  if (top === null) throw diagnostic(folder, 'the folder is not in a git repository', 'Run the command in a clone of the site');
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {}, isUnknown);
  if (commit === null) {
    const fix = 'Name a branch, a tag or a commit, such as `origin/main`; if the clone is shallow, fetch it first: `git fetch --unshallow`';
    throw diagnostic(ref, 'git knows no such commit', fix);
  }
  const place = `${await git(['rev-parse', '--show-prefix'])}${folder}`;
  const found = await git(['rev-parse', '--verify', '--quiet', `${commit}:${place}`], {}, isUnknown);
  const into = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-past-')));
  const remove = (): Promise<void> => rm(into, { recursive: true, force: true });
  if (found === null) return { commit, root: null, remove };
  try {
    // An index of its own: git writes files out by an index, and the one of the working tree is not ours to change.
    const own = { cwd: top, env: { GIT_INDEX_FILE: join(into, 'index') } };
    await git(['read-tree', `--prefix=${folder}/`, found], own);
    await git(['checkout-index', '--all', `--prefix=${into}/`], own);
    return { commit, root: join(into, folder), remove };
  } catch (cause) {
    await remove();
    throw cause;
  }
}

type Where = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

async function git(args: readonly string[], where?: Where): Promise<string>;
async function git(args: readonly string[], where: Where, isNone: (answer: GitAnswer) => boolean): Promise<string | null>;
/**
 * What git prints; null when it fails in the way that means "there is none".
 * @throws ContentError with git's own words when it fails in another way
 */
async function git(args: readonly string[], where: Where = {}, isNone: (answer: GitAnswer) => boolean = () => false): Promise<string | null> {
  const answer = await call(args, where);
  if (answer.code === 0) return answer.out;
  if (isNone(answer)) return null;
  if (answer.code === 'ENOENT') throw diagnostic('git', 'git is not installed', 'Install it, and run the command again');
  const words = answer.err.split('\n', 1).join();
  throw diagnostic('git', `\`git ${args.join(' ')}\` failed (${answer.code}): ${words}`, 'Run it yourself to see what git needs');
}

function call(args: readonly string[], { cwd = process.cwd(), env = {} }: Where): Promise<GitAnswer> {
  // Git's failures can be distinguished by its English words only.
  const options = { cwd, env: { ...process.env, LC_ALL: 'C', ...env } };
  return new Promise((done) => {
    execFile('git', [...args], options, (fault, out, err) =>
      done({ code: fault === null ? 0 : (fault.code ?? fault.signal ?? fault.message), out: out.trim(), err: err.trim() }),
    );
  });
}

function diagnostic(file: string, what: string, fix: string): ContentError {
  return new ContentError([error(file, WHOLE_FILE, what, fix)]);
}

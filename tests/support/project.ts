/** A project of its own in a folder that is gone when the test has finished, and how to run its commands. */
import { execFile } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Files, makeFolder } from './folder.ts';
import { RANDOM_ORDER, sumsOf } from './sums.ts';

export interface Project {
  readonly dir: string;
  /** Runs a command of its program with a cache of its own, and hands back what it printed. */
  readonly run: (command: string, args?: readonly string[], cache?: string) => Promise<{ code: number; out: string; err: string }>;
  /** The hash of every file in its dist/, but for those that two builds write in another order. */
  readonly sums: () => Promise<Record<string, string>>;
}

/**
 * @param content the files of its content/
 * @param account whose project it is and as whom its commands run, where that is somebody else
 */
export async function makeProject(
  content: Files,
  environment: Readonly<Record<string, string>> = {},
  account: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Project> {
  const dir = await makeFolder(Object.fromEntries(Object.entries(content).map(([name, text]) => [`content/${name}`, text])));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(name, join(dir, name), { recursive: true });
  await symlink(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  if (account.uid !== undefined) await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, dir]);
  return {
    dir,
    run: async (command, args = [], cache = 'cache') => {
      const env = { ...process.env, SITE_URL: 'https://news.example/paper', CORROBORATE_CACHE: join(dir, cache), NO_COLOR: '1', ...environment };
      const outcome = promisify(execFile)(process.execPath, [join(dir, 'src/cli', `${command}.ts`), ...args], { cwd: dir, env, ...account });
      return outcome.then(
        ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
        ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, out: stdout, err: stderr }),
      );
    },
    sums: async () => Object.fromEntries([...(await sumsOf(join(dir, 'dist')))].filter(([name]) => !RANDOM_ORDER.test(name))),
  };
}

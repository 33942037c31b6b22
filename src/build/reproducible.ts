/** `npm run build -- --check-reproducible`: two builds that have nothing in common but the content and the program. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PROGRAM } from './cache/folder.ts';
import { EXIT, type ExitCode } from '../cli/terminal.ts';
import { ORDERED_ANEW, sumsOf } from './sums.ts';

const BUILDS = [
  { folder: 'a', reversed: false, env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  { folder: join('elsewhere', 'with a space'), reversed: true, env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

/** Builds twice and prints which files differ, on standard error. */
export async function checkReproducible(): Promise<ExitCode> {
  const room = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-twice-')));
  try {
    const sums: ReadonlyMap<string, string>[] = [];
    for (const { folder, reversed, env } of BUILDS) {
      const dir = join(room, folder);
      copyProject(dir, reversed);
      const code = await build(dir, { ...process.env, ...env, CORROBORATE_CACHE: join(room, `cache of ${folder.replaceAll(/\W/g, ' ')}`) });
      if (code !== 0) return EXIT.badInput;
      sums.push(await sumsOf(join(dir, 'dist')));
    }
    const [first = new Map(), second = new Map()] = sums;
    const differing = [...new Set([...first.keys(), ...second.keys()])]
      .filter((name) => first.get(name) !== second.get(name) && !ORDERED_ANEW.test(name))
      .toSorted();
    for (const name of differing) console.error(`differs: ${name}`);
    console.log(differing.length === 0 ? `two builds are the same to the byte: ${first.size} files, the filters of the search index left out` : `${differing.length} of ${first.size} files differ`); // prettier-ignore
    return differing.length === 0 ? EXIT.ok : EXIT.badInput;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** Content and pages of the working directory, and the program; where a disk lists files in the order of their making, that of the second copy is another. */
function copyProject(dir: string, reversed: boolean): void {
  for (const name of ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', join('tests', 'gold')]) {
    const from = existsSync(name) ? name : join(PROGRAM, name);
    if (!existsSync(from)) continue;
    const files = statSync(from).isDirectory() ? globSync('**/*', { cwd: from, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [from]; // prettier-ignore
    const ordered = files.toSorted();
    for (const file of reversed ? ordered.toReversed() : ordered) {
      const to = join(dir, name, resolve(file).slice(resolve(from).length));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(file, to);
    }
  }
  symlinkSync(join(PROGRAM, 'node_modules'), join(dir, 'node_modules'), 'junction');
}

function build(dir: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(process.execPath, [join(dir, 'src', 'cli', 'build.ts')], { cwd: dir, env, stdio: 'inherit' });
  return new Promise((end, fail) => child.on('error', fail).on('exit', end));
}

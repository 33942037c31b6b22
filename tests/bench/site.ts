/** A folder with this program in which a made archive is built, as a newsroom would. */
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Archive, writeArchive } from './archive.ts';
import { measure, type Measured } from './measure.ts';

export interface Site {
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/** What of the program a build needs. */
const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A folder of its own, empty. */
export async function makePlace(): Promise<Site> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-bench-')));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** The program as it stands, with this archive as its content. */
export async function makeSite(archive: Archive): Promise<Site> {
  const site = await makePlace();
  for (const name of PROGRAM) await cp(name, join(site.dir, name), { recursive: true });
  await symlink(resolve('node_modules'), join(site.dir, 'node_modules'), 'junction');
  await writeArchive(site.dir, archive);
  return site;
}

/** Builds it; the first time nothing is known of it, since its cache is its own. */
export function build({ dir }: Site): Promise<Measured> {
  return measure(['src/cli/build.ts'], { cwd: dir, env: { CORROBORATE_CACHE: join(dir, 'cache'), CI: 'true' } });
}

/** Adds a sentence to one article, in the middle of the archive. */
export async function changeOne({ dir }: Site): Promise<void> {
  const stories = await readdir(join(dir, 'content', 'stories'));
  const folder = join(dir, 'content', 'stories', stories[Math.floor(stories.length / 2)] ?? '', 'articles');
  const file = join(folder, (await readdir(folder))[0] ?? '');
  await writeFile(file, `${await readFile(file, 'utf8')}\nNobody at the weather office would say who had painted the gate blue.\n`);
}

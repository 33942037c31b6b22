/** What the site is built with, as the lockfile has it: the same list on every machine, whatever its system needed of it. */
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../compare/types.ts';
import { by } from '../compare/order.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { valueOf } from './result.ts';
import { readText } from './text.ts';

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package states it (SPDX). */
  readonly licence: string;
}

const LOCKFILE = 'package-lock.json';
const FOLDER = 'node_modules/';
const Lock = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string().default(''), license: z.string().default(''), dev: z.boolean().default(false) })),
}); // prettier-ignore

/**
 * Every package that runs when the site is built, those for other systems too; what only tests and checks need is left out.
 * @throws ContentError when the lockfile is missing or a package in it states no licence
 */
export async function readPackages(root = '.'): Promise<Package[]> {
  const path = join(root, LOCKFILE);
  const { text } = valueOf(await readText(path), `Restore it: git checkout ${LOCKFILE}`);
  const { packages } = Lock.parse(JSON.parse(text));
  const used = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
  const list = used.map(([place, { name = nameAt(place), version, license }]) => ({ name, version, licence: license }));
  const bare = list.filter(({ licence }) => licence === '');
  const fix = 'Find out whether it may be used; if not, replace it with another';
  if (bare.length) throw new ContentError(bare.map(({ name }) => error(nameFile(path), WHOLE_FILE, `the package ${name} states no licence`, fix)));
  const once = new Map(list.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].toSorted(by(({ name, version }) => [name, version]));
}

/** The licence text that a package brings, for those whose files are part of the site. */
export async function readLicence(file: string, root = '.'): Promise<string> {
  return valueOf(await readText(join(root, 'node_modules', file)), 'Install what the lockfile names: npm ci').text.trim();
}

/** The last part of a path such as node_modules/a/node_modules/@b/c. */
function nameAt(place: string): string {
  return place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
}

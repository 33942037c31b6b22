/** What the site is built with, as the lockfile has it: the same list on every machine, whatever its system needed of it. */
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../compare/types.ts';
import { compareText, error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { readText } from './text.ts';

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package states it (SPDX). */
  readonly licence: string;
}

const LOCKFILE = 'package-lock.json';
const Lock = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string().optional(), license: z.string().optional(), dev: z.boolean().default(false) })),
}); // prettier-ignore

/**
 * Every package that runs when the site is built, those for other systems too; what only tests and checks need is left out.
 * @throws ContentError when the lockfile is missing or a package in it states no licence
 */
export async function readPackages(root = '.'): Promise<Package[]> {
  const path = join(root, LOCKFILE);
  const { value, diagnostics } = await readText(path);
  if (value === null) throw new ContentError(diagnostics.map((diagnostic) => ({ ...diagnostic, fix: `Bring it back as it was: git checkout ${LOCKFILE}` })));
  const { packages } = Lock.parse(JSON.parse(value.text));
  const used = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
  const list = used.map(([place, { name, version = '', license = '' }]) => ({ name: name ?? nameAt(place), version, licence: license }));
  const bare = list.filter(({ licence }) => licence === '');
  if (bare.length)
    throw new ContentError(
      bare.map(({ name }) =>
        error(nameFile(path), WHOLE_FILE, `the package ${name} states no licence`, 'Find out whether it may be used; if not, take another in its place'),
      ),
    );
  const once = new Map(list.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].toSorted((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version));
}

/** The licence text that a package brings, for those whose files are part of the site. */
export async function readLicence(file: string, root = '.'): Promise<string> {
  const { value, diagnostics } = await readText(join(root, 'node_modules', file));
  if (value === null) throw new ContentError(diagnostics.map((diagnostic) => ({ ...diagnostic, fix: 'Install what the lockfile names: npm ci' })));
  return value.text.trim();
}

/** The last part of a path such as node_modules/a/node_modules/@b/c. */
function nameAt(place: string): string {
  return place.split('node_modules/').at(-1) ?? place;
}

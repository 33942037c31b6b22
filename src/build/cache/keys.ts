/** What goes into a result besides its content: the program itself and what it runs on. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM } from './program.ts';

/** What the comparison of a story is made by; all else only renders it. */
const COMPARES = ['src/{compare,schema,encoder,review,text-marks}/**/*.*', 'src/build/compared.ts'];
const RENDERS = ['src/**/*.*', 'astro.config.mjs'];
const LIBRARIES = ['package-lock.json', 'package.json'];

const versions = new Map<string, string>();

/** Names a result by all that goes into it. */
export function keyOf(...inputs: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

/** The version of what compares: of our own files, of the libraries, of Node, and of the tables of words and characters that it brings along. */
export function comparingVersion(): string {
  return versionOf(PROGRAM, COMPARES);
}

/** The version of what renders pages: of the program, and of the folder that it builds in, where that has pages of its own. */
export function renderingVersion(): string {
  const here = process.cwd();
  return keyOf(versionOf(PROGRAM, RENDERS), here === PROGRAM ? '' : versionOf(here, RENDERS));
}

function versionOf(root: string, patterns: readonly string[]): string {
  const known = versions.get(`${root} ${patterns.join(' ')}`);
  if (known !== undefined) return known;
  const files = [...globSync([...patterns], { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)), ...LIBRARIES.map((name) => join(root, name)).filter((file) => existsSync(file))]; // prettier-ignore
  const hash = createHash('sha256');
  for (const file of files.toSorted())
    hash.update(`${file.slice(root.length).replaceAll('\\', '/')}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  const { node, icu, unicode } = process.versions;
  const made = hash.update(`${node} ${icu} ${unicode}`).digest('hex');
  versions.set(`${root} ${patterns.join(' ')}`, made);
  return made;
}

import { closeSync, existsSync, globSync, openSync, readSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillHeaders, hashesIn } from '../site/policy.ts';
import { settings } from '../site/settings.ts';

/** A page's policy stands within its first bytes. */
const BEGINNING = 1024;

/**
 * Puts into the `_headers` of a built site, where it has one, the hashes of the style sheets that its pages carry, and the path that it stands at.
 * @param known those of the pages of stories
 */
export async function writeHeaders(dir: string, known: Iterable<string>): Promise<void> {
  const file = join(dir, '_headers');
  if (!existsSync(file)) return;
  const others = globSync('**/*.html', { cwd: dir, exclude: ['stories/**'] });
  const hashes = new Set([...known, ...others.flatMap((name) => stylesOf(join(dir, name)))]);
  await writeFile(file, fillHeaders(await readFile(file, 'utf8'), hashes, settings.base));
}

/** The hashes of the style sheets that a page carries. */
export function stylesOf(file: string): string[] {
  return hashesIn(beginningOf(file));
}

const room = Buffer.alloc(BEGINNING);

/** Of thousands of pages, read one after the other: to open them all at once is more than a system allows. */
function beginningOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    return room.toString('latin1', 0, readSync(handle, room, 0, BEGINNING, 0));
  } finally {
    closeSync(handle);
  }
}

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillHeaders } from '../site/policy.ts';
import { settings } from '../site/settings.ts';

/** Puts into the `_headers` of a built site, where it has one, the hashes of the style sheets that its pages carry, and the path that it stands at. */
export async function writeHeaders(dir: string, styles: Iterable<string>): Promise<void> {
  const file = join(dir, '_headers');
  if (existsSync(file)) await writeFile(file, fillHeaders(await readFile(file, 'utf8'), styles, settings.base));
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the program: that of this file, or of the copy that Astro makes of it while it builds. */
export const PROGRAM = findProgram(import.meta.dirname);

/** Beside the program's libraries, which a clean installation removes. */
export const OWN_CACHE = join(PROGRAM, 'node_modules', '.cache', 'corroborate');

function findProgram(from: string): string {
  const up = dirname(from);
  return existsSync(join(from, 'src', 'schema')) || up === from ? from : findProgram(up);
}

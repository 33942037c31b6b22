/** Whether anything in a folder was written since: by the times that the system keeps, which no program can set back. */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../content/disk.ts';

/** A name for the state of all the files of a folder; what cannot be read counts as a state too. */
export function stateOf(dir: string): string {
  const lines: string[] = [];
  const look = (path: string): void => {
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const file = join(path, entry.name);
        // Names with a dot are passed over everywhere: a lock among them comes and goes, and with it the times of the folder itself.
        if (entry.name.startsWith('.')) continue;
        lines.push(entry.isDirectory() ? `${file}/` : stampOf(file));
        if (entry.isDirectory()) look(file);
      }
    } catch (cause) {
      lines.push(`${path} ${codeOf(cause)}`);
    }
  };
  look(dir);
  return hash('sha256', lines.toSorted().join('\n'));
}

function stampOf(file: string): string {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? `${file} gone` : `${file} ${found.ctimeNs} ${found.mtimeNs} ${found.size} ${found.ino}`;
}

/** A folder in which an editor's browser saves pages: each new one is handed on once it is whole. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nameFile } from '../content/index.ts';
import { printable } from '../compare/printable.ts';
import type { ExitCode } from './terminal.ts';

const KINDS = new Set(['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.txt', '.md', '.docx', '.pdf']);
/** Browsers write a page in pieces: it is whole when it has not grown for this long. */
const REST_MS = 700;

/** Looks until the process is ended; what is there at the beginning is left alone. */
export async function watchFolder(folder: string, bring: (file: string) => Promise<void>): Promise<ExitCode> {
  const known = new Map<string, number>((await sizes(folder)).map(({ name }) => [name, -1]));
  process.stdout.write(printable(`watching ${nameFile(folder)}: save a page into it; Ctrl+C ends\n`));
  for (;;) {
    await wait(REST_MS);
    for (const { name, size } of await sizes(folder)) {
      const before = known.get(name);
      if (before === -1 || size === 0) continue;
      known.set(name, size === before ? -1 : size);
      if (size === before) await bring(join(folder, name));
    }
  }
}

async function sizes(folder: string): Promise<{ name: string; size: number }[]> {
  const names = (await readdir(folder)).filter((name) => KINDS.has(extname(name).toLowerCase()) && !name.startsWith('.'));
  const found = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name)).catch(() => null))?.size ?? 0 })));
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** A folder in which an editor's browser saves pages: each new one is handed on once it is whole, and again when it is saved once more. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nameFile } from '../content/index.ts';
import { printable } from '../compare/printable.ts';
import { EXIT, type ExitCode } from './terminal.ts';

/** How a file of each kind ends when all of it is there; null where nothing says so. */
const ENDS: Readonly<Record<string, RegExp | null>> = {
  '.html': /<\/html\s*>/i,
  '.htm': /<\/html\s*>/i,
  '.xhtml': /<\/html\s*>/i,
  '.mhtml': /--\s*$/,
  '.mht': /--\s*$/,
  '.pdf': /%%EOF/,
  // The list of what is packed stands at the end of a ZIP file.
  '.docx': /word\/document\.xml/,
  '.txt': null,
  '.md': null,
};
/** Where a file's end is looked for: notes of a program may stand behind it. */
const END_BYTES = 4096;
const LOOK_MS = 700;
/** Browsers write a page in pieces: it is whole when it has its end, or has not grown for so many looks. */
const LOOKS = { whole: 1, open: 12 };

interface Seen {
  /** Changes with each time that the file is written. */
  readonly stamp: string;
  readonly looks: number;
  readonly isDone: boolean;
}

/** Looks until the process is interrupted, which lets what it does then end; what is there at the beginning is left alone. */
export async function watchFolder(folder: string, bring: (file: string) => Promise<void>): Promise<ExitCode> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const known = new Map<string, Seen>((await filesIn(folder)).map(({ name, stamp }) => [name, { stamp, looks: 0, isDone: true }]));
  const old = known.size === 0 ? '' : `; what lies there now is left alone (${known.size})`;
  process.stdout.write(printable(`watching ${nameFile(folder)}: save a page into it${old}; Ctrl+C ends\n`));
  while (!stop.signal.aborted) {
    await wait(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    for (const { name, stamp } of await filesIn(folder)) {
      const before = known.get(name);
      if (stop.signal.aborted || (before?.isDone === true && before.stamp === stamp)) continue;
      const looks = before?.stamp === stamp ? before.looks + 1 : 0;
      const file = join(folder, name);
      const isDone = looks >= LOOKS.whole && (looks >= LOOKS.open || (await hasEnd(file)));
      known.set(name, { stamp, looks, isDone });
      if (isDone) await bring(file);
    }
  }
  process.stdout.write(printable(`no longer watching ${nameFile(folder)}\n`));
  return EXIT.ok;
}

async function hasEnd(file: string): Promise<boolean> {
  const end = ENDS[extname(file).toLowerCase()] ?? null;
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && (end === null || end.test(bytes.subarray(-END_BYTES).toString('latin1')));
}

async function filesIn(folder: string): Promise<{ name: string; stamp: string }[]> {
  const names = (await readdir(folder)).filter((name) => extname(name).toLowerCase() in ENDS && !name.startsWith('.'));
  const found = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(folder, name)).catch(() => null);
      return info === null || !info.isFile() || info.size === 0 ? [] : [{ name, stamp: `${info.size} ${info.mtimeMs}` }];
    }),
  );
  return found.flat().toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

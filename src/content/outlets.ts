import { join } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { OutletMeta } from '../schema/front-matter.ts';
import { Id } from '../schema/primitives.ts';
import { readFrontMatter } from './front-matter.ts';
import { listFolder, nameProblems, stem } from './names.ts';
import { readText } from './text.ts';

/** An outlet as its file tells it; `note` is the body of the file. */
export interface Outlet {
  readonly id: string;
  readonly meta: OutletMeta;
  readonly note: string;
}

export interface OutletFolder {
  /** Null when there is no such folder. */
  readonly outlets: readonly Outlet[] | null;
  /** The ids of all files, those with problems included, so that one error does not cause another. */
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly dir: string;
}

/** Reads all outlets of a folder. */
export async function readOutlets(dir: string): Promise<OutletFolder> {
  const found = await listFolder(dir);
  if (found === null) return { outlets: null, ids: [], diagnostics: [], dir };
  const paths = found.files.filter((name) => name.endsWith('.md')).map((name) => join(dir, name));
  const read: Awaited<ReturnType<typeof readOutlet>>[] = [];
  for (const path of paths) read.push(await readOutlet(path));
  return {
    outlets: read.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])),
    ids: paths.map(stem),
    diagnostics: [...nameProblems(paths, Id), ...read.flatMap(({ diagnostics }) => diagnostics)],
    dir,
  };
}

async function readOutlet(path: string): Promise<{ outlet: Outlet | null; diagnostics: readonly Diagnostic[] }> {
  const source = await readText(path);
  if (source.value === null) return { outlet: null, diagnostics: source.diagnostics };
  const { value, diagnostics } = readFrontMatter(source.value, OutletMeta, 'an outlet');
  if (value === null) return { outlet: null, diagnostics };
  return { outlet: { id: stem(path), meta: value.meta, note: source.value.text.slice(value.bodyOffset).trim() }, diagnostics };
}

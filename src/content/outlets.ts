import { join } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { OutletMeta } from '../schema/front-matter.ts';
import { Id } from '../schema/primitives.ts';
import { readFrontMatter } from './front-matter.ts';
import { listFolder } from './folder.ts';
import { nameDiagnostics, stem } from './names.ts';
import { collect, success, type Result } from './result.ts';
import { readText } from './text.ts';

/** An outlet as its file describes it; `note` is the body of the file. */
export interface Outlet {
  readonly id: string;
  readonly meta: OutletMeta;
  readonly note: string;
}

export interface OutletFolder {
  /** Null when there is no such folder, or, with diagnostics, when it cannot be read. */
  readonly outlets: readonly Outlet[] | null;
  /** The ids of all files, those with errors included, so that one error does not cause another. */
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly dir: string;
}

/** Reads all outlets of a folder. */
export async function readOutlets(dir: string): Promise<OutletFolder> {
  const found = await listFolder(dir);
  if (!found.ok || found.value === null) return { outlets: null, ids: [], diagnostics: found.diagnostics, dir };
  const paths = found.value.files.filter((name) => name.endsWith('.md')).map((name) => join(dir, name));
  const read: Result<Outlet>[] = [];
  for (const path of paths) read.push(await readOutlet(path));
  const { values, diagnostics } = collect(read);
  return { outlets: values, ids: paths.map(stem), diagnostics: [...nameDiagnostics(paths, Id), ...diagnostics], dir };
}

async function readOutlet(path: string): Promise<Result<Outlet>> {
  const source = await readText(path);
  if (!source.ok) return source;
  const front = readFrontMatter(source.value, OutletMeta, 'an outlet');
  if (!front.ok) return front;
  const { meta, bodyOffset } = front.value;
  return success({ id: stem(path), meta, note: source.value.text.slice(bodyOffset).trim() });
}

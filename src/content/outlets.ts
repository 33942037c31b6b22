import { join } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { OutletMeta } from '../schema/front-matter.ts';
import { Id } from '../schema/primitives.ts';
import { readFrontMatter } from './front-matter.ts';
import { listFolder } from './folder.ts';
import { lookalikes, type PlacedName } from './lookalikes.ts';
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
  const read: Result<{ outlet: Outlet; named: PlacedName }>[] = [];
  for (const path of paths) read.push(await readOutlet(path));
  const { values, diagnostics } = collect(read);
  const alike = lookalikes(values.map(({ named }) => named));
  return { outlets: values.map(({ outlet }) => outlet), ids: paths.map(stem), diagnostics: [...nameDiagnostics(paths, Id), ...diagnostics, ...alike], dir };
}

async function readOutlet(path: string): Promise<Result<{ outlet: Outlet; named: PlacedName }>> {
  const source = await readText(path);
  if (!source.ok) return source;
  const front = readFrontMatter(source.value, OutletMeta, 'an outlet');
  if (!front.ok) return front;
  const { meta, bodyOffset, tree } = front.value;
  const outlet = { id: stem(path), meta, note: source.value.text.slice(bodyOffset).trim() };
  return success({ outlet, named: { name: meta.name, file: source.value.file, place: tree.placeOf(['name']) } });
}

import { extname, join } from 'node:path';
import type { Diagnostic } from '../compare/types.ts';
import { OutletMeta } from '../schema/front-matter.ts';
import { Id } from '../schema/primitives.ts';
import { readFrontMatter } from './front-matter.ts';
import { error, nameFile, warning, WHOLE_FILE } from './diagnostics.ts';
import { misplaced } from './disk.ts';
import { listFolder, looksLikeText, unreadFolders } from './folder.ts';
import { lookalikes, type PlacedName } from './lookalikes.ts';
import { nameDiagnostics, proposeId, stem } from './names.ts';
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
  const { files, folders, strange } = found.value;
  const paths = files.filter((name) => name.endsWith('.md')).map((name) => join(dir, name));
  const read: Result<{ outlet: Outlet; named: PlacedName }>[] = [];
  for (const path of paths) read.push(await readOutlet(path));
  const { values, diagnostics } = collect(read);
  const alike = lookalikes(values.map(({ named }) => named));
  const others = [
    ...files.filter((name) => !name.endsWith('.md') && !strange.some((entry) => entry.name === name)).map((name) => unread(dir, name)),
    ...strange.filter(({ name }) => !name.endsWith('.md')).map((entry) => misplaced(join(dir, entry.name), entry, 'file')),
    ...(await unreadFolders(dir, folders, 'Move it into the folder outlets itself, or elsewhere')),
  ];
  return { outlets: values.map(({ outlet }) => outlet), ids: paths.map(stem), diagnostics: [...nameDiagnostics(paths, Id), ...diagnostics, ...alike, ...others], dir };
}

/** A file beside the outlets: an error where it was meant as one. */
function unread(dir: string, name: string): Diagnostic {
  const file = nameFile(join(dir, name));
  if (!looksLikeText(name)) return warning(file, WHOLE_FILE, 'the file is not read', 'An outlet is a .md file');
  return error(file, WHOLE_FILE, `an outlet must be a .md file, and this one has the ending ${extname(name)}`, `Rename it to ${proposeId(stem(name))}.md, or move it elsewhere`);
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

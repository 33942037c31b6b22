import { LIMITS } from '../compare/text/limits.ts';
import type { Diagnostic, SourceArticle } from '../compare/types.ts';
import { ArticleMeta } from '../schema/front-matter.ts';
import { hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { stem } from './names.ts';
import { readLimits } from './limits.ts';
import type { OutletFolder } from './outlets.ts';
import { error, nameFile, nearest, WHOLE_FILE, type Outcome, type Place } from './diagnostics.ts';
import { readText, type TextFile } from './text.ts';
import type { YamlTree } from './yaml.ts';

/** Stands in for an outlet that an article outside a story need not name. */
const UNNAMED = { outlet: 'unnamed' };

/** Reads an article of a story folder: its front matter is required, and its outlet must have a file when there is a folder of outlets. */
export async function readStoryArticle(path: string, outlets: OutletFolder): Promise<Outcome<SourceArticle>> {
  const source = await readText(path);
  if (source.value === null) return { value: null, diagnostics: source.diagnostics };
  const front = readFrontMatter(source.value, ArticleMeta, 'an article');
  if (front.value === null) return { value: null, diagnostics: front.diagnostics };
  const { meta, bodyOffset, tree } = front.value;
  const name = outlets.outlets?.find((outlet) => outlet.id === meta.outlet)?.meta.name ?? meta.outlet;
  const empty = emptyProblems(source.value, bodyOffset, meta);
  const article = compose(path, source.value, { bodyOffset, meta, name, format: 'markdown' });
  // Of an article whose outlet has no file, the text can be read all the same.
  return { value: empty.length === 0 ? article : null, diagnostics: [...outletProblems(tree, meta.outlet, outlets), ...empty, ...readLimits().diagnostics] };
}

/** Reads an article of any folder: without front matter its outlet is the file's name; a text file is all body. */
export async function readLooseArticle(path: string): Promise<Outcome<SourceArticle>> {
  const source = await readText(path);
  if (source.value === null) return { value: null, diagnostics: source.diagnostics };
  const format = path.toLowerCase().endsWith('.txt') ? 'plain' : 'markdown';
  const bare = { value: { meta: ArticleMeta.parse(UNNAMED), bodyOffset: 0 }, diagnostics: [] };
  const front = format === 'markdown' && hasFrontMatter(source.value.text) ? readFrontMatter(source.value, ArticleMeta, 'an article', UNNAMED) : bare;
  if (front.value === null) return { value: null, diagnostics: front.diagnostics };
  const { bodyOffset } = front.value;
  const meta = { ...front.value.meta, outlet: front.value.meta.outlet === UNNAMED.outlet ? stem(path) : front.value.meta.outlet };
  const diagnostics = [...emptyProblems(source.value, bodyOffset, meta), ...readLimits().diagnostics];
  return { value: diagnostics.length === 0 ? compose(path, source.value, { bodyOffset, meta, name: meta.outlet, format }) : null, diagnostics };
}

interface Parts {
  readonly bodyOffset: number;
  readonly meta: ArticleMeta;
  readonly name: string;
  readonly format: SourceArticle['format'];
}

function compose(path: string, { file, text, sha256 }: TextFile, { bodyOffset, meta, name, format }: Parts): SourceArticle {
  const limits = readLimits().value;
  return { id: stem(path), file, text, bodyOffset, format, sha256, meta, outlet: { id: meta.outlet, name }, ...(limits && limits !== LIMITS && { limits }) };
}

function emptyProblems({ file, text }: TextFile, bodyOffset: number, { withdrawn }: ArticleMeta): Diagnostic[] {
  // The words of a withdrawn article may have been taken out of its file as well.
  if (text.slice(bodyOffset).trim() !== '' || withdrawn !== undefined) return [];
  const last: Place = bodyOffset === 0 ? WHOLE_FILE : { line: text.slice(0, bodyOffset).split('\n').length, column: 1 };
  return [
    error(
      file,
      last,
      'the article has no text',
      bodyOffset === 0 ? 'Put its text into the file, or remove the file' : 'Put its text below the second line `---`, or remove the file',
    ),
  ];
}

function outletProblems(tree: YamlTree, id: string, { outlets, ids, dir }: OutletFolder): Diagnostic[] {
  if (outlets === null || ids.includes(id)) return [];
  const guess = nearest(id, ids);
  const add = `add the file ${nameFile(dir)}/${id}.md, with the outlet's name as \`name:\` in its front matter`;
  const fix = guess === null ? add.replace(/^a/, 'A') : `Did you mean outlet \`${guess}\`? If not, ${add}`;
  return [error(tree.file, tree.placeOf(['outlet']), `there is no outlet \`${id}\``, fix)];
}

import { LIMITS } from '../compare/text/limits.ts';
import type { Diagnostic, SourceArticle } from '../compare/types.ts';
import { unseenIn } from '../schema/characters.ts';
import { ArticleMeta } from '../schema/front-matter.ts';
import { hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { stem } from './names.ts';
import { readLimits } from './environment.ts';
import type { OutletFolder } from './outlets.ts';
import { error, nameFile, nearest, warning, WHOLE_FILE, type Place } from './diagnostics.ts';
import { failure, success, type Result } from './result.ts';
import { readText, type TextFile } from './text.ts';
import type { YamlTree } from './yaml.ts';

/** Stands in for an outlet that an article outside a story need not name. */
const UNNAMED = { outlet: 'unnamed' };

/** Reads an article of a story folder: its front matter is required, and its outlet must have a file when there is a folder of outlets. */
export async function readStoryArticle(path: string, outlets: OutletFolder): Promise<Result<SourceArticle>> {
  const source = await readText(path);
  if (!source.ok) return source;
  const front = readFrontMatter(source.value, ArticleMeta, 'an article');
  if (!front.ok) return front;
  const { meta, bodyOffset, tree } = front.value;
  const outlet = outlets.outlets?.find(({ id }) => id === meta.outlet)?.meta;
  const unknown = outletDiagnostics(tree, meta.outlet, outlets);
  const article = compose(path, source.value, { bodyOffset, meta, name: outlet?.name ?? meta.outlet, country: outlet?.country, format: 'markdown' });
  // The text of an article whose outlet has no file can be read all the same.
  return article.ok ? success(article.value, [...unknown, ...article.diagnostics]) : failure(...unknown, ...article.diagnostics);
}

/** Reads an article of any folder: without front matter its outlet is the file's name; a text file is all body. */
export async function readLooseArticle(path: string): Promise<Result<SourceArticle>> {
  const source = await readText(path);
  if (!source.ok) return source;
  const format = path.toLowerCase().endsWith('.txt') ? 'plain' : 'markdown';
  const bare = success({ meta: ArticleMeta.parse(UNNAMED), bodyOffset: 0 });
  const front = format === 'markdown' && hasFrontMatter(source.value.text) ? readFrontMatter(source.value, ArticleMeta, 'an article', UNNAMED) : bare;
  if (!front.ok) return front;
  const { bodyOffset } = front.value;
  const meta = { ...front.value.meta, outlet: front.value.meta.outlet === UNNAMED.outlet ? stem(path) : front.value.meta.outlet };
  return compose(path, source.value, { bodyOffset, meta, name: meta.outlet, format });
}

interface ArticleParts {
  readonly bodyOffset: number;
  readonly meta: ArticleMeta;
  readonly name: string;
  readonly country?: string | undefined;
  readonly format: SourceArticle['format'];
}

function compose(path: string, { file, text, sha256 }: TextFile, { bodyOffset, meta, name, country, format }: ArticleParts): Result<SourceArticle> {
  const limits = readLimits();
  // The words of a withdrawn article may have been taken out of its file as well.
  if (!hasWords(text.slice(bodyOffset)) && meta.withdrawn === undefined) return failure(noText(file, text.slice(0, bodyOffset)), ...limits.diagnostics);
  if (!limits.ok) return limits;
  const raised = limits.value === LIMITS ? {} : { limits: limits.value };
  const outlet = { id: meta.outlet, name, ...(country !== undefined && { country }) };
  return success({ id: stem(path), file, text, bodyOffset, format, sha256, meta, outlet, ...raised }, unseenSigns(file, text, bodyOffset));
}

/** A copy may hold what cannot be seen, since it is quoted to the letter; it splits words and numbers, so its editor should know. */
function unseenSigns(file: string, text: string, bodyOffset: number): Diagnostic[] {
  const found = unseenIn(text.slice(bodyOffset));
  const [first] = found;
  if (!first) return [];
  const before = text.slice(0, bodyOffset + first.at).split(/\r\n|[\r\n]/);
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const what = `the text has ${found.length === 1 ? 'a character that nobody sees' : `${found.length} characters that nobody sees`} (${first.name}); pages show them by number`;
  return [warning(file, place, what, 'Take it out, unless the page that was copied means it')];
}

/** Pictures and the addresses of links are no words: an article of them alone would pass for one that is silent on everything. */
function hasWords(body: string): boolean {
  const words = body.replaceAll(/!\[[^\]\n]{0,1000}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,1000}\])?/g, '').replaceAll(/^ {0,3}\[[^\]\n]{1,1000}\]:.*$/gm, '');
  return /[\p{L}\p{N}]/u.test(words);
}

function noText(file: string, head: string): Diagnostic {
  const place: Place = head === '' ? WHOLE_FILE : { line: head.split('\n').length, column: 1 };
  const where = head === '' ? 'in the file' : 'below the second line `---`';
  return error(file, place, 'the article has no text', `Put its text ${where}, or remove the file`);
}

function outletDiagnostics(tree: YamlTree, id: string, { outlets, ids, dir }: OutletFolder): Diagnostic[] {
  if (outlets === null || ids.includes(id)) return [];
  const guess = nearest(id, ids);
  const add = `add the file ${nameFile(dir)}/${id}.md, with the outlet's name as \`name:\` in its front matter`;
  const fix = guess === null ? add.replace(/^a/, 'A') : `Did you mean outlet \`${guess}\`? If not, ${add}`;
  return [error(tree.file, tree.placeOf(['outlet']), `there is no outlet \`${id}\``, fix)];
}

import type { z } from 'zod';
import type { Diagnostic } from '../compare/types.ts';
import { CURLY_AROUND, error } from './diagnostics.ts';
import { failure, success, type Result } from './result.ts';
import type { TextFile } from './text.ts';
import { todoDiagnostics } from './todo.ts';
import { parseYaml, validate, type YamlTree } from './yaml.ts';

/** A Markdown file taken apart: the fields at its head, and where its body begins. */
export interface FrontMatter<T> {
  readonly meta: T;
  readonly bodyOffset: number;
  readonly tree: YamlTree;
}

/** The two parts of a text that begins with a line `---`. */
export interface Fences {
  readonly yaml: string;
  readonly bodyOffset: number;
}

const OPENING = /^---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;
/** Fields whose text readers see as it is. */
const SHOWN: readonly string[] = ['title', 'standfirst', 'name'];
const TOP = { line: 1, column: 1 };

/** Whether a text begins with a line `---`. */
export function hasFrontMatter(text: string): boolean {
  return OPENING.test(text);
}

/** Reads and checks the front matter of a file that must have one; `thing` is what an error calls the file ("an article"), `defaults` are fields it may leave out. */
export function readFrontMatter<S extends z.ZodType>(source: TextFile, schema: S, thing: string, defaults: object = {}): Result<FrontMatter<z.infer<S>>> {
  const fences = splitFrontMatter(source, thing);
  if (!fences.ok) return fences;
  const { yaml, bodyOffset } = fences.value;
  const parsed = parseYaml({ file: source.file, text: yaml, startLine: 2 });
  if (!parsed.ok) return parsed;
  const tree = parsed.value;
  const data = tree.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    return failure(error(source.file, { line: 2, column: 1 }, 'the front matter has no fields', 'Write one field per line, such as `outlet: daily-post`'));
  }
  const checked = validate(schema, tree, { ...defaults, ...data }, thing);
  const todo = todoDiagnostics(tree, data);
  const isTodo = (line: number | null): boolean => todo.some((diagnostic) => diagnostic.line === line);
  const diagnostics = [...todo, ...checked.diagnostics.filter(({ line }) => !isTodo(line)), ...inCurlyMarks(tree, data)];
  return checked.ok && diagnostics.length === 0 ? success({ meta: checked.value, bodyOffset, tree }) : failure(...diagnostics);
}

/** Names and titles in curly marks: to YAML they are part of the text, and readers would see them. Straight marks around them say that it is meant. */
function inCurlyMarks(tree: YamlTree, data: object): Diagnostic[] {
  const fields = Object.entries(data).filter(([field, text]) => SHOWN.includes(field) && typeof text === 'string' && CURLY_AROUND.test(text));
  return fields.flatMap(([field]) => {
    if (!tree.isPlain([field])) return [];
    const fix = `Remove them, or replace them with straight ones (" or '); if they belong to the text, put straight ones around them`;
    return [error(tree.file, tree.placeOf([field]), `readers would see the curly quotation marks around the field \`${field}\``, fix)];
  });
}

function splitFrontMatter({ file, text }: TextFile, thing: string): Result<Fences> {
  const fences = splitFences(text);
  if (fences !== null) return success(fences);
  const [what, fix] = hasFrontMatter(text)
    ? [
        'the front matter begins with this `---` and never ends',
        'Put a line `---` after the last field; a `---` that is meant as a rule across the page needs an empty line before it',
      ]
    : [`the front matter of ${thing} is missing`, 'Begin the file with a line `---`, then its fields, one per line, then another line `---`'];
  return failure(error(file, TOP, what, fix));
}

/** Front matter and body of a text, or null when its front matter does not begin or does not end. */
export function splitFences(text: string): Fences | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  return closing === null ? null : { yaml: rest.slice(0, closing.index), bodyOffset: opening.length + closing.index + closing[0].length };
}

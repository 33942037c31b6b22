import type { z } from 'zod';
import type { Problem } from '../pipeline/types.ts';
import { error, type Outcome } from './problems.ts';
import type { TextFile } from './text.ts';
import { parseYaml, validate, type YamlTree } from './yaml.ts';

/** A Markdown file taken apart: the fields at its head, and where its body begins. */
export interface FrontMatter<T> {
  readonly meta: T;
  readonly bodyOffset: number;
  readonly tree: YamlTree;
}

interface Fences {
  readonly yaml: string;
  readonly bodyOffset: number;
}

const OPENING = /^---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;
const TOP = { line: 1, column: 1 };

/** Whether a text begins with a line `---`. */
export function hasFrontMatter(text: string): boolean {
  return OPENING.test(text);
}

/** Reads and checks the front matter of a file that must have one; `thing` is what an error calls the file ("an article"), `defaults` are fields it may leave out. */
export function readFrontMatter<S extends z.ZodType>(source: TextFile, schema: S, thing: string, defaults: object = {}): Outcome<FrontMatter<z.infer<S>>> {
  const fences = splitFrontMatter(source, thing);
  if ('what' in fences) return { value: null, problems: [fences] };
  const parsed = parseYaml({ file: source.file, text: fences.yaml, startLine: 2 });
  if (parsed.value === null) return { value: null, problems: parsed.problems };
  const tree = parsed.value;
  const data = tree.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    const problem = error(source.file, { line: 2, column: 1 }, 'the front matter holds no fields', 'Write one field a line, such as `outlet: daily-post`');
    return { value: null, problems: [problem] };
  }
  const { value, problems } = validate(schema, tree, { ...defaults, ...data }, thing);
  return value === null ? { value: null, problems } : { value: { meta: value, bodyOffset: fences.bodyOffset, tree }, problems };
}

function splitFrontMatter({ file, text }: TextFile, thing: string): Fences | Problem {
  const opening = OPENING.exec(text);
  if (opening === null) {
    return error(file, TOP, `the front matter of ${thing} is missing`, 'Begin the file with a line `---`, then its fields one a line, then another line `---`');
  }
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    const mend = 'Put a line `---` behind the last field; a `---` that is meant as a rule across the page needs an empty line before it';
    return error(file, TOP, 'the front matter begins with this `---` and never ends', mend);
  }
  return { yaml: rest.slice(0, closing.index), bodyOffset: opening[0].length + closing.index + closing[0].length };
}

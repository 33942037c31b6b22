import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { error, nearest, type Place } from './diagnostics.ts';
import { wordIssue } from './issues.ts';
import { failure, success, type Result } from './result.ts';
import { cutByComments } from './yaml-comments.ts';
import { wordFaults } from './yaml-faults.ts';

/** A YAML text that stands in a file, from line `startLine` on. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly startLine: number;
}

export type Path = readonly (string | number)[];

/** Parsed YAML that still knows where everything stands. */
export interface YamlTree {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at the path stands, or the nearest thing around it. */
  readonly placeOf: (path: Path) => Place;
  /** Where the name of a field stands. */
  readonly placeOfKey: (path: Path, key: string) => Place;
  /** Whether the value at the path is a text without quotation marks that YAML knows. */
  readonly isPlain: (path: Path) => boolean;
}

/** Parses YAML of the core schema (a date stays text); aliases are refused, since a small file could grow without end through them. */
export function parseYaml({ file, text, startLine }: YamlText): Result<YamlTree> {
  const counter = new LineCounter();
  const tree = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: 'core', merge: false, uniqueKeys: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + startLine - 1, column: col };
  };
  const cut = cutByComments(file, text, placeAt);
  // What a parser finds wrong behind a text that was cut off follows from the cut.
  const diagnostics = cut.length ? cut : wordFaults({ file, text, tree, placeAt });
  const named = new Set<string>();
  visit(tree, {
    Alias: (_key, node) => {
      named.add(node.source);
      const fix = 'Write the text itself, in quotation marks if it begins with an asterisk';
      diagnostics.push(error(file, placeAt(node.range?.[0] ?? 0), `\`*${node.source}\` refers to another place, which is not allowed here`, fix));
    },
  });
  visit(tree, {
    Pair: (_key, { key }) => {
      // As the name of a field it would be written out, with a warning that shows what stands in it.
      if (!isCollection(key)) return;
      const fix = 'Write a single word before the colon; a text that begins with a bracket or a question mark needs quotation marks';
      diagnostics.push(error(file, placeAt(key.range?.[0] ?? 0), 'a list or a set of fields is used as the name of a field', fix));
    },
  });
  visit(tree, {
    Scalar: (_key, { anchor, range }) => {
      const fix = 'Put quotation marks around the whole text';
      // Where it is referred to, that was told.
      if (anchor !== undefined && !named.has(anchor)) diagnostics.push(error(file, placeAt(range?.[0] ?? 0), `\`&${anchor}\` is no part of the text that follows`, fix));
    },
  });
  if (diagnostics.length > 0) return failure(...diagnostics);
  return success({
    file,
    data: tree.toJS({ maxAliasCount: 0 }) as unknown,
    placeOf: (path: Path) => placeAt(offsetOf(tree, path)),
    placeOfKey: (path: Path, key: string) => placeAt(offsetOfKey(tree, path, key)),
    isPlain: (path: Path) => {
      const node = tree.getIn(path, true);
      return isScalar(node) && node.type === 'PLAIN';
    },
  });
}

/** Checks the value at `path` of a tree by a schema; `thing` is what an error calls it ("an article"). */
export function validate<S extends z.ZodType>(schema: S, tree: YamlTree, data: unknown, thing: string, path: Path = []): Result<z.infer<S>> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return success(result.data);
  const worded = firstOfEach(result.error.issues).slice(0, MOST_FAULTS).flatMap((issue) => {
    const at = [...path, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    return wordIssue(issue, schema, thing).map((words) => ({ ...words, at }));
  }); // prettier-ignore
  const diagnostics = worded.slice(0, MOST_FAULTS).map(({ key, what, fix, at }) => error(tree.file, key === null ? tree.placeOf(at) : tree.placeOfKey(at, key), what, fix));
  return failure(...diagnostics);
}

/** Of one part of a file: whoever has made more mistakes mends these first, and to look for the place of each takes as long as the part is. */
const MOST_FAULTS = 50;

/** A value that is no date at all is also no day of the calendar; one complaint about it is enough. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  const first = issues.filter(({ path }) => {
    const key = path.join('\u0000');
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [{ around: issue.path.join('\u0000'), keys: issue.keys.slice(0, MOST_FAULTS) }] : [])); // prettier-ignore
  return first.filter((issue) => !isMisspelt(issue, unknown.slice(0, MOST_FAULTS)));
}

/** A field is missing because its name is misspelt: what is said of that name is enough. */
function isMisspelt({ code, path, input }: z.core.$ZodIssue, unknown: readonly { around: string; keys: readonly string[] }[]): boolean {
  if (code !== 'invalid_type' || input !== undefined) return false;
  const [around, field] = [path.slice(0, -1).join('\u0000'), String(path.at(-1))];
  return unknown.some((other) => other.around === around && other.keys.some((key) => nearest(key, [field])));
}

function offsetOf(tree: Document, path: Path): number {
  const node = path.length === 0 ? tree.contents : tree.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(tree, path.slice(0, -1));
}

function offsetOfKey(tree: Document, path: Path, key: string): number {
  const map = path.length === 0 ? tree.contents : tree.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key) : undefined;
  return pair && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(tree, path);
}

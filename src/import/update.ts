/** A newer copy of an article into the file that a story has: the front matter that an editor wrote stays, to the letter, but for what the copy changes. */
import { isMap, isScalar, parseDocument, type Pair, type Scalar } from 'yaml';
import { hasFrontMatter, splitFences } from '../content/front-matter.ts';
import { articleFields, articleBody, frontMatter, TODO, type Field } from './compose.ts';
import type { Draft } from './draft.ts';

export interface Update {
  readonly text: string;
  /** Where the page says something else than the editor's file, which stays: sentences. */
  readonly kept: readonly string[];
}

/** What the copy alone knows; the rest is the editor's word. */
const OF_THE_COPY = new Set(['captured', 'omitted']);
/** A note that an import wrote. */
const OWN_NOTE = /^The date line of the copy reads /;

/**
 * @param old the file that is there
 * @param given the fields that the editor named with this import
 */
export function updated(old: string, draft: Draft, outlet: string, given: ReadonlySet<string>): Update {
  const fresh = articleFields(draft, outlet);
  const fences = hasFrontMatter(old) ? splitFences(old) : null;
  const tree = parseDocument(fences?.yaml ?? '', { schema: 'core', prettyErrors: false });
  const body = articleBody(draft);
  if (fences === null || tree.errors.length > 0 || !isMap(tree.contents)) return { text: `${frontMatter(fresh)}\n${body}`, kept: [] };
  const pairs = new Map((tree.contents.items as Pair<Scalar, Scalar>[]).map((pair) => [String(pair.key.value), pair]));
  const kept: string[] = [];
  const cuts: { from: number; to: number; text: string }[] = [];
  const added: Field[] = [];
  for (const field of fresh) {
    const pair = pairs.get(field.name);
    const isEmpty = field.value === null || (Array.isArray(field.value) && field.value.length === 0);
    if (pair === undefined) {
      if (!isEmpty && field.value !== TODO && !isSaidToBeUnknown(field.name, pairs)) added.push(field);
      continue;
    }
    const was: unknown = tree.get(field.name) === undefined ? null : (tree.toJS() as Record<string, unknown>)[field.name];
    if (isEmpty || field.value === TODO || JSON.stringify(was) === JSON.stringify(field.value)) continue;
    const isCopys = OF_THE_COPY.has(field.name) || given.has(field.name) || was === TODO || (field.name === 'note' && OWN_NOTE.test(String(was)));
    if (isCopys) cuts.push({ ...rangeOf(fences.yaml, pair, was === TODO), text: lineOf({ name: field.name, value: field.value }) });
    else kept.push(`the newer copy says \`${field.name}: ${String(field.value)}\`; the file keeps \`${String(was)}\``);
  }
  const yaml = cuts
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), fences.yaml);
  return { text: `---\n${yaml}${added.map((field) => `${lineOf(field)}\n`).join('')}---\n\n${body}`, kept };
}

/** A copy without a date has neither of two fields, which an editor took out. */
const isSaidToBeUnknown = (name: string, pairs: ReadonlyMap<string, unknown>): boolean => name === 'publishedIs' && !pairs.has('published');

/** From the name of a field to the end of its value; a remark of ours about what was to do goes with it. */
function rangeOf(yaml: string, { key, value }: Pair<Scalar, Scalar>, withRemark: boolean): { from: number; to: number } {
  const from = key.range?.[0] ?? 0;
  const end = value?.range?.[1] ?? from;
  const to = end - (yaml.slice(from, end).length - yaml.slice(from, end).trimEnd().length);
  const remark = withRemark && isScalar(value) ? (/^[ \t]*#[^\n]*/.exec(yaml.slice(to))?.[0].length ?? 0) : 0;
  return { from, to: to + remark };
}

const lineOf = (field: Field): string => frontMatter([field]).split('\n').slice(1, -2).join('\n');

import { z } from 'zod';
import { CURLY_AROUND, list, nearest } from './diagnostics.ts';

/** A schema's complaint in words for an editor; `key` is the field whose name is wrong, or null when the value is meant. */
export interface WordedIssue {
  readonly key: string | null;
  readonly what: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
};

/** What is said of one list of unknown fields. */
const MOST_KEYS = 50;

/** Words an issue of `schema`; `thing` is what the whole is called ("an article"). One issue may be about several unknown fields. */
export function wordIssue(issue: Issue, schema: z.ZodType, thing: string): WordedIssue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, MOST_KEYS).map((key) => wordUnknownField(key, fieldsAt(schema, issue.path), issue.path, thing));
  const name = nameOf(issue.path, thing);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (missing) return [{ key: null, what: `${name} is missing`, fix: addField(issue.path, schema) }];
  return [{ key: null, what: `${name} ${complaint(issue)}`, fix: remedy(issue, schema) }];
}

function wordUnknownField(key: string, known: readonly string[], path: Issue['path'], thing: string): WordedIssue {
  const guess = nearest(key, known);
  const isText = !/^[A-Za-z-]+$/.test(key);
  const owner = path.length === 0 ? thing : nameOf(path, thing);
  const other = isText
    ? `If it belongs to a text that holds a comma, put the whole text between ${/[“”‘’]/.test(key) ? 'straight ' : ''}quotation marks`
    : `Remove it, or use one of ${list(known, 'or')}`;
  const fix = guess === null ? other : `Did you mean \`${guess}\`? If so, write that`;
  return { key, what: `\`${key}\` is not a field of ${owner}`, fix };
}

function complaint(issue: Issue): string {
  if (issue.input === null) return 'is empty';
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) return `must be ${list(issue.values.map(String), 'or')}`;
  if (issue.code === 'invalid_type') return `must be ${EXPECTED[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `must have ${issue.minimum} or more entries`;
  if (issue.code === 'too_big') return `is too long: at most ${issue.maximum} characters are allowed`;
  return issue.message;
}

function remedy(issue: Issue, schema: z.ZodType): string {
  const field = fieldName(issue.path);
  if (issue.input === null) return 'Write a value after the colon, or remove the line';
  if (typeof issue.input === 'string' && CURLY_AROUND.test(issue.input)) return 'Remove the curly quotation marks, or replace them with straight ones (")';
  if (issue.code === 'invalid_value') {
    const guess = nearest(String(issue.input), issue.values.map(String));
    if (guess !== null) return `It says \`${excerpt(String(issue.input))}\`; did you mean \`${guess}\`? If so, write that`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object') return 'Put it in quotation marks';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return `Write it as \`${field}: [one, two]\` or one entry per line, each after a hyphen`;
  if (issue.message.startsWith('contains an invisible character')) return 'Retype the text instead of pasting it: the character was pasted along with it';
  if (issue.message.startsWith('contains too many marks')) return 'Take out the marks that no spelling needs';
  const meaning = meaningOf(schema, issue.path);
  if (issue.input === undefined || issue.message.startsWith('is missing')) return `Add a line that begins with \`${field}:\``;
  const now = typeof issue.input === 'object' ? 'Correct it' : `Correct \`${excerpt(String(issue.input))}\``;
  return meaning === null ? now : `${now}; the field holds: ${meaning}`;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function addField(path: Issue['path'], schema: z.ZodType): string {
  const meaning = meaningOf(schema, path);
  return `Add a line that begins with \`${fieldName(path)}:\`${meaning === null ? '' : ` (${meaning})`}`;
}

function fieldName(path: Issue['path']): string {
  return String(path.findLast((part) => typeof part === 'string') ?? 'it');
}

function nameOf(path: Issue['path'], thing: string): string {
  const last = path.at(-1);
  if (last === undefined) return thing;
  return typeof last === 'number' ? `entry ${last + 1} of \`${fieldName(path)}\`` : `the field \`${String(last)}\``;
}

function meaningOf(schema: z.ZodType, path: Issue['path']): string | null {
  const description = schemaAt(schema, path)?.description;
  return description === undefined ? null : description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
}

function fieldsAt(schema: z.ZodType, path: Issue['path']): string[] {
  const inner = peel(schemaAt(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function schemaAt(schema: z.ZodType | undefined, path: Issue['path']): z.ZodType | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const outer = peel(schema);
  if (outer instanceof z.ZodArray) return schemaAt(outer.element as z.ZodType, rest);
  if (outer instanceof z.ZodObject) return schemaAt(outer.shape[String(first)] as z.ZodType | undefined, rest);
  return undefined;
}

function peel(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable ? peel(schema.unwrap() as z.ZodType) : schema;
}

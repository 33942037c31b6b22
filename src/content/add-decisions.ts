import { join } from 'node:path';
import { type Document, isCollection, isMap, isSeq, parseDocument, visit } from 'yaml';
import { ContentError } from '../compare/types.ts';
import { type Decision, writtenForm } from '../schema/decisions.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { withLock } from './lock.ts';
import { decisionsBytes } from './put-back.ts';
import { readIfThere } from './text.ts';
import { DECISIONS_FILE, LOCK_FILE, writeAtomically } from './write.ts';

/**
 * Writes decisions behind those that a folder has, which stay as they are. Whoever looks finds the old file or the new one.
 * @returns the file as messages name it
 * @throws ContentError when the file cannot be read or is no list
 */
export async function addDecisions(dir: string, decisions: readonly Decision[]): Promise<string> {
  return withLock(join(dir, LOCK_FILE), () => add(dir, decisions));
}

/** As `addDecisions`. @returns the bytes of the file before and behind it, without what anybody else writes meanwhile */
export async function addAndRemember(dir: string, decisions: readonly Decision[]): Promise<{ before: Buffer | null; after: Buffer | null }> {
  return withLock(join(dir, LOCK_FILE), async () => {
    const before = await decisionsBytes(dir);
    await add(dir, decisions);
    return { before, after: await decisionsBytes(dir) };
  });
}

async function add(dir: string, decisions: readonly Decision[]): Promise<string> {
  const path = join(dir, DECISIONS_FILE);
  const before = (await readIfThere(path)) ?? '';
  const text = withDecisions(before, decisions);
  if (text === null) {
    const fix = 'Make it a list, each decision beginning with a hyphen; `npm run check` says what else is wrong';
    throw new ContentError([error(nameFile(path), WHOLE_FILE, 'nothing can be added to the decisions, since they are not a list', fix)]);
  }
  writeAtomically(path, text);
  return nameFile(path);
}

/**
 * The text of a decisions.yaml with further entries at its end, in the way in which its own are written. What stands there stays to the
 * letter, comments too, unless it is a list in brackets, which is rewritten. Null when it is no list.
 */
export function withDecisions(text: string, decisions: readonly Decision[]): string | null {
  if (!decisions.length) return text;
  const old = read(text);
  if (old.errors.length || !(old.contents === null || isSeq(old.contents))) return null;
  const count = old.contents?.items.length ?? 0;
  const added = behind(text, old, decisions);
  const check = read(added);
  if (!check.errors.length && isSeq(check.contents) && check.contents.items.length === count + decisions.length) return added;
  const list = isSeq(old.contents) ? old.contents : old.createNode([]);
  list.flow = false;
  for (const decision of decisions) list.items.push(entryOf(old, decision));
  old.contents = list as typeof old.contents;
  return old.toString({ lineWidth: 0 });
}

const read = (text: string): Document => parseDocument(text, { schema: 'core' });

function behind(text: string, old: Document, decisions: readonly Decision[]): string {
  const first = isSeq(old.contents) ? (old.contents.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const made = read('');
  made.contents = made.createNode([]) as typeof made.contents;
  for (const decision of decisions) if (isSeq(made.contents)) made.contents.items.push(entryOf(made, decision));
  const lines = made.toString({ lineWidth: 0 }).trimEnd().split('\n');
  return `${text}${text === '' || text.endsWith('\n') ? '' : end}${lines.map((line) => `${line === '' ? '' : indent}${line}${end}`).join('')}`;
}

/** An entry as an editor would write it: a passage on one line. */
function entryOf(document: Document, decision: Decision): ReturnType<Document['createNode']> {
  const entry = document.createNode(writtenForm(decision));
  visit(entry, {
    Map: (_key, node) => {
      if (node !== entry) node.flow = true;
    },
    Seq: (_key, node) => {
      if (node.items.length && node.items.every((item) => !isCollection(item) && !isMap(item))) node.flow = true;
    },
  });
  return entry;
}

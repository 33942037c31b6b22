/** Where the answers of a dialogue go: into decisions.yaml at once, and out of it again. */
import { addDecisions } from '../content/add-decisions.ts';
import { decisionsBytes, putBack } from '../content/put-back.ts';
import { readStory } from '../content/index.ts';
import { findDecisions } from '../compare/alignment/found-decisions.ts';
import { scoreStory } from '../compare/index.ts';
import type { Diagnostic } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import { agendaOf, type Known, leastGain } from './agenda.ts';
import type { Agenda } from './dialogue.ts';

/** A folder in review. Every answer makes another desk, which remembers the one before it. */
export interface Desk {
  readonly dir: string;
  readonly known: Known;
  readonly passed: ReadonlySet<string>;
  readonly answered: number;
  readonly agenda: Agenda;
  /** How to take the last answer back; null at the beginning. `written` is null where nothing was. */
  readonly past: { readonly desk: Desk; readonly written: { readonly before: Buffer | null; readonly after: Buffer | null } | null } | null;
}

const THE_ANSWER = 'this answer';

/** @throws ContentError when the decisions contradict each other */
export function openDesk(dir: string, read: Omit<Known, 'least'>): Desk {
  const known = { ...read, least: leastGain(read) };
  return { dir, known, passed: new Set(), answered: 0, agenda: agendaOf(known, new Set(), 0), past: null };
}

/**
 * Writes the entries of an answer. When they contradict what stands there, nothing stays written.
 * @throws ContentError saying which entries do
 */
export async function decide(desk: Desk, decisions: readonly Decision[]): Promise<Desk> {
  const { dir, known, passed } = desk;
  const before = await decisionsBytes(dir);
  const placed = decisions.map((decision) => ({ decision, file: THE_ANSWER, line: 0, column: 1, quotesAt: [] }));
  // Before anything is written: whoever kills this here finds decisions that do not contradict each other.
  const { scored, story: old, lexicon } = known;
  const withdrawn = new Set(old.articles.filter(({ meta }) => meta.withdrawn !== undefined).map(({ id }) => id));
  findDecisions([...old.decisions, ...placed], scored.articles, withdrawn, lexicon);
  const answered = desk.answered + 1;
  await addDecisions(dir, decisions);
  const after = await decisionsBytes(dir);
  try {
    const { story } = await readStory(dir);
    const unchanged = story.articles.every(({ id, sha256 }) => known.story.articles.some((old) => old.id === id && old.sha256 === sha256));
    const next = {
      ...known,
      story,
      scored: unchanged && story.articles.length === known.story.articles.length ? known.scored : scoreStory(story, known.lexicon),
    };
    return { ...desk, known: next, answered, agenda: agendaOf(next, passed, answered), past: { desk, written: { before, after } } };
  } catch (cause) {
    await putBack(dir, before, after);
    throw cause;
  }
}

/** Leaves a question open, or a label as it is, for the rest of the dialogue. */
export function pass(desk: Desk, id: string): Desk {
  const passed = new Set([...desk.passed, id]);
  return { ...desk, passed, agenda: agendaOf(desk.known, passed, desk.answered), past: { desk, written: null } };
}

/**
 * Takes the last answer back.
 * @returns null, and nothing is written, when somebody has changed the decisions since
 */
export async function undo({ dir, past }: Desk): Promise<Desk | null> {
  if (past === null || (past.written !== null && !(await putBack(dir, past.written.before, past.written.after)))) return null;
  return past.desk;
}

/** Why an answer was refused, in a sentence; an entry that is not written has no line to be named by. */
export function refusal({ what, file, line }: Diagnostic): string {
  return file === THE_ANSWER ? what.replace(' here,', ` by ${THE_ANSWER},`) : `${what.replace(' in line 0', ` by ${THE_ANSWER}`)} (${file}:${line ?? 1})`;
}

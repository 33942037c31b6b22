/** Where the answers of a dialogue go: into decisions.yaml at once, and out of it again. */
import { isDeepStrictEqual } from 'node:util';
import { addAndRemember } from '../content/add-decisions.ts';
import { compareStory } from '../compare/index.ts';
import { readStory } from '../content/index.ts';
import { putBack } from '../content/put-back.ts';
import type { Diagnostic, StorySource } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import type { After } from './dialogue.ts';
import { type Agenda, agendaOf, idOf, leastGain } from './agenda.ts';
import { refuseContradictions, type Session, withStory } from './session.ts';

/** A folder in review. Every answer makes another desk, which remembers the one before it. */
export interface Desk {
  readonly dir: string;
  readonly session: Session;
  /** The gain from which a question is worth asking: the same for all dialogues about the story, so that they come to an end. */
  readonly least: number;
  readonly passed: ReadonlySet<string>;
  /** Answers since the dialogue began. */
  readonly answered: number;
  readonly agenda: Agenda;
  /** The desk before the last answer, null at the beginning; `written` is null where the answer wrote nothing. */
  readonly past: { readonly desk: Desk; readonly written: { readonly before: Buffer | null; readonly after: Buffer | null } | null } | null;
}

const THE_ANSWER = 'this answer';

/** A desk for the story of a folder. */
export function openDesk(dir: string, session: Session): Desk {
  const { story, prepared, compared } = session;
  // Of the story before any answer: who leaves and comes back is asked what was left, and no more.
  const least = leastGain(story.decisions.length ? compareStory(prepared, { ...story, decisions: [] }) : compared);
  return { dir, session, least, passed: new Set(), answered: 0, agenda: agendaOf(session.compared, least, new Set()), past: null };
}

/**
 * Writes the decisions of an answer. When they contradict those of the folder, nothing stays written.
 * @param after what the answer says of the claims that these decisions make
 * @returns the next desk, and all that was written
 * @throws ContentError naming the decisions that do
 */
export async function decide(desk: Desk, decisions: readonly Decision[], after?: After): Promise<{ next: Desk; written: readonly Decision[] }> {
  const { dir } = desk;
  const next = await write(desk, decisions);
  const more = after?.(next.session.compared) ?? [];
  if (!more.length) return { next, written: decisions };
  const first = next.past?.written;
  const last = await write(next, more).catch(async (cause: unknown) => {
    if (first) await putBack(dir, first.before, first.after);
    throw cause;
  });
  const second = last.past?.written;
  const written = first && second ? { before: first.before, after: second.after } : null;
  return { next: { ...last, answered: next.answered, past: { desk, written } }, written: [...decisions, ...more] };
}

async function write(desk: Desk, decisions: readonly Decision[]): Promise<Desk> {
  const { dir, session, least, passed, answered } = desk;
  // Before anything is written: whoever kills the dialogue then finds decisions that do not contradict each other.
  refuseContradictions(
    session,
    decisions.map((decision) => ({ decision, file: THE_ANSWER, line: 0, column: 1, quotesAt: [] })),
  );
  const { before, after } = await addAndRemember(dir, decisions);
  try {
    const next = await withStory(session, (await readStory(dir)).story);
    const agenda = agendaOf(next.compared, least, passed);
    return { ...desk, session: next, answered: answered + 1, agenda, past: { desk, written: { before, after } } };
  } catch (cause) {
    await putBack(dir, before, after);
    throw cause;
  }
}

/**
 * The desk with the story as it stands on disk: what another desk has answered is not asked again.
 * @returns null where nobody has changed its decisions
 * @throws ContentError as `readStory`
 */
export async function reread(desk: Desk): Promise<Desk | null> {
  const { story } = await readStory(desk.dir);
  const decided = (one: StorySource): unknown => one.decisions.map(({ decision }) => decision);
  if (isDeepStrictEqual(decided(story), decided(desk.session.story))) return null;
  const session = await withStory(desk.session, story);
  return { ...desk, session, agenda: agendaOf(session.compared, desk.least, desk.passed) };
}

/** Leaves the question open, or the label as it is, for the rest of the dialogue. */
export function pass(desk: Desk): Desk {
  const { item } = desk.agenda;
  const passed = new Set([...desk.passed, ...(item ? [idOf(item)] : [])]);
  return { ...desk, passed, agenda: agendaOf(desk.session.compared, desk.least, passed), past: { desk, written: null } };
}

/** @returns null, and nothing is written, when somebody has changed the decisions since the last answer or there was none */
export async function undo({ dir, past }: Desk): Promise<Desk | null> {
  if (past === null || (past.written !== null && !(await putBack(dir, past.written.before, past.written.after)))) return null;
  return past.desk;
}

/** Why an answer was refused, in a sentence; a decision that is not written has no line to be named by. */
export function refusal({ what, file, line }: Diagnostic): string {
  return file === THE_ANSWER ? what.replace(' here,', ` by ${THE_ANSWER},`) : `${what.replace(' in line 0', ` by ${THE_ANSWER}`)} (${file}:${line ?? 1})`;
}

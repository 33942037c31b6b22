/** What an answer means: entries of decisions.yaml. */
import type { Compared } from '../compare/index.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Answer } from '../schema/questions.ts';
import type { Diagnostic } from '../compare/types.ts';
import type { Asked, AskedSide } from './about.ts';
import { pairKey } from './named.ts';
import { questions } from './questions.ts';

type Apart = (a: Passage, b: Passage) => boolean;
/** A question as far as its answer depends on it. */
type Answered = Omit<Asked, 'items'>;

/**
 * The entries that an answer becomes.
 * @param yes which candidates were ticked, from 0; the others were looked at and not ticked
 * @param date the day of the answer
 * @param saidApart whether other answers of the same file call two passages different
 */
export function decisionsOf({ question, claim, sides, parted }: Answered, yes: readonly number[], date: string, saidApart: Apart = () => false): Decision[] {
  const { kind, facet, passage, candidates } = question;
  const [ticked, unticked] = parts(candidates, yes);
  if (kind === 'difference')
    return facet !== null && claim !== null
      ? [{ kind: 'difference', attribute: facet, claim, minor: false, sides: heldApart(sides, yes), passages: [], date }]
      : [];
  const groups = withoutParted(ticked, (a, b) => parted.has(pairKey(a, b)) || saidApart(a, b));
  const together = groups.map((some): Decision => ({ kind: 'same', passages: [passage, ...some], date }));
  const apart = unticked.map((one): Decision => ({ kind: 'different', passages: [passage, one], date }));
  const [first] = candidates;
  const isSilent = kind === 'silent' && claim !== null && first !== undefined && !ticked.length;
  return [...together, ...apart, ...(isSilent ? [{ kind: 'silent' as const, article: first.article, claim, passages: [], date }] : [])];
}

/** Those of some things that were ticked, and the others. */
function parts<T>(things: readonly T[], yes: readonly number[]): [T[], T[]] {
  return [things.filter((_, i) => yes.includes(i)), things.filter((_, i) => !yes.includes(i))];
}

/** Two passages may say what a third says, though an editor called them different: it says both. Then they stand in entries of their own. */
function withoutParted(ticked: readonly Passage[], apart: Apart): Passage[][] {
  const entries: Passage[][] = [];
  for (const one of ticked) {
    const home = entries.find((entry) => entry.every((other) => !apart(one, other)));
    if (home) home.push(one);
    else entries.push([one]);
  }
  return entries;
}

/** The sides that an editor confirmed; one that was not ticked says what the first says. No side at all: there is no such difference. */
function heldApart([first, ...others]: readonly AskedSide[], yes: readonly number[]): { articles: string[]; value: string }[] {
  const [ticked, alike] = parts(others, yes);
  if (!first || !ticked.length) return [];
  const articles = [...new Set([first, ...alike].flatMap((side) => side.articles))].sort();
  return [{ value: first.value, articles }, ...ticked.map((side) => ({ value: side.value, articles: [...side.articles] }))];
}

/** What an answer file means, or why nothing of it is written: half of what an editor answered is worse than none of it. */
export interface Answers {
  readonly decisions: Decision[];
  readonly diagnostics: Diagnostic[];
}

/**
 * What answers to the questions about a story mean.
 * @param file the file of the answers, as diagnostics name it
 * @param date the day of the answers
 */
export function answer(compared: Compared, answers: readonly Answer[], file: string, date: string): Answers {
  return decideAll(questions(compared), answers, file, date);
}

/** As `answer`, of questions that were asked before. */
export function decideAll(asked: readonly Answered[], answers: readonly Answer[], file: string, date: string): Answers {
  const byId = new Map(asked.map((one) => [one.question.id, one]));
  const given = answers.flatMap((one) => ('yes' in one ? [{ ...one, asked: byId.get(one.id) }] : []));
  const diagnostics = given.flatMap((one, i): Diagnostic[] => {
    const fault = faultOf(
      one,
      given.find(({ id }, k) => k < i && id === one.id),
    );
    return fault ? [{ severity: 'error', file, line: null, column: null, ...fault }] : [];
  });
  if (diagnostics.length) return { decisions: [], diagnostics };
  const last = [...new Map(given.map((one) => [one.id, one])).values()];
  const apart = new Set(
    last.flatMap(({ asked: of, yes }) => {
      if (!of || of.question.kind === 'difference') return [];
      const [, unticked] = parts(of.question.candidates, yes);
      return unticked.map((one) => pairKey(of.question.passage, one));
    }),
  );
  const saidApart = (a: Passage, b: Passage): boolean => apart.has(pairKey(a, b));
  return { decisions: last.flatMap(({ asked: of, yes }) => (of ? decisionsOf(of, yes, date, saidApart) : [])), diagnostics: [] };
}

interface Given {
  readonly id: string;
  readonly yes: readonly number[];
  readonly asked: Answered | undefined;
}

/** What is wrong with an answer, if anything is. */
function faultOf({ id, yes, asked }: Given, earlier: Given | undefined): Pick<Diagnostic, 'what' | 'fix'> | null {
  if (!asked)
    return {
      what: `there is no question ${id}, or it has been answered`,
      fix: 'Take the answer out, and print the questions again: `npm run review -- DIR --json`',
    };
  const count = asked.question.candidates.length;
  const high = yes.find((index) => index >= count);
  if (high !== undefined)
    return { what: `the answer to ${id} ticks candidate ${high}`, fix: `Tick candidates from 0 to ${count - 1}, as the question has them` };
  if (!earlier || sameTicks(earlier.yes, yes)) return null;
  return { what: `two answers to ${id} contradict each other: ${JSON.stringify(earlier.yes)} and ${JSON.stringify(yes)}`, fix: 'Keep one of the two' };
}

const sameTicks = (a: readonly number[], b: readonly number[]): boolean => new Set(a).symmetricDifference(new Set(b)).size === 0;

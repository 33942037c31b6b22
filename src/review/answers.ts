/** What an answer means: entries of decisions.yaml. */
import type { Compared } from '../compare/index.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Answer, Differ } from '../schema/questions.ts';
import type { Diagnostic } from '../compare/types.ts';
import type { Asked, AskedSide, SaidOf } from './about.ts';
import { saidOf, sidesOf } from './agreement.ts';
import { pairKey } from './named.ts';
import { questions } from './questions.ts';

/** A question as far as its answer depends on it. */
type Answered = Omit<Asked, 'items'>;

/** What the passage and each candidate say of a claim; null of one that does not tell it. */
interface Told extends Pick<Asked, 'claim' | 'of'> {
  readonly said: readonly (SaidOf | null)[];
}

/** The rest of an answer. */
interface Rest {
  /** The candidates that tell the claim and differ, by number, and in what. */
  readonly differ?: Differ;
  /** The candidates, by number, that are no news text. */
  readonly noNews?: readonly number[];
  /** Whether other answers of the same file call two passages different. */
  readonly saidApart?: (a: Passage, b: Passage) => boolean;
}

/**
 * The entries that an answer becomes.
 * @param yes which candidates were ticked, from 0; the others were looked at and not ticked
 * @param date the day of the answer
 */
export function decisionsOf(
  asked: Answered,
  yes: readonly number[],
  date: string,
  { differ = {}, noNews = [], saidApart = () => false }: Rest = {},
): Decision[] {
  const { question, claim, of, sides, parted } = asked;
  const { kind, facet, passage, candidates } = question;
  const [ticked, others] = parts(candidates, [...yes, ...Object.keys(differ).map(Number)]);
  const outside = candidates.filter((_, i) => noNews.includes(i));
  const unticked = others.filter((one) => !outside.includes(one));
  const named = of ? [of] : [];
  if (kind === 'difference')
    return facet !== null && claim !== null
      ? [{ kind: 'difference', attribute: facet, claim, minor: false, sides: heldApart(sides, yes), passages: named, date }]
      : [];
  const groups = withoutParted(ticked, (a, b) => parted.has(pairKey(a, b)) || saidApart(a, b));
  const together = groups.map((some): Decision => ({ kind: 'same', passages: [passage, ...some], date }));
  const apart = unticked.map((one): Decision => ({ kind: 'different', passages: [passage, one], date }));
  const [first] = candidates;
  const isSilent = kind === 'silent' && claim !== null && first !== undefined && !ticked.length;
  const silent = isSilent ? [{ kind: 'silent' as const, article: first.article, claim, passages: named, date }] : [];
  const noClaim = outside.map((one): Decision => ({ kind: 'not-a-claim', passages: [one], date }));
  return [...together, ...apart, ...silent, ...noClaim, ...differencesOf(asked, yes, differ, date), ...settledOf(asked, ticked, differ, date)];
}

/** What the rules call a difference, and an editor who has seen all the articles that it is about calls the same. */
function settledOf({ claim, of, stated, judged, question: { kind, passage } }: Answered, ticked: readonly Passage[], differ: Differ, date: string): Decision[] {
  if (claim === null || kind !== 'agree' || !ticked.length) return [];
  const alike = new Set([passage.article, ...judged, ...ticked.map(({ article }) => article)]);
  return stated
    .filter((one) => !Object.values(differ).includes(one.kind) && one.articles.every((article) => alike.has(article)))
    .map((one): Decision => ({ kind: 'difference', attribute: one.kind, claim, minor: false, sides: [], passages: of ? [of] : [], date }));
}

/** Who tells the claim and differs from the passage: an entry for each kind of difference, whose first side has all who do not differ so. */
function differencesOf({ claim, of, said: [passage, ...others] }: Told, yes: readonly number[], differ: Differ, date: string): Decision[] {
  if (claim === null || !passage) return [];
  const told = others.flatMap((one, i) => (one ? [{ one, kind: differ[i] ?? null, tells: yes.includes(i) || differ[i] !== undefined }] : []));
  return [...new Set(Object.values(differ))].flatMap((attribute): Decision[] => {
    const alike = told.filter(({ kind, tells }) => tells && kind !== attribute).map(({ one }) => one);
    const apart = told.filter(({ kind }) => kind === attribute).map(({ one }) => one);
    const sides = sidesOf(attribute, [passage, ...alike], apart).map(({ value, articles }) => ({ value, articles: [...articles] }));
    return [{ kind: 'difference', attribute, claim, minor: false, sides, passages: of ? [of] : [], date }];
  });
}

/**
 * The differences that an editor names while passages are tied together: an entry needs the claim that they are now. An agreement has
 * named them already.
 * @param compared with the rest of the answer
 */
export function differencesWithin(compared: Compared, { question, items }: Asked, yes: readonly number[], differ: Differ, date: string): Decision[] {
  if (question.kind === 'agree' || !Object.keys(differ).length) return [];
  const told = [...compared.passages.claims.values()].map((claim) => ({
    claim: claim.id,
    said: [items.passage, ...items.candidates].map((item) => saidOf(claim, item)),
  }));
  return told
    .filter(({ said }) => said[0] && Object.keys(differ).some((i) => said[Number(i) + 1]))
    .slice(0, 1)
    .flatMap((one) => differencesOf({ ...one, of: question.passage }, yes, differ, date));
}

/** Those of some things that were ticked, and the others. */
function parts<T>(things: readonly T[], yes: readonly number[]): [T[], T[]] {
  return [things.filter((_, i) => yes.includes(i)), things.filter((_, i) => !yes.includes(i))];
}

/** Two passages may say what a third says, though an editor called them different: it says both. Then they stand in entries of their own. */
function withoutParted(ticked: readonly Passage[], apart: (a: Passage, b: Passage) => boolean): Passage[][] {
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
    last.flatMap(({ asked: of, yes, differ = {} }) => {
      if (!of || of.question.kind === 'difference') return [];
      const [, unticked] = parts(of.question.candidates, [...yes, ...Object.keys(differ).map(Number)]);
      return unticked.map((one) => pairKey(of.question.passage, one));
    }),
  );
  const saidApart = (a: Passage, b: Passage): boolean => apart.has(pairKey(a, b));
  return { decisions: last.flatMap(({ asked: of, yes, differ = {} }) => (of ? decisionsOf(of, yes, date, { differ, saidApart }) : [])), diagnostics: [] };
}

interface Given {
  readonly id: string;
  readonly yes: readonly number[];
  readonly differ?: Differ | undefined;
  readonly asked: Answered | undefined;
}

/** What is wrong with an answer, if anything is. */
function faultOf({ id, yes, differ = {}, asked }: Given, earlier: Given | undefined): Pick<Diagnostic, 'what' | 'fix'> | null {
  if (!asked)
    return {
      what: `there is no question ${id}, or it has been answered`,
      fix: 'Take the answer out, and print the questions again: `npm run review -- DIR --json`',
    };
  const count = asked.question.candidates.length;
  const named = Object.keys(differ).map(Number);
  const high = [...yes, ...named].find((index) => index >= count);
  if (high !== undefined)
    return { what: `the answer to ${id} ticks candidate ${high}`, fix: `Tick candidates from 0 to ${count - 1}, as the question has them` };
  if (named.length && asked.question.kind !== 'agree')
    return { what: `the answer to ${id} says in what a candidate differs`, fix: 'Take `differ` out: only questions of the kind `agree` have it' };
  const both = named.find((index) => yes.includes(index));
  if (both !== undefined)
    return { what: `the answer to ${id} says that candidate ${both} says the same, and that it differs`, fix: 'Name it in `yes` or in `differ`' };
  if (!earlier || sameAnswer(earlier, { yes, differ })) return null;
  return { what: `two answers to ${id} contradict each other: ${inShort(earlier)} and ${inShort({ yes, differ })}`, fix: 'Keep one of the two' };
}

type Ticks = Pick<Given, 'yes' | 'differ'>;
/** Ticks in whatever order, each once. */
const ticksOf = ({ yes, differ = {} }: Ticks): string[] => [...yes.map(String), ...Object.entries(differ).map((one) => one.join(' '))];
const sameAnswer = (a: Ticks, b: Ticks): boolean => new Set(ticksOf(a)).symmetricDifference(new Set(ticksOf(b))).size === 0;
const inShort = ({ yes, differ = {} }: Ticks): string => [yes, ...(Object.keys(differ).length ? [differ] : [])].map((one) => JSON.stringify(one)).join(' '); // prettier-ignore

/** What an answer means: entries of decisions.yaml. */
import type { Decision } from '../schema/decisions.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Answer } from '../schema/questions.ts';
import type { Diagnostic } from '../compare/types.ts';
import type { Asked } from './about.ts';

type Apart = (a: Passage, b: Passage) => boolean;

/** The same for two passages in either order. */
export function pairKey(a: Passage, b: Passage): string {
  return [a, b]
    .map(({ article, quote }) => JSON.stringify([article, quote]))
    .sort()
    .join();
}

/**
 * The entries that an answer becomes.
 * @param yes which candidates were ticked, from 0; the others were looked at and not ticked
 * @param date the day of the answer
 * @param saidApart whether other answers of the same file call two passages different
 */
export function decisionsOf({ question, claim, sides, parted }: Asked, yes: readonly number[], date: string, saidApart: Apart = () => false): Decision[] {
  const { kind, facet, passage, candidates } = question;
  const ticked = candidates.filter((_, i) => yes.includes(i));
  if (kind === 'difference') return facet !== null && claim !== null ? [{ difference: facet, claim, minor: false, sides: heldApart(sides, yes), date }] : [];
  const apart = candidates.filter((_, i) => !yes.includes(i)).map((one): Decision => ({ different: [passage, one], date }));
  const together = withoutParted(ticked, (a, b) => parted.has(pairKey(a, b)) || saidApart(a, b)).map((some): Decision => ({ same: [passage, ...some], date }));
  const article = (candidates[0] as Passage).article;
  const silent: Decision[] = kind === 'silent' && claim !== null && !ticked.length ? [{ silent: article, claim, date }] : [];
  return [...together, ...apart, ...silent];
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
function heldApart(sides: Asked['sides'], yes: readonly number[]): { articles: string[]; value: string }[] {
  const [first, ...others] = sides;
  const ticked = others.filter((_, i) => yes.includes(i));
  if (!first || !ticked.length) return [];
  const alike = others.filter((_, i) => !yes.includes(i)).flatMap(({ articles }) => articles);
  return [
    { value: first.value, articles: [...new Set([...first.articles, ...alike])].sort() },
    ...ticked.map(({ value, articles }) => ({ value, articles: [...articles] })),
  ];
}

/**
 * What all the answers of a file mean.
 * @param file the file of the answers, as problems name it
 * @returns nothing to write where there is a diagnostic: half of what an editor answered is worse than none of it
 */
export function decideAll(
  asked: readonly Asked[],
  answers: readonly Answer[],
  file: string,
  date: string,
): { decisions: Decision[]; diagnostics: Diagnostic[] } {
  const byId = new Map(asked.map((one) => [one.question.id, one]));
  const diagnostic = (what: string, fix: string): Diagnostic => ({ severity: 'error', file, line: null, column: null, what, fix });
  const given = answers.flatMap((answer) => ('yes' in answer ? [answer] : []));
  const diagnostics = given.flatMap(({ id, yes }, i): Diagnostic[] => {
    const one = byId.get(id);
    if (!one)
      return [
        diagnostic(`there is no question ${id}, or it has been answered`, 'Take the answer out, and print the questions again: `npm run review -- DIR --json`'),
      ];
    const high = yes.find((index) => index >= one.question.candidates.length);
    if (high !== undefined)
      return [
        diagnostic(`the answer to ${id} ticks candidate ${high}`, `Tick candidates from 0 to ${one.question.candidates.length - 1}, as the question has them`),
      ];
    const first = given.slice(0, i).find((other) => other.id === id);
    if (first && [...new Set(first.yes)].sort().join() !== [...new Set(yes)].sort().join())
      return [diagnostic(`two answers to ${id} contradict each other: ${JSON.stringify(first.yes)} and ${JSON.stringify(yes)}`, 'Keep one of the two')];
    return [];
  });
  if (diagnostics.length) return { decisions: [], diagnostics };
  const once = new Map(given.map(({ id, yes }) => [id, yes]));
  const apart = new Set<string>();
  for (const [id, yes] of once) {
    const { kind, passage, candidates } = (byId.get(id) as Asked).question;
    if (kind !== 'difference') candidates.forEach((one, i) => !yes.includes(i) && apart.add(pairKey(passage, one)));
  }
  const saidApart = (a: Passage, b: Passage): boolean => apart.has(pairKey(a, b));
  return { decisions: [...once].flatMap(([id, yes]) => decisionsOf(byId.get(id) as Asked, yes, date, saidApart)), diagnostics: [] };
}

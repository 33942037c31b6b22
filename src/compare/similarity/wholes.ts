/**
 * Which neighbouring clauses of a sentence are one claim: where other articles tell both together ("shot and killed a woman" and "wounded
 * two men" beside "a woman was killed and two men were hurt"), the whole fits them better than either part, and is compared in their place.
 */
import type { Model } from '../../schema/model.ts';
import type { Clause } from '../text/clauses.ts';
import { scorePairs } from './similarity.ts';
import { weighTerms } from './terms.ts';

/**
 * What a counterpart scores above this counts, and by how much the whole must bring more than the better of its parts. Measured: pair F1
 * on seven annotated stories .591 to .605, on twenty others .603 to .631.
 */
const WORTH = 0.3;
const MORE = 0.1;

/** Two clauses that stand next to each other in a sentence, by index, and the clause that they are together. */
interface Joint {
  readonly first: number;
  readonly second: number;
  readonly whole: Clause;
}

/**
 * @param clauses in the order of articles, then of their text
 * @param model that scores them
 * @returns the same clauses, but for those that are read as one
 */
export function readWholes(clauses: readonly Clause[], model: Model): readonly Clause[] {
  const joints = jointsOf(clauses);
  if (joints.length === 0) return clauses;
  const worth = worthOf(clauses, joints, model);
  const worthOfPart = (i: number): number => worth.get(clauses[i] as Clause) ?? 0;
  const valued = joints.map((joint) => ({ ...joint, more: (worth.get(joint.whole) ?? 0) - Math.max(worthOfPart(joint.first), worthOfPart(joint.second)) }));
  const best = valued.filter(({ more }) => more >= MORE).sort((a, b) => b.more - a.more || a.first - b.first);
  const taken = new Map<number, Clause | null>();
  for (const { first, second, whole } of best) {
    if (taken.has(first) || taken.has(second)) continue;
    taken.set(first, whole).set(second, null);
  }
  return clauses.flatMap((clause, i) => {
    const whole = taken.get(i);
    return whole === undefined ? [clause] : whole === null ? [] : [whole];
  });
}

function jointsOf(clauses: readonly Clause[]): Joint[] {
  return clauses.flatMap((clause, first): Joint[] => {
    const next = clauses[first + 1];
    if (next === undefined || next.sentence !== clause.sentence) return [];
    const { sentence, start } = clause;
    const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= next.end);
    return [{ first, second: first + 1, whole: { sentence, tokens, start, end: next.end, kind: 'claim' } }];
  });
}

/** What each clause and each whole finds in other articles: how far their best counterparts score above `WORTH`, together. */
function worthOf(clauses: readonly Clause[], joints: readonly Joint[], model: Model): Map<Clause, number> {
  const wholes = new Map(joints.map(({ first, whole }) => [first, whole]));
  const parts = new Set(clauses);
  const units = clauses.flatMap((clause, i) => [clause, ...(wholes.has(i) ? [wholes.get(i) as Clause] : [])]);
  const best = units.map(() => new Map<string, number>());
  const note = (of: number, other: number, score: number): void => {
    const counterpart = units[other] as Clause;
    const own = best[of] as Map<string, number>;
    // A whole is measured by the clauses of others, as its parts are.
    if (parts.has(counterpart) && score > (own.get(counterpart.sentence.article) ?? 0)) own.set(counterpart.sentence.article, score);
  };
  scorePairs(weighTerms(units), model, (a, b, score) => {
    note(a, b, score);
    note(b, a, score);
  });
  return new Map(units.map((unit, i) => [unit, [...(best[i] as Map<string, number>).values()].reduce((sum, score) => sum + Math.max(0, score - WORTH), 0)]));
}

/** Two neighbouring clauses of a sentence as one: what the whole scores, found from what its parts were found to be beside others. */
import type { Model } from '../../schema/model.ts';
import type { Clause } from '../text/clauses.ts';
import type { LateInteraction } from './late-interaction.ts';
import { gatherScores, type ScoredPair, type Scores } from './scores.ts';
import { sharedBy } from './shared-stems.ts';
import { type Look, probability, scorePairs } from './similarity.ts';
import { joinTerms, type Terms, weighTerms } from './terms.ts';

/** A whole is held against whatever scores as much as this with one of its parts: what comes near neither comes not near the whole. */
const NEAR = 0.1;
/** What a counterpart scores above this counts as found. */
const WORTH = 0.3;

/** Clauses that stand next to each other in a sentence, the first and the one behind it by index, and the clause that they are together. */
export interface Whole {
  readonly parts: readonly [number, number];
  readonly clause: Clause;
}

/** What comes near a clause, by index: with what the two were found to be, and the score. */
interface Counterpart {
  readonly other: number;
  readonly look: Look;
  readonly score: number;
}

/** Clauses and, behind them, wholes: with the scores of their pairs. */
export interface BothGrains {
  readonly wholes: readonly Whole[];
  readonly scores: Scores;
}

/**
 * Scores clauses and those wholes that find at least as much in other articles as the better of their parts.
 * @param interaction of these clauses
 */
export function scoreBothGrains(clauses: readonly Clause[], interaction: LateInteraction, model: Model): BothGrains {
  const terms = weighTerms(clauses);
  const pairs: ScoredPair[] = [];
  const near = clauses.map((): Counterpart[] => []);
  scorePairs(terms, interaction, model, (look, score) => {
    pairs.push({ a: look.i, b: look.j, score });
    if (score < NEAR) return;
    near[look.i]?.push({ other: look.j, look, score });
    near[look.j]?.push({ other: look.i, look, score });
  });
  const beside = (whole: Terms, other: Terms, { look }: Counterpart): Pick<Counterpart, 'look' | 'score'> => {
    const found = lookOf(whole, other, look, interaction);
    return { look: found, score: probability(model, found) };
  };
  const found = wholesOf(clauses).flatMap((whole) => {
    const [a, b] = whole.parts.map((part) => near[part] as Counterpart[]) as [Counterpart[], Counterpart[]];
    const own = joinTerms(whole.clause, terms[whole.parts[0]] as Terms, terms[whole.parts[1]] as Terms);
    const counterparts = betterOf(a, b).map((one) => ({ ...one, ...beside(own, terms[one.other] as Terms, one) }));
    const worth = (some: readonly Counterpart[]): number => worthOf(some, clauses);
    return worth(counterparts) > 0 && worth(counterparts) >= Math.max(worth(a), worth(b)) ? [{ ...whole, terms: own, counterparts }] : [];
  });
  const holders = Map.groupBy(
    found.flatMap(({ parts }, at) => parts.map((part) => ({ part, at }))),
    ({ part }) => part,
  );
  found.forEach(({ counterparts }, at) => {
    const wholes = new Map<number, number>();
    for (const one of counterparts) {
      pairs.push({ a: one.other, b: clauses.length + at, score: one.score });
      for (const { at: other } of holders.get(one.other) ?? []) {
        if (other < at)
          wholes.set(
            other,
            Math.max(wholes.get(other) ?? 0, beside((found[other] as (typeof found)[number]).terms, (found[at] as (typeof found)[number]).terms, one).score),
          );
      }
    }
    for (const [other, score] of wholes) pairs.push({ a: clauses.length + other, b: clauses.length + at, score });
  });
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  const scores = gatherScores(clauses.length + found.length, (tell) => pairs.forEach(({ a, b, score }) => tell(a, b, score)));
  return { wholes: found.map(({ parts, clause }) => ({ parts, clause })), scores };
}

function wholesOf(clauses: readonly Clause[]): Whole[] {
  return clauses.flatMap(({ sentence, start }, first): Whole[] => {
    const next = clauses[first + 1];
    if (next === undefined || next.sentence !== sentence) return [];
    const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= next.end);
    return [{ parts: [first, first + 1], clause: { sentence, tokens, start, end: next.end, kind: 'claim' } }];
  });
}

/** What comes near one of two clauses, each as it is beside the one that it comes nearer to. */
function betterOf(a: readonly Counterpart[], b: readonly Counterpart[]): Counterpart[] {
  const best = new Map<number, Counterpart>();
  for (const one of [...a, ...b]) if (one.score > (best.get(one.other)?.score ?? 0)) best.set(one.other, one);
  return [...best.values()];
}

/** A whole beside what was found beside its part: whom the two leave behind is taken to be the same. */
function lookOf(a: Terms, b: Terms, look: Look, interaction: LateInteraction): Look {
  const { there, back } = interaction.meet(a.clause, b.clause);
  const [meetLeast, meetMost] = [Math.min(there, back), Math.max(there, back)];
  const more = (meetLeast + meetMost - look.met.meetLeast - look.met.meetMost) / 2;
  const cosine = interaction.cosine(a.clause, b.clause);
  const met = { ...look.met, cosine, meetLeast, meetMost, aheadOfOne: look.met.aheadOfOne + more, aheadOfBoth: look.met.aheadOfBoth + more };
  return { ...look, a, b, ...(look.shares ? sharedBy(a, b) : {}), met };
}

/** How far the best counterparts in each other article score above `WORTH`, together. */
function worthOf(counterparts: readonly Counterpart[], clauses: readonly Clause[]): number {
  const best = new Map<string, number>();
  for (const { other, score } of counterparts) {
    const article = clauses[other]?.sentence.article ?? '';
    best.set(article, Math.max(best.get(article) ?? 0, score - WORTH));
  }
  return best.values().reduce((sum, more) => sum + more, 0);
}

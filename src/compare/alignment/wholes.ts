/**
 * Which neighbouring clauses of a sentence are one claim: where other articles tell both together ("shot and killed a woman" and "wounded
 * two men" beside "a woman was killed and two men were hurt"), the whole fits them better than either part, and is compared in their place.
 * Found by aligning clauses and wholes together, which costs a story little.
 */
import type { Model } from '../../schema/model.ts';
import type { LateInteraction } from '../similarity/late-interaction.ts';
import { type Scores, scoreOf } from '../similarity/scores.ts';
import { scoreBothGrains } from '../similarity/whole-scores.ts';
import type { Clause } from '../text/clauses.ts';
import { cluster, meanScore } from './cluster.ts';

/** How high the mean score of what is so aligned must be: .3 and .5 do as well. */
const CUT = 0.4;

/**
 * @param clauses in the order of articles, then of their text
 * @param interaction of these clauses
 * @param model that scores them
 * @returns the same clauses, but for those that are read as one
 */
export function readWholes(clauses: readonly Clause[], interaction: LateInteraction, model: Model): readonly Clause[] {
  const { wholes, scores } = scoreBothGrains(clauses, interaction, model);
  if (wholes.length === 0) return clauses;
  const partsOf = (unit: number): readonly number[] => wholes[unit - clauses.length]?.parts ?? [unit];
  const groups = [...clauses, ...wholes.map(({ clause }) => clause)].map(({ sentence }) => sentence.article);
  const aligned = alignOnce(cluster(groups, scores, CUT, groups.map(() => true)), groups, scores, partsOf); // prettier-ignore
  const taken = new Map<number, Clause | null>();
  wholes.forEach(({ parts: [first, second], clause }, at) => {
    if (!aligned.has(clauses.length + at) || taken.has(first) || taken.has(second)) return;
    taken.set(first, clause).set(second, null);
  });
  return clauses.flatMap((clause, i) => {
    const whole = taken.get(i);
    return whole === undefined ? [clause] : whole === null ? [] : [whole];
  });
}

/** Of units that share words only the one that fits best, or that fits more others, stays in a cluster. The units that stay. */
function alignOnce(
  clusters: readonly (readonly number[])[],
  groups: readonly string[],
  scores: Scores,
  partsOf: (unit: number) => readonly number[],
): Set<number> {
  const nested = (a: number, b: number): boolean => a !== b && partsOf(a).some((part) => partsOf(b).includes(part));
  const fit = (unit: number, others: readonly number[]): number =>
    meanScore(others.filter((other) => groups[other] !== groups[unit]).map((other) => scoreOf(scores, unit, other)));
  const claims = clusters.map((claim) => {
    let kept = [...claim];
    for (;;) {
      const unit = kept.find((one) => kept.some((other) => nested(one, other)));
      if (unit === undefined) return kept;
      const rival = kept.find((other) => nested(unit, other)) as number;
      const [own, its] = [unit, rival].map((one) => fit(one, kept.filter((other) => !nested(one, other)))) as [number, number]; // prettier-ignore
      kept = kept.filter((one) => one !== (own >= its ? rival : unit));
    }
  });
  const claimOf = new Map(claims.flatMap((claim) => claim.map((unit) => [unit, claim] as const)));
  /** What a unit brings to the claim that it stands in. */
  const gain = (unit: number): number => {
    const claim = claimOf.get(unit);
    return claim === undefined ? 0 : fit(unit, claim) * (claim.length - 1);
  };
  const lost = new Set<number>();
  for (const unit of claimOf.keys()) {
    if (partsOf(unit).length === 1) continue;
    const parts = partsOf(unit).filter((part) => claimOf.has(part));
    const sum = parts.reduce((total, part) => total + gain(part), 0);
    for (const one of gain(unit) >= sum ? parts : [unit]) lost.add(one);
  }
  return new Set(
    claims
      .map((claim) => claim.filter((unit) => !lost.has(unit)))
      .filter((claim) => new Set(claim.map((unit) => groups[unit])).size > 1)
      .flat(),
  );
}

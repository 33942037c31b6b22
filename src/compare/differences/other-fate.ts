/** One number of people of whom two things are told: "46 fell ill" beside "46 are in hospital". */
import type { Apart } from './apart.ts';
import type { LoneValue } from './values.ts';

/** @param lone values that have no fellow in the other mention */
export function otherFate(lone: readonly LoneValue[]): Apart[] {
  const counts = lone.flatMap(({ side, words, amount }) => (amount?.role === 'count' ? [{ side, words, amount }] : []));
  const pairs = counts.filter(({ side }) => side === 0).flatMap((one) => counts.filter(({ side }) => side === 1).map((other) => [one, other] as const));
  const found = pairs.find(
    ([{ amount: a }, { amount: b }]) =>
      a.low === b.low && a.high === b.high && a.thing === b.thing && a.fate !== b.fate && a.verb !== null && b.verb !== null && a.verb !== b.verb,
  );
  return found ? [{ kind: 'quantity', sides: [found[0].words, found[1].words] }] : [];
}

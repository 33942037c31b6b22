import { describe, expect, test } from 'vitest';
import type { Beliefs } from '../../../src/compare/alignment/beliefs.ts';
import { applyConstraints } from '../../../src/compare/alignment/constraints.ts';

/** Beliefs of pairs; an editor has called 0 and 1 the same. */
function beliefs(pairs: readonly (readonly [a: number, b: number, belief: number])[]): Beliefs {
  const told = new Map(pairs.flatMap(([a, b, belief]) => [[`${a} ${b}`, belief], [`${b} ${a}`, belief]] as const)); // prettier-ignore
  const constraint: Beliefs['constraint'] = (a, b) => (a + b === 1 ? 'must-link' : null);
  const of = (a: number, b: number): number => (constraint(a, b) ? 1 : (told.get(`${a} ${b}`) ?? 0));
  const near = (a: number): number[] => [0, 1, 2, 3, 4].filter((b) => of(a, b) > 0);
  return { of, constraint, near, linked: of, chance: of };
}
const claims = (clusters: readonly (readonly number[])[], pairs: Parameters<typeof beliefs>[0]): number[][] =>
  applyConstraints([...'abcde'], clusters, beliefs(pairs), [[0, 1]], []);

describe('passages that an editor called the same', () => {
  test('are one claim', () => expect(claims([], [])).toEqual([[0, 1]]));

  test.each([[0.75, [[0, 1, 2]]], [0.55, [[0, 2], [0, 1]]], [0.45, [[0, 1]]]] as const)('a member of a former claim that fits them by %d', (fit, expected) => {
    // 2 stood with 0; it comes along, stays behind with 0, or is left alone.
    expect(claims([[0, 2]], [[0, 2, fit], [1, 2, fit]])).toEqual(expected);
  }); // prettier-ignore

  test.each([[0.6, [[0, 1], [0, 2, 3]]], [0.4, [[0, 1], [2, 3]]]] as const)('one that fits by %d what did not come along', (fit, expected) => {
    expect(claims([[0, 2, 3]], [[0, 2, fit], [0, 3, fit], [2, 3, 0.9]])).toEqual(expected);
  }); // prettier-ignore

  test.each([[0.6, [[0, 1, 4]]], [0.4, [[0, 1]]]] as const)('a passage of no claim that fits them by %d', (fit, expected) => {
    expect(claims([], [[0, 4, fit], [1, 4, fit]])).toEqual(expected);
  }); // prettier-ignore
});

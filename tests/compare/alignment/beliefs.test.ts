import { describe, expect, test } from 'vitest';
import { type Beliefs, type Constraint, makeBeliefs } from '../../../src/compare/alignment/beliefs.ts';

type Pair = readonly [a: number, b: number, score: number];
/** Passages 0, 1, 2 … of articles of their own, unless said. */
const believe = (pairs: readonly Pair[], clusters: readonly (readonly number[])[] = [], constraints: readonly Constraint[] = [], groups = 'abcd'): Beliefs =>
  makeBeliefs([...groups], pairs.map(([a, b, score]) => ({ a, b, score })), clusters, constraints); // prettier-ignore
const SAME: Constraint = { kind: 'must-link', a: 0, b: 1 };
const DIFFERENT: Constraint = { kind: 'cannot-link', a: 0, b: 1 };
/** Scores that are believed so much. */
const BELIEVED = { half: 0.7142, seven: 0.8591 };

describe('before an answer', () => {
  test.each([[0, 0], [0.5, 0.295], [BELIEVED.half, 0.5], [BELIEVED.seven, 0.7], [0.9, 0.772], [0.9995, 0.97]] as const)('a score of %d is believed %d', (score, belief) => {
    expect(believe([[0, 1, score]]).of(0, 1)).toBeCloseTo(belief, 3);
  }); // prettier-ignore

  test('of pairs in a cluster 85 in a hundred are right, of two passages of one article 60', () => {
    const { of } = believe([[0, 1, 0.3]], [[0, 1, 2]], [], 'abb');
    expect([of(0, 1), of(0, 2), of(1, 2)]).toEqual([0.85, 0.85, 0.6]);
  });

  test('a surer pair stays surer', () => expect(believe([[0, 1, 0.9995]], [[0, 1]]).of(0, 1)).toBe(0.97));
});

describe('an answer', () => {
  test('is known of its pair', () => {
    const { of, constraint } = believe([], [], [SAME]);
    expect([of(0, 1), constraint(1, 0), constraint(0, 2)]).toEqual([1, 'must-link', null]);
  });

  test('holds for copies, and for nothing less alike', () => {
    // As likely the same as a judgement is wrong, and a quarter of that for a twin of what was parted.
    expect(believe([[1, 2, 0.99995]], [], [DIFFERENT]).of(0, 2)).toBeCloseTo(0.0075);
    expect(believe([[1, 2, 0.99995]], [], [SAME]).of(0, 2)).toBeCloseTo(0.97);
    // A copy but for its number is no copy: what is said of the one need not hold for the other.
    expect(believe([[1, 2, 0.9998]], [], [DIFFERENT]).of(0, 2)).toBe(0);
  });

  test('joins neighbours that are likely to say the same as one of the two, and no others', () => {
    expect(believe([[1, 2, BELIEVED.half]], [], [SAME]).of(0, 2)).toBe(0);
    // Half of .7, since the words of 0 and 2 have nothing in common; six in ten where they stand in one article.
    expect(believe([[1, 2, BELIEVED.seven]], [], [SAME]).of(0, 2)).toBeCloseTo(0.35, 3);
    expect(believe([[1, 2, BELIEVED.seven]], [], [SAME], 'aba').of(0, 2)).toBeCloseTo(0.42, 3);
  });

  test('that parts two passages parts the one from twins of the other, and from nothing less alike', () => {
    const own: Pair = [0, 2, BELIEVED.half];
    expect(believe([own, [1, 2, 0.9]], [[1, 2]], [DIFFERENT]).of(0, 2)).toBeCloseTo(0.125, 3);
    expect(believe([own, [1, 2, BELIEVED.seven]], [], [DIFFERENT]).of(0, 2)).toBeCloseTo(0.5, 3);
  });

  test.each([[0, 0.5], [0.1, 0.661], [0.5, 0.875], [1, 0.95]])('ties neighbours whose own score is %d by %d', (score, linked) => {
    expect(believe(score ? [[0, 1, score]] : []).linked(0, 1)).toBeCloseTo(linked, 3);
  }); // prettier-ignore

  test('elsewhere promises less of an open pair than is believed of it', () => {
    const { of, chance } = believe([], [[0, 1]]);
    expect([of(0, 1), chance(0, 1)]).toEqual([0.85, 0.85 ** 3]);
    // No less than its score promises, and no more than is believed.
    expect(believe([[0, 1, BELIEVED.seven]], [[0, 1]]).chance(0, 1)).toBeCloseTo(0.7, 3);
    expect(believe([], [], [DIFFERENT]).chance(0, 1)).toBe(0);
  });
});

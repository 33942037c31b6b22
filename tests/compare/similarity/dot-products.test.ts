/** Sums of products of bytes are the same whole numbers that plain counting finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIMENSIONS } from '../../../src/compare/reading.ts';
import { dotProducts, floatProducts } from '../../../src/compare/similarity/dot-products.ts';

/** So many vectors of random bytes, the outermost ones included. */
const vectors = (most: number): fc.Arbitrary<Int8Array> =>
  fc.nat(most).chain((count) => fc.int8Array({ minLength: count * DIMENSIONS, maxLength: count * DIMENSIONS }));

function counted(a: Int8Array, b: Int8Array): number[] {
  const found: number[] = [];
  for (let p = 0; p < a.length; p += DIMENSIONS)
    for (let q = 0; q < b.length; q += DIMENSIONS)
      found.push(Array.from({ length: DIMENSIONS }, (_, i) => (a[p + i] ?? 0) * (b[q + i] ?? 0)).reduce((x, y) => x + y, 0));
  return found;
}

test('each vector is multiplied with each of the others, row after row', () => {
  fc.assert(
    fc.property(vectors(4), vectors(4), (a, b) => {
      expect([...dotProducts(a, b)]).toEqual(counted(a, b));
    }),
    { numRuns: 50 },
  );
});

test('the smallest and the largest bytes add up without loss', () => {
  const [least, most] = [new Int8Array(DIMENSIONS).fill(-128), new Int8Array(DIMENSIONS).fill(127)];
  expect([...dotProducts(least, least)]).toEqual([DIMENSIONS * 128 ** 2]);
  expect([...dotProducts(least, most)]).toEqual([-DIMENSIONS * 128 * 127]);
});

test('a sentence of a thousand pieces finds room, and small ones after it', () => {
  const [one, many] = [new Int8Array(DIMENSIONS).fill(2), new Int8Array(1000 * DIMENSIONS).fill(3)];
  expect([...dotProducts(one, many)]).toEqual(new Array(1000).fill(6 * DIMENSIONS));
  expect([...dotProducts(one, one)]).toEqual([4 * DIMENSIONS]);
});

test('numbers that are no bytes are multiplied likewise, as exactly as they are kept', () => {
  const numbers = fc.float({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 2 * DIMENSIONS, maxLength: 2 * DIMENSIONS }), (all) => {
      const [a, b] = [Float32Array.from(all.slice(0, DIMENSIONS)), Float32Array.from(all.slice(DIMENSIONS))];
      const product = (x: Float32Array, y: Float32Array): number => x.reduce((sum, value, k) => sum + value * (y[k] ?? 0), 0);
      const found = floatProducts([a, b], [b, a, a]);
      [product(a, b), product(a, a), product(a, a), product(b, b), product(b, a), product(b, a)].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 4));
      expect(found[4]).toBe(found[0]);
    }),
    { numRuns: 20 },
  );
});

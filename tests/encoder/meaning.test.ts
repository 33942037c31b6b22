/** What readings are for: paraphrases lie nearer than what only sounds alike, and the tree says who does what to whom. */
import { beforeAll, describe, expect, test } from 'vitest';
import { cosines, meanVector, pieceVectors } from '../../src/compare/similarity/piece-vectors.ts';
import { type Reading } from '../../src/compare/reading.ts';
import { openEncoder } from '../../src/encoder/index.ts';

const SENTENCES = [
  'The blaze destroyed the warehouse.',
  'Fire gutted the storage building.',
  'The warehouse opened on Monday.',
  "The Coast Herald didn't say who beat whom: Arlen beat Marsh, according to two officials.",
  'Prime Minister Theresa May may meet the Queen on Friday.',
];
let readings: Reading[] = [];
beforeAll(async () => {
  [readings = []] = await openEncoder({ cacheFolder: null, workers: 1 }).read([{ name: 'a', sentences: SENTENCES }]);
});

const reading = (i: number): Reading => readings[i] as Reading;
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, number, i) => sum + number * (b[i] ?? 0), 0);
const whole = (i: number): Float32Array => meanVector(reading(i).pieces, 0, reading(i).words.length);

test('a paraphrase without a shared word lies nearer than a sentence with one', () => {
  expect(dot(whole(0), whole(1))).toBeGreaterThan(dot(whole(0), whole(2)) + 0.1);
});

test('there is a vector for each piece of the words asked for, as near to another as its direction, whatever its length', () => {
  const { words, pieces } = reading(3);
  const all = pieceVectors(pieces, 0, words.length);
  expect(all.inverses).toHaveLength(pieces.ids.length);
  const table = cosines(all, all);
  for (const piece of pieces.ids.keys()) expect(table[piece * pieces.ids.length + piece]).toBeCloseTo(1, 12);
  const own = [...pieces.words.keys()].filter((piece) => pieces.words[piece] === 2);
  const row = (piece: number): number[] => [...table.subarray(piece * pieces.ids.length, (piece + 1) * pieces.ids.length)];
  expect([...cosines(pieceVectors(pieces, 2, 3), all)]).toEqual(own.flatMap(row));
});

test('a clause has a vector of length 1, and none of its own without a word', () => {
  expect(dot(whole(3), whole(3))).toBeCloseTo(1, 5);
  expect(dot(meanVector(reading(3).pieces, 2, 2), whole(3))).toBe(0);
});

describe('the tree', () => {
  const arcs = (i: number): string[] => reading(i).words.map(({ text, head, deprel }) => `${deprel}(${reading(i).words[head]?.text ?? ''}, ${text})`); // prettier-ignore

  test('tells subject, object and negation', () => {
    expect(arcs(3)).toEqual(expect.arrayContaining(['nsubj(say, Herald)', "advmod(say, n't)", 'ccomp(say, beat)', 'nsubj(beat, Arlen)', 'obj(beat, Marsh)']));
  });

  test('tells a name from the same word in small letters', () => {
    expect(arcs(4)).toEqual(expect.arrayContaining(['nsubj(meet, Theresa)', 'flat(Theresa, May)', 'aux(meet, may)', 'obj(meet, Queen)', 'root(, meet)']));
  });
});

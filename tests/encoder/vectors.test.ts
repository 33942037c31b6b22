/** The model gives here what it gave where it was trained (onnxruntime in Python, on another processor: numbers differ a little). */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/compare/reading.ts';
import { loadModel } from '../../src/encoder/load-model.ts';
import { rowOf, type LoadedModel } from '../../src/encoder/read-sentence.ts';
import type { Output } from '../../src/encoder/session.ts';

interface Expected {
  readonly words: readonly string[];
  readonly ids: readonly number[];
  readonly types: readonly number[];
  readonly first: readonly number[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly bestHead: readonly number[];
  readonly label: readonly string[];
  /** The first numbers of the first, second and last piece. */
  readonly vector: readonly (readonly number[])[];
}
const { sentences } = JSON.parse(readFileSync('tests/encoder/vectors.json', 'utf8')) as { sentences: Expected[] };

let model: LoadedModel;
beforeAll(async () => {
  model = await loadModel();
});

describe.each(sentences)('$words', (expected) => {
  const row = () => rowOf(expected.words.map((text) => ({ text })), expected.words.map((word) => model.pieces.cut(word)), model.pieces); // prettier-ignore
  let output: Output;
  beforeAll(async () => {
    output = await model.run(expected.ids, expected.types);
  });

  test('pieces and their types', () => {
    expect({ ...row() }).toEqual({ ids: expected.ids, types: expected.types, firsts: expected.first });
  });

  test('tags', () => {
    expect(expected.first.map((piece) => model.labels.upos[Number(output.upos[piece])])).toEqual(expected.upos);
    expect(expected.first.map((piece) => model.labels.xpos[Number(output.xpos[piece])])).toEqual(expected.xpos);
  });

  test('the best arc of each word and its label', () => {
    const length = expected.ids.length;
    const columns = [0, ...expected.first];
    const heads = expected.first.map((piece) => columns.reduce((best, column, i) => ((output.arcs[piece * length + column] ?? 0) > (output.arcs[piece * length + (columns[best] ?? 0)] ?? 0) ? i : best), 0)); // prettier-ignore
    expect(heads).toEqual(expected.bestHead);
    expect(heads.map((head, i) => model.labels.deprel[Number(output.labels[(expected.first[i] ?? 0) * length + (columns[head] ?? 0)])])).toEqual(
      expected.label,
    );
  });

  test('vectors', () => {
    for (const [i, piece] of [0, 1, expected.ids.length - 1].entries())
      for (const [j, number] of (expected.vector[i] ?? []).entries())
        expect(Math.abs((output.vectors[piece * DIMENSIONS + j] ?? NaN) - number)).toBeLessThan(0.03);
  });
});

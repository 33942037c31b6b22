/** The model in WebAssembly: the numbers that it gives for one row of pieces. One thread, no relaxed SIMD: the same bits on every processor. */
import { readModelFile } from './model-files.ts';

/** Of `length` pieces, [CLS] and [SEP] included. */
export interface Output {
  /** `length` rows of DIMENSIONS. */
  readonly vectors: Float32Array;
  readonly upos: BigInt64Array;
  readonly xpos: BigInt64Array;
  /** `length` rows (the dependent) of `length` (the head; 0 is the root). */
  readonly arcs: Float32Array;
  /** As `arcs`: the label that each arc would have. */
  readonly labels: BigInt64Array;
}

/** @param ids of the pieces. @param types 1 for the pieces of a word that begins with a capital: the vocabulary has none. */
export type RunModel = (ids: readonly number[], types: readonly number[]) => Promise<Output>;

/**
 * Loads the model, which takes about half a second and 300 MB. Rows are run one a call: the int8 arithmetic takes its scale from the whole
 * call, so that a sentence's numbers would depend on those that share it.
 * @throws when a file of the model is missing or changed
 */
export async function openSession(folder?: string): Promise<RunModel> {
  const model = readModelFile('model.int8.onnx', folder);
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
  return async (ids, types) => {
    const shape = [1, ids.length];
    const row = (numbers: readonly number[]) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), shape);
    const output = await session.run({ ids: row(ids), types: row(types), mask: row(ids.map(() => 1)) });
    // The types of a session's outputs are known to its file alone.
    return Object.fromEntries(Object.entries(output).map(([name, { data }]) => [name, data])) as unknown as Output;
  };
}

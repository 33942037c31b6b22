/**
 * Dot products by WebAssembly, which multiplies several numbers at once: up to ten times as fast as a loop. Of bytes they are whole numbers, and
 * of other numbers each step rounds as the standard says, so every processor finds the same.
 */
import { DIMENSIONS } from '../reading.ts';

/** Memory grows by so many bytes. */
const PAGE = 65_536;

/** A number from 0 upward as WebAssembly writes it (LEB128). */
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))]);
const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (value: string): number[] => list([...value].map((letter) => [letter.charCodeAt(0)]));
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...unsigned(list(items).length), ...list(items)];

const [I32, F32, V128] = [0x7f, 0x7d, 0x7b] as const;
const [GET, SET, END] = [0x20, 0x21, 0x0b] as const;
/** Operations on a vector of 128 bits begin with this byte. */
const wide = (operation: number): number[] => [0xfd, ...unsigned(operation)];

/** How numbers of a kind are multiplied. */
interface Kind {
  /** How many at once, and what the result is. */
  readonly lanes: number;
  readonly result: number;
  readonly load: number;
  /** Four products, or of eight products each two neighbours added. */
  readonly multiply: number;
  /** Of four sums with four others, of one number of the four, and of two single numbers. */
  readonly addFour: number;
  readonly lane: number;
  readonly add: number;
}

/** load8x8_s, i32x4.dot_i16x8_s, i32x4.add, i32x4.extract_lane, i32.add */
const BYTES: Kind = { lanes: 8, result: I32, load: 1, multiply: 0xba, addFour: 0xae, lane: 0x1b, add: 0x6a };
/** load, f32x4.mul, f32x4.add, f32x4.extract_lane, f32.add */
const FLOATS: Kind = { lanes: 4, result: F32, load: 0, multiply: 0xe6, addFour: 0xe4, lane: 0x1f, add: 0x92 };

/** A function of the places in memory where two vectors begin (0 and 1) with four sums (2): all steps written out one behind the other. */
function code({ lanes, load, multiply, addFour, lane, add }: Kind): number[] {
  const size = lanes === BYTES.lanes ? 1 : Float32Array.BYTES_PER_ELEMENT;
  const steps = Array.from({ length: DIMENSIONS / lanes }, (_, step) => {
    const from = [...wide(load), 0, ...unsigned(step * lanes * size)];
    return [GET, 2, GET, 0, ...from, GET, 1, ...from, ...wide(multiply), ...wide(addFour), SET, 2];
  });
  const sums = [0, 1, 2, 3].map((number) => [GET, 2, ...wide(lane), number, ...(number === 0 ? [] : [add])]);
  const body = [...list([[1, V128]]), ...steps.flat(), ...sums.flat(), END];
  return [...unsigned(body.length), ...body];
}

/** The letters that every module begins with, and the version. */
const HEAD = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0] as const;
const KINDS = [BYTES, FLOATS] as const;
/** A function of two numbers for each kind, and one page of memory. */
const MODULE = Uint8Array.from([
  ...HEAD,
  ...section(1, KINDS.map(({ result }) => [0x60, ...list([[I32], [I32]]), ...list([[result]])])), // prettier-ignore
  ...section(3, [[0], [1]]),
  ...section(5, [[0, 1]]),
  ...section(7, [
    [...text('bytes'), 0, 0],
    [...text('floats'), 0, 1],
    [...text('memory'), 2, 0],
  ]),
  ...section(10, KINDS.map(code)),
]);

type Dot = (a: number, b: number) => number;

const { bytes, floats, memory } = new WebAssembly.Instance(new WebAssembly.Module(MODULE)).exports as {
  readonly bytes: Dot;
  readonly floats: Dot;
  readonly memory: WebAssembly.Memory;
};

/** The dot product of each vector of `a` with each of `b`, row after row; DIMENSIONS numbers a vector, one vector after the other. */
export function dotProducts(a: Int8Array, b: Int8Array): Int32Array {
  const place = new Int8Array(roomFor(a.length + b.length));
  place.set(a, 0);
  place.set(b, a.length);
  const [rows, columns] = [a.length / DIMENSIONS, b.length / DIMENSIONS];
  return multiply(bytes, DIMENSIONS, columns, new Int32Array(rows * columns));
}

/** The same of vectors of other numbers. */
export function floatProducts(a: readonly Float32Array[], b: readonly Float32Array[]): Float32Array {
  const step = DIMENSIONS * Float32Array.BYTES_PER_ELEMENT;
  const place = new Float32Array(roomFor((a.length + b.length) * step));
  a.forEach((vector, row) => place.set(vector, row * DIMENSIONS));
  b.forEach((vector, column) => place.set(vector, (a.length + column) * DIMENSIONS));
  return multiply(floats, step, b.length, new Float32Array(a.length * b.length));
}

/** The memory of the module, grown where it is smaller than this. */
function roomFor(size: number): ArrayBuffer {
  const missing = size - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return memory.buffer;
}

/** Fills in the products of vectors that lie one behind the other, `step` bytes each: first the rows, then the columns. */
function multiply<Products extends Int32Array | Float32Array>(dot: Dot, step: number, columns: number, products: Products): Products {
  const behind = (products.length / (columns || 1)) * step;
  for (let at = 0, row = 0; at < products.length; row += step)
    for (let column = 0; column < columns; column += 1, at += 1) products[at] = dot(row, behind + column * step);
  return products;
}

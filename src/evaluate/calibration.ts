/** Whether claims are as sure as they say: of those published with confidence c, is the share c of their pairs right? */
import type { LabelledPair } from './pairs.ts';
import { rate } from './rate.ts';
import { by } from '../compare/order.ts';

/** Pairs of nearly one confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** The mean of what was said. */
  readonly said: number;
  /** The share that was right. */
  readonly right: number;
}

export interface Calibration {
  readonly pairs: number;
  readonly bins: readonly Bin[];
  /** Expected calibration error (Guo et al. 2017): the mean distance between said and right, a bin counting as its pairs; null without any. */
  readonly error: number | null;
  /** Right pairs of all. */
  readonly right: number | null;
}

/** How many bins a table of reliability has, each of the same count of pairs as far as that goes. */
const BINS = 10;

/**
 * The table of reliability of published pairs, those of several stories together.
 * Pairs of one confidence stay in one bin wherever they would fall into two, so that their order cannot change the table.
 */
export function calibrate(pairs: readonly LabelledPair[]): Calibration {
  const known = pairs.flatMap(({ confidence, right }) => (confidence === null ? [] : [{ confidence, right: Number(right) }]));
  const levels = [...Map.groupBy(known, ({ confidence }) => confidence)].sort(by(([confidence]) => confidence));
  const groups: (typeof known)[] = [];
  let before = 0;
  for (const [, level] of levels) {
    // A level goes where its middle pair would.
    const at = Math.floor((BINS * (before + level.length / 2)) / known.length);
    (groups[at] ??= []).push(...level);
    before += level.length;
  }
  const bins = groups.filter(Boolean).map(toBin);
  const off = bins.reduce((total, { pairs: count, said, right }) => total + count * Math.abs(said - right), 0);
  return {
    pairs: known.length,
    bins: bins.map((bin) => ({ ...bin, said: rate(bin.said, 1) ?? 0, right: rate(bin.right, 1) ?? 0 })),
    error: rate(off, known.length),
    right: rate(known.filter(({ right }) => right).length, known.length),
  };
}

function toBin(pairs: readonly { readonly confidence: number; readonly right: number }[]): Bin {
  const mean = (value: (pair: (typeof pairs)[number]) => number): number => pairs.reduce((total, pair) => total + value(pair), 0) / pairs.length;
  return {
    from: pairs[0]?.confidence ?? 0,
    to: pairs.at(-1)?.confidence ?? 0,
    pairs: pairs.length,
    said: mean(({ confidence }) => confidence),
    right: mean(({ right }) => right),
  };
}

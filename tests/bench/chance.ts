/** Chance that repeats itself: the same seed, the same numbers, on every machine. */
export interface Chance {
  /** 0 up to 1, without 1. */
  readonly share: () => number;
  /** A whole number from `from` up to and with `to`. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True in this share of the cases. */
  readonly happens: (share: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state are plenty for a corpus. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  return { share, whole, pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number], happens: (part) => share() < part };
}

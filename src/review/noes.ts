/** Where an editor has said that two passages do not say the same: there is little left to hope for, and other questions come first. */
import type { Constraint } from '../compare/alignment/beliefs.ts';

export interface Noes {
  /** How many passages an editor has parted from this one. */
  readonly about: (item: number) => number;
  /** How many passages of some an editor has parted from passages of others. */
  readonly between: (some: readonly number[], others: readonly number[]) => number;
}

/** Counts the noes of an editor, by the indices of clauses. */
export function noesIn(constraints: readonly Constraint[]): Noes {
  const partedFrom = new Map<number, Set<number>>();
  const put = (a: number, b: number): void => {
    partedFrom.set(a, (partedFrom.get(a) ?? new Set()).add(b));
  };
  for (const { kind, a, b } of constraints) {
    if (kind !== 'cannot-link') continue;
    put(a, b);
    put(b, a);
  }
  const none: ReadonlySet<number> = new Set();
  const of = (item: number): ReadonlySet<number> => partedFrom.get(item) ?? none;
  return {
    about: (item) => of(item).size,
    between: (some, others) => some.reduce((sum, item) => sum + others.filter((other) => of(item).has(other)).length, 0),
  };
}

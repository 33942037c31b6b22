/** What a finder of quantities hands on: a number with all that is needed to hold it against another. */
import type { Token } from '../../types.ts';
import type { Bound } from './bounds.ts';
import type { Fate } from './fates.ts';

/** What a number is of: things counted, a unit of measure, a share, or one of the figures that need no unit. */
export type Role = 'count' | 'measure' | 'share' | 'score' | 'vote' | 'odds' | 'index' | 'magnitude' | 'age' | 'multiple' | 'ordinal';

/** A number in the words of its sentence. */
export interface Found {
  readonly role: Role;
  /** The tokens that it is told in, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Between these, in the unit that is told, lies what is told; neither bound nor tolerance is in it. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** Without figures: "dozens", "several". */
  readonly vague: boolean;
  /** As it is told, in one notation: 12..15, 3-2, 1/5, x2, #3, dozens. */
  readonly figure: string;
  /** null for what is counted. */
  readonly unit: string | null;
  /** The noun counted, or what has the measure, in the singular; null where the tree does not tell. */
  readonly thing: string | null;
  /** What is in the things counted: the strawberries of "700 crates of strawberries". */
  readonly content: string | null;
  /** "rose by": a change, not a level. */
  readonly change: boolean;
  /** What became of the people counted. */
  readonly fate: Fate | null;
  /** Of what a length is one, or whose an age is; null where nothing says so. */
  readonly aspect: string | null;
  /** "two of the four", "ten more": of a whole that is told elsewhere. */
  readonly partial: boolean;
}

/** What is read of a number that counts no noun. */
export type Bare = Pick<Found, 'role' | 'to' | 'thing' | 'aspect' | 'fate' | 'unit'> & { readonly figure?: string };

/** A finder reads one kind of number; it is asked of a whole sentence. */
export type Finder = (tokens: readonly Token[]) => readonly Found[];

/** What most numbers have in common, for a finder to fill in. */
export const PLAIN = {
  bound: 'exactly',
  vague: false,
  unit: null,
  thing: null,
  content: null,
  change: false,
  fate: null,
  aspect: null,
  partial: false,
} as const;

/** 12,000 as it stands in a table: no more than six places. */
export function shown(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 1e6) / 1e6).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const grouped = groups.join(',').replace('-,', '-');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * What is believed of pairs of passages, 0..1: that both tell one claim. It starts from the scores and the clusters of the model
 * and moves with every answer of an editor. What is said of a passage is carried over to its like: an answer about one copy of a
 * report is an answer about the others, and neighbours of two passages that say the same are more likely to, but no more than
 * that, since a clause may tell two claims (measured: of two that say the same as a third, four in five say the same).
 */
import { type ScoredPair, type Scores, scoreOf } from '../similarity/scores.ts';

/** What an editor said of two passages, by index: that they tell one claim, or that they do not. */
export interface Constraint {
  readonly kind: 'must-link' | 'cannot-link';
  readonly a: number;
  readonly b: number;
}

export interface Beliefs {
  readonly of: (a: number, b: number) => number;
  /** What the editor said of the two; null when nobody has asked. */
  readonly constraint: (a: number, b: number) => Constraint['kind'] | null;
  /** How likely an editor is to say that an open pair says the same. */
  readonly chance: (a: number, b: number) => number;
  /** The passages of which anything is believed beside this one. */
  readonly near: (a: number) => readonly number[];
  /** What to expect of a and b when an editor has said that b's like is a's like: more when their own words are alike. */
  readonly linked: (a: number, b: number) => number;
}

/**
 * A high score that did not make a cluster was refused by the others: so a score promises more than it holds. Fitted on the pairs that
 * were asked about in reviews of seven annotated stories. (Scores are probabilities now: in training right pairs count once, not five
 * times as before, which made log-odds higher by log 5; the intercept of -2.4 became -0.87.)
 */
const CALIBRATION = { slope: 0.95, intercept: -0.87 } as const;
/** Of the pairs within a cluster at the published cut about this share is right. */
const IN_CLUSTER = 0.85;
/** Of two passages of one article in one cluster. */
const WITHIN_ARTICLE = 0.6;
/** From this score upward two passages are copies of each other; a copy but for its number scores .9995. */
const COPY = 0.9999;
/** Whether two passages are copies of each other, so that what is said of one is said of both. */
export const isCopy = (scores: Scores, a: number, b: number): boolean => scoreOf(scores, a, b) >= COPY;
/** What a copy of a judged passage is held for. */
const AS_JUDGED = 0.97;
/** Of neighbours of two passages that say the same: by how alike they are themselves, from none to all (measured: .45 to .98). */
const LINKED = { least: 0.5, more: 0.45 } as const;
/** Below this a neighbour says nothing about others. */
const NEIGHBOUR = 0.6;
/**
 * A near twin of a passage that says something else most likely does too. No more follows: to believe less of all pairs of the two
 * claims so parted took right passages out of claims that were joined by other answers (measured: F1 .67 instead of .69 after 40).
 */
const PARTED = { twin: 0.8, passage: 0.25 } as const;
/** What an answer elsewhere promises of an open pair was measured to hold so much less: .5 was right in .13, .7 in .30, .87 in .52. */
const HEARSAY = 3;

/**
 * @param groupOf the article of each passage, by index
 * @param pairs the scores of pairs of them
 * @param clusters what the model alone has found
 */
export function makeBeliefs(
  groupOf: readonly string[],
  pairs: Iterable<ScoredPair>,
  clusters: readonly (readonly number[])[],
  constraints: readonly Constraint[],
): Beliefs {
  const [scores, beliefs, kinds] = [pairTable<number>(), pairTable<number>(), pairTable<Constraint['kind']>()];
  for (const { a, b, score } of pairs) {
    scores.set(a, b, score);
    beliefs.set(a, b, calibrated(score));
  }
  const of = (a: number, b: number): number => beliefs.get(a, b) ?? 0;
  const scored = (a: number, b: number): number => scores.get(a, b) ?? 0;
  const constraint = (a: number, b: number): Constraint['kind'] | null => kinds.get(a, b) ?? null;
  const linked = (a: number, b: number): number => {
    // The odds five times as high: of passages tied by a third even a low score says much.
    const alike = (5 * scored(a, b)) / (1 + 4 * scored(a, b));
    return LINKED.least + LINKED.more * alike;
  };
  const near = (a: number): number[] => [...beliefs.row(a).keys()];
  const set = (a: number, b: number, value: number): void => {
    if (a !== b && constraint(a, b) === null) beliefs.set(a, b, value);
  };
  const raise = (a: number, b: number, value: number): void => {
    if (value > of(a, b)) set(a, b, value);
  };
  const copies = (a: number): number[] => [a, ...[...scores.row(a)].filter(([, score]) => score >= COPY).map(([x]) => x)];
  /** Does something with each pair of a kind, seen from either of its passages. */
  const eachWay = (wanted: Constraint['kind'], act: (a: number, b: number) => void): void => {
    for (const { kind, a, b } of constraints) {
      if (kind !== wanted) continue;
      act(a, b);
      act(b, a);
    }
  };

  for (const own of clusters) for (const [a, b] of pairsOf(own)) raise(a, b, groupOf[a] === groupOf[b] ? WITHIN_ARTICLE : IN_CLUSTER);
  for (const { kind, a, b } of constraints) {
    kinds.set(a, b, kind);
    beliefs.set(a, b, kind === 'must-link' ? 1 : 0);
  }
  for (const { kind, a, b } of constraints) for (const x of copies(a)) for (const y of copies(b)) set(x, y, kind === 'must-link' ? AS_JUDGED : 1 - AS_JUDGED);
  eachWay('cannot-link', (a, b) => {
    for (const x of near(b)) if (x !== a && of(b, x) > PARTED.twin) set(a, x, of(a, x) * PARTED.passage);
  });
  eachWay('must-link', (a, b) => {
    for (const x of near(b)) {
      const belief = of(b, x);
      if (x === a || belief < NEIGHBOUR) continue;
      raise(a, x, groupOf[x] === groupOf[a] ? belief * WITHIN_ARTICLE : belief * linked(a, x));
    }
  });
  const chance = (a: number, b: number): number => {
    const [believed, alone] = [of(a, b), calibrated(scored(a, b))];
    return believed > alone ? Math.max(alone, believed ** HEARSAY) : believed;
  };
  return { of, constraint, near, linked, chance };
}

interface PairTable<T> {
  readonly get: (a: number, b: number) => T | undefined;
  readonly set: (a: number, b: number, value: T) => void;
  /** What is known of a beside others. */
  readonly row: (a: number) => ReadonlyMap<number, T>;
}

/** Something about pairs of passages, the same in either order. */
function pairTable<T>(): PairTable<T> {
  const rows = new Map<number, Map<number, T>>();
  const put = (a: number, b: number, value: T): void => {
    const row = rows.get(a);
    if (row) row.set(b, value);
    else rows.set(a, new Map([[b, value]]));
  };
  return {
    get: (a, b) => rows.get(a)?.get(b),
    set: (a, b, value) => {
      put(a, b, value);
      put(b, a, value);
    },
    row: (a) => rows.get(a) ?? new Map<number, T>(),
  };
}

function calibrated(score: number): number {
  if (score >= 0.999) return AS_JUDGED;
  if (score <= 0) return 0;
  return 1 / (1 + Math.exp(-(CALIBRATION.slope * Math.log(score / (1 - score)) + CALIBRATION.intercept)));
}

/** Every two of some things, in their order. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

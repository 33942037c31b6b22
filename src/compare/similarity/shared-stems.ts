/** Which clauses of different articles share stems, and how much these tell: by an inverted index, clause after clause. */
import type { Terms } from './terms.ts';

/**
 * A stem that more clauses than this have, or more than two in each article, tells none of them from the others: two clauses that
 * share only such stems are no candidates. A hundred copies of one report keep theirs.
 */
const TELLING = { clauses: 60, perArticle: 2 } as const;

/** What is known of a stem in a clause: it only stands in names; no other clause of the article has it. */
const [NAME, UNIQUE] = [1, 2] as const;

/** A stem of the story. */
interface Stem {
  readonly idf: number;
  /** The clauses that have it, rising, and what is known of it in each. */
  readonly holders: number[];
  readonly marks: number[];
}

/** A stem of a clause, and where the clause stands among its holders. */
interface Held {
  readonly stem: Stem;
  readonly at: number;
}

export interface StemIndex {
  readonly stemsOf: readonly (readonly Held[])[];
  /** The number of the article that each clause stands in. */
  readonly articleOf: Int32Array;
  readonly articles: number;
}

export function indexStems(terms: readonly Terms[]): StemIndex {
  const stems = new Map<string, Stem>();
  const stemsOf = terms.map(({ stems: own, names, unique }, i) =>
    Array.from(own, ([term, idf]): Held => {
      const stem = stems.get(term) ?? { idf, holders: [], marks: [] };
      if (stem.holders.length === 0) stems.set(term, stem);
      stem.marks.push((names.has(term) ? NAME : 0) | (unique.has(term) ? UNIQUE : 0));
      return { stem, at: stem.holders.push(i) - 1 };
    }),
  );
  const numbers = new Map<string, number>();
  const articleOf = Int32Array.from(terms, ({ clause: { sentence } }) => {
    const number = numbers.get(sentence.article) ?? numbers.size;
    numbers.set(sentence.article, number);
    return number;
  });
  return { stemsOf, articleOf, articles: numbers.size };
}

/** What a clause shares with candidates behind it. What is told of a pair stands at the number of the other clause, and holds until the next row. */
export interface SharedRow {
  readonly i: number;
  /** Clauses of other articles, rising. */
  readonly others: readonly number[];
  /** The summed idf of the shared stems. */
  readonly weight: Float64Array;
  /** The summed idf of those that each of both articles has in this clause only. */
  readonly anchors: Float64Array;
  /** How many of them only stand in names, in both. */
  readonly names: Int32Array;
}

/** Tells for each clause those behind it that share a telling stem with it, or all their stems. Names alone join no claims. */
export function sharedStems({ stemsOf, articleOf, articles }: StemIndex, tell: (row: SharedRow) => void): void {
  const size = stemsOf.length;
  const most = Math.max(TELLING.clauses, TELLING.perArticle * articles);
  const [weight, anchors] = [new Float64Array(size), new Float64Array(size)];
  const [names, count, candidateOf] = [new Int32Array(size), new Int32Array(size), new Int32Array(size).fill(-1)];
  for (const [i, own] of stemsOf.entries()) {
    for (const { stem, at } of own) {
      const { holders } = stem;
      for (let k = holders.length > most ? holders.length : at + 1; k < holders.length; k += 1) {
        const j = holders[k] as number;
        if (candidateOf[j] === i || articleOf[j] === articleOf[i]) continue;
        candidateOf[j] = i;
        weight[j] = anchors[j] = names[j] = count[j] = 0;
      }
    }
    // Stem by stem in the order of this clause: so each sum is made in one order, whichever clause it is with.
    for (const { stem, at } of own) {
      const { holders, marks, idf } = stem;
      const mark = marks[at] as number;
      for (let k = at + 1; k < holders.length; k += 1) {
        const j = holders[k] as number;
        if (candidateOf[j] !== i) continue;
        const both = mark & (marks[k] as number);
        weight[j] = (weight[j] as number) + idf;
        count[j] = (count[j] as number) + 1;
        if (both & NAME) names[j] = (names[j] as number) + 1;
        if (both & UNIQUE) anchors[j] = (anchors[j] as number) + idf;
      }
    }
    const others: number[] = [];
    for (let j = i + 1; j < size; j += 1) {
      if (candidateOf[j] !== i) continue;
      const isCopy = count[j] === own.length && count[j] === stemsOf[j]?.length;
      if (isCopy || names[j] !== count[j]) others.push(j);
    }
    tell({ i, others, weight, anchors, names });
  }
}

/** The same of two clauses alone. */
export function sharedBy(a: Terms, b: Terms): { weight: number; anchors: number; names: number } {
  const shared = { weight: 0, anchors: 0, names: 0 };
  for (const [stem, idf] of a.stems) {
    if (!b.stems.has(stem)) continue;
    shared.weight += idf;
    if (a.unique.has(stem) && b.unique.has(stem)) shared.anchors += idf;
    if (a.names.has(stem) && b.names.has(stem)) shared.names += 1;
  }
  return shared;
}

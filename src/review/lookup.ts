/** Finds passages by words, for an editor who looks one up without being asked. */
import type { Clause } from '../compare/text/clauses.ts';
import type { Prepared } from '../compare/index.ts';
import { by } from '../compare/order.ts';
import { partnersOf, scoreOf } from '../compare/similarity/scores.ts';
import { termOf } from '../compare/similarity/terms.ts';
import { isWord } from '../compare/text/words.ts';
import { stemOf } from '../compare/text/tokens.ts';

/**
 * The clauses that hold most of the words, in any form of a word: those that hold them all before others, in the order of the articles.
 * @returns indices of `prepared.clauses`; none where no word is found, and no aside, which stands in a clause of its own sentence
 */
export function findByWords({ clauses }: Prepared, words: string, limit = Infinity): number[] {
  const wanted = words.toLowerCase().split(/[^\p{L}\p{N}'’.,]+/u).map((word) => word.replace(/^['’.,]|['’.,]$/g, '')).filter(isWord); // prettier-ignore
  const terms = new Set(wanted.map((text) => termOf({ text, stem: stemOf(text) })));
  return clauses
    .map((clause, item) => ({ item, clause, count: held(clause, terms) }))
    .filter(({ count, clause }) => count > 0 && clause.kind === 'claim')
    .sort(by(({ count, item }) => [-count, item]))
    .slice(0, limit)
    .map(({ item }) => item);
}

/** The clauses that score best with one of them, best first; none for -1, which is none of them. */
export function nearestOf({ scores }: Prepared, item: number): number[] {
  if (item < 0) return [];
  return Array.from(partnersOf(scores, item), (other) => ({ other, score: scoreOf(scores, item, other) }))
    .sort(by(({ score, other }) => [-score, other]))
    .map(({ other }) => other);
}

function held({ tokens }: Clause, wanted: ReadonlySet<string>): number {
  const own = new Set(tokens.map(termOf));
  return [...wanted].filter((term) => own.has(term)).length;
}

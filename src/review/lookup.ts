/** Finds passages by words, for an editor who looks one up without being asked. */
import type { Clause } from '../compare/text/clauses.ts';
import type { Scored } from '../compare/index.ts';
import { partnersOf, scoreOf } from '../compare/similarity/scores.ts';
import { termOf } from '../compare/similarity/terms.ts';
import type { Lexicon } from '../compare/types.ts';
import { isWord } from '../compare/text/words.ts';

/**
 * The clauses that hold most of the words, in any form of a word: those that hold them all before others, in the order of the articles.
 * @returns indices of `scored.clauses`; none where no word is found, and no aside, which stands in a clause of its own sentence
 */
export function findByWords({ clauses }: Pick<Scored, 'clauses'>, words: string, lexicon: Lexicon, limit: number): number[] {
  const wanted = new Set(
    lexicon
      .tag(words)
      .filter(({ text }) => isWord(text))
      .map(termOf),
  );
  return clauses
    .map((clause, item) => ({ item, clause, held: held(clause, wanted) }))
    .filter(({ held: count, clause }) => count > 0 && clause.kind === 'claim')
    .sort((a, b) => b.held - a.held || a.item - b.item)
    .slice(0, limit)
    .map(({ item }) => item);
}

/** The clauses that score best with one of them, best first. */
export function likest({ scores }: Pick<Scored, 'scores'>, item: number): number[] {
  return Array.from(partnersOf(scores, item), (other) => ({ other, score: scoreOf(scores, item, other) }))
    .sort((x, y) => y.score - x.score || x.other - y.other)
    .map(({ other }) => other);
}

function held({ tokens }: Clause, wanted: ReadonlySet<string>): number {
  const own = new Set(tokens.map(termOf));
  return [...wanted].filter((term) => own.has(term)).length;
}

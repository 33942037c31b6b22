/** The longest run of words that two clauses have to the letter: whoever writes so long the same writes of the same. */
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { isWord } from '../text/words.ts';

/** A run with fewer of these says little: "on the part of the". */
const LEAST_CONTENT = 3;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** How many words it has; 0 where it names too little. Capitals count for nothing. */
export function sharedRun(a: Clause, b: Clause): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let longest = 0;
  let before = new Array<number>(right.length).fill(0);
  for (const [i, one] of left.entries()) {
    // By the end of a run in b: how long it is where it ends with this word of a.
    const runs = right.map((other, j) => (one.lower === other.lower ? (j > 0 ? (before[j - 1] ?? 0) : 0) + 1 : 0));
    const best = Math.max(0, ...runs);
    if (best > longest && left.slice(i + 1 - best, i + 1).filter(({ tag }) => CONTENT.has(tag)).length >= LEAST_CONTENT) longest = best;
    before = runs;
  }
  return longest;
}

const wordsOf = ({ tokens }: Clause): readonly Token[] => tokens.filter(({ text }) => isWord(text));

/** The longest run of words that two clauses have to the letter: whoever writes so long the same writes of the same. */
import type { Clause } from '../text/clauses.ts';
import { dependentsOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import { isWord } from '../text/words.ts';

export interface SharedRun {
  /** How many words it has; 0 where it names too little. */
  readonly words: number;
  /** Whether it tells something by itself, with a subject and its verb: "two barges hit the pier". */
  readonly tells: boolean;
}

/** A run with fewer of these says little: "on the part of the". */
const LEAST_CONTENT = 3;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** Capitals count for nothing. */
export function sharedRun(a: Clause, b: Clause): SharedRun {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let longest: readonly Token[] = [];
  let before = new Array<number>(right.length).fill(0);
  for (const [i, one] of left.entries()) {
    // By the end of a run in b: how long it is where it ends with this word of a.
    const runs = right.map((other, j) => (one.lower === other.lower ? (before[j - 1] ?? 0) + 1 : 0));
    const best = Math.max(0, ...runs);
    const run = left.slice(i + 1 - best, i + 1);
    if (best > longest.length && run.filter(({ tag }) => CONTENT.has(tag)).length >= LEAST_CONTENT) longest = run;
    before = runs;
  }
  const tells = longest.some((verb) => FINITE.has(verb.xpos) && dependentsOf(a.sentence.tokens, verb, 'nsubj').some((subject) => longest.includes(subject)));
  return { words: longest.length, tells };
}

const wordsOf = ({ tokens }: Clause): readonly Token[] => tokens.filter(({ text }) => isWord(text));

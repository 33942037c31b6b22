/** What a question costs an editor: the time to read it. Twenty answers are to take no more than five minutes, at 240 words a minute. */
import type { Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { once } from '../compare/once.ts';
import { quoteOf } from '../compare/text/placed.ts';

/** Any question costs as much as so many words more: to see what is asked, and to press the keys. */
const OF_ITSELF = 10;

const wordsOf: (prepared: Prepared) => readonly number[] = once((prepared: Prepared) =>
  prepared.clauses.map((clause) => quoteOf(clause).trim().split(/\s+/).length),
);

/** How many words a clause has, by its index. */
export const wordsIn = (prepared: Prepared, item: number): number => nth(wordsOf(prepared), item);

/** How long it takes to read these clauses, in words. */
export function timeFor(prepared: Prepared, items: readonly number[]): number {
  return items.reduce((sum, item) => sum + wordsIn(prepared, item), OF_ITSELF);
}

/**
 * The first of some candidates that fit beside a passage: the best one at any length, of the others those for which there is room.
 * @param most how many words the passage and its candidates may have
 */
export function roomFor(prepared: Prepared, passage: number, candidates: readonly number[], most: number): number[] {
  let room = most - wordsIn(prepared, passage);
  return candidates.filter((item, i) => {
    const words = wordsIn(prepared, item);
    if (i > 0 && words > room) return false;
    room -= words;
    return true;
  });
}

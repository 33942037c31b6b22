/** The passages that decisions.yaml can name. */
import { nearestClause } from '../compare/alignment/overlap.ts';
import type { Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { once } from '../compare/once.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { quoteOf } from '../compare/text/placed.ts';
import { findQuote } from '../compare/text/quotes.ts';
import type { Passage } from '../schema/primitives.ts';

/** The words of a clause as decisions.yaml names them: white space folded. */
export function passageOf(clause: Clause): Passage {
  return { article: clause.sentence.article, quote: quoteOf(clause).replace(/\s+/g, ' ').trim() };
}

/** The same for two passages in either order. */
export function pairKey(a: Passage, b: Passage): string {
  return [a, b]
    .map(({ article, quote }) => JSON.stringify([article, quote]))
    .sort()
    .join();
}

/** Whether the words of a clause lead to it: where they stand earlier in its article too, an entry that quotes them speaks of that place. */
export function canBeNamed(prepared: Prepared, item: number): boolean {
  const known = namesOf(prepared);
  const before = known.get(item);
  if (before !== undefined) return before;
  const { articles, clauses, lexicon } = prepared;
  const { article, quote } = passageOf(nth(clauses, item));
  const source = articles.find((one) => one.source.id === article);
  const found = source ? findQuote(source, quote, lexicon) : null;
  const can = found !== null && nearestClause(found, clauses) === item;
  known.set(item, can);
  return can;
}

/** What was found out of the clauses of a story: many questions ask of the same ones. */
const namesOf: (prepared: Prepared) => Map<number, boolean> = once(() => new Map());

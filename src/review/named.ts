/** The passages that decisions.yaml can name. */
import { nearestClause } from '../compare/alignment/overlap.ts';
import type { FoundClaim } from '../compare/claims.ts';
import { freshId } from '../compare/identity/identity.ts';
import type { Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { once } from '../compare/once.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { quoteOf } from '../compare/text/placed.ts';
import { findQuote, placesOf } from '../compare/text/quotes.ts';
import type { Passage } from '../schema/primitives.ts';

/** The words of a clause as decisions.yaml names them: white space folded, and which place is meant where they stand several times. */
export function passageOf({ articles }: Pick<Prepared, 'articles'>, clause: Clause): Passage {
  const { article, block, start } = clause.sentence;
  const quote = quoteOf(clause).replace(/\s+/g, ' ').trim();
  const source = articles.find((one) => one.source.id === article);
  const places = source ? placesOf(source, quote) : [];
  const at = places.findIndex((place) => place.block === block && place.start === start + clause.start) + 1;
  return places.length > 1 && at > 0 ? { article, quote, at } : { article, quote };
}

/** The passage by which an entry names a claim: the one that its id is made of while it tells the claim, so that neither leaves the other. */
export function namingPassage(prepared: Prepared, { id, label, found }: FoundClaim): Passage | null {
  const named = found.filter(({ item }) => item >= 0 && canBeNamed(prepared, item)).map(({ item }) => passageOf(prepared, nth(prepared.clauses, item)));
  return named.find((one) => freshId(one.quote, one) === id) ?? named.find(({ quote }) => quote === label) ?? named[0] ?? null;
}

/** The same for two passages in either order. */
export function pairKey(a: Passage, b: Passage): string {
  return [a, b]
    .map(({ article, quote, at }) => JSON.stringify([article, quote, at]))
    .sort()
    .join();
}

/** Whether the words of a clause lead to it: an entry that quotes them speaks of no other place. */
export function canBeNamed(prepared: Prepared, item: number): boolean {
  const known = namesOf(prepared);
  const before = known.get(item);
  if (before !== undefined) return before;
  const { articles, clauses } = prepared;
  const { article, quote, at } = passageOf(prepared, nth(clauses, item));
  const source = articles.find((one) => one.source.id === article);
  const found = source ? findQuote(source, quote, at) : null;
  const can = found !== null && nearestClause(found, clauses) === item;
  known.set(item, can);
  return can;
}

/** What was found out of the clauses of a story: many questions ask of the same ones. */
const namesOf: (prepared: Prepared) => Map<number, boolean> = once(() => new Map());

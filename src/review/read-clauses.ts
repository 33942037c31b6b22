/** What was read of each clause of a story, for an editor who wants to know what the program sees. */
import { mentionMaker } from '../compare/claims.ts';
import type { Prepared } from '../compare/index.ts';
import { spanOf } from '../compare/text/placed.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { by } from '../compare/order.ts';
import type { Mention } from '../schema/comparison.ts';

/** A clause with its attributes; `kind` is that of the clause. */
export interface ReadClause extends Omit<Mention, 'sentence' | 'end'> {
  readonly kind: Clause['kind'];
}

/** Every clause of a story, article by article, in the order of the text. */
export function readClauses(prepared: Prepared): ReadClause[] {
  const mentionOf = mentionMaker(prepared);
  const asides = prepared.clauses.filter(({ kind }) => kind === 'aside' || kind === 'cell');
  return prepared.articles.flatMap(({ source, clauses }) => {
    const own = [...clauses, ...asides.filter(({ sentence }) => sentence.article === source.id)].sort(by((clause) => spanOf(clause)[0]));
    return own.map((clause): ReadClause => {
      const { sentence: _sentence, end: _end, ...read } = mentionOf(clause).mention;
      return { ...read, kind: clause.kind };
    });
  });
}

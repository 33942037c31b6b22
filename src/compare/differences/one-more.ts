/** "A third man was arrested", "another bridge was closed": one more than those told of before. */
import { ordinalOf } from '../attributes/numbers/ordinal-words.ts';
import { coreSubjectOf } from '../attributes/stance/core.ts';
import { once } from '../once.ts';
import type { Clause } from '../text/clauses.ts';
import { dependentsOf } from '../text/tree.ts';

/** The words by which a clause says that its subject is one more; empty where it is not. */
export const oneMore: (clause: Clause) => string = once(({ sentence: { tokens, text }, tokens: own }: Clause): string => {
  const subject = coreSubjectOf(tokens, own);
  if (!subject) return '';
  const parts = dependentsOf(tokens, subject, 'det', 'amod', 'nummod');
  const isAny = parts.some(({ lower }) => /^an?$/.test(lower));
  const more = parts.find(({ lower }) => lower === 'another' || (isAny && (ordinalOf(lower) ?? 0) > 1));
  return more ? text.slice(more.start, subject.end) : '';
});

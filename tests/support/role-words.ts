/** The words of a role, for tables that name it as its sentence does. */
import { isAs } from '../../src/compare/attributes/entities.ts';
import { dependentsOf, phraseOf } from '../../src/compare/text/tree.ts';
import type { Token } from '../../src/compare/types.ts';

const OPENING = /^(?:the|a|an|its|his|her|their|our|my|this|that|these|those)$/;
/** Dependents of a noun that are no part of its phrase: its preposition, and what makes it a sentence. */
const OUTSIDE = /^(?:case|mark|cop|nsubj|aux|advmod|cc|obl)(?::|$)/;

/** The noun phrase of a role as the sentence writes it, with what is joined to it, without article, apposition and relative clause. */
export function roleWords(tokens: readonly Token[], head: Token): readonly Token[] {
  const last = dependentsOf(tokens, head, 'conj').filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN').at(-1); // prettier-ignore
  const core = phraseOf(tokens, head).filter((token) => !isAs(tokens, head, token) && !isOutside(tokens, head, token));
  const end = Math.max(core.at(-1)?.index ?? head.index, last ? (phraseOf(tokens, last).at(-1)?.index ?? 0) : 0);
  const start = core[0]?.index ?? head.index;
  const from = OPENING.test(tokens[start]?.lower ?? '') && start < head.index ? start + 1 : start;
  return tokens.slice(from, end + 1);
}

function isOutside(tokens: readonly Token[], head: Token, token: Token): boolean {
  for (let at: Token | undefined = token; at && at !== head; at = tokens[at.head]) if (at.head === head.index) return OUTSIDE.test(at.deprel);
  return false;
}

/** Who or what a noun phrase names, as far as two of them can be told apart. */
import { dependentsOf, phraseOf } from '../text/tree.ts';
import type { Token } from '../types.ts';

/** "Ivo Brandt as head of the farmers", "a witness in a corridor": not a part of the name. */
export function isAs(tokens: readonly Token[], head: Token, token: Token): boolean {
  for (let at: Token | undefined = token; at && at !== head; at = tokens[at.head])
    if (at.deprel.startsWith('nmod') && at.head === head.index && /^(?:as|by|in|on|for|after|over)$/.test(dependentsOf(tokens, at, 'case')[0]?.lower ?? ''))
      return true;
  return false;
}

/** The stems by which a phrase is known: those of its head and of what tells it from others ("upper house"). */
export interface Entity {
  readonly head: string;
  readonly rest: ReadonlySet<string>;
}

export function entityOf(tokens: readonly Token[], head: Token): Entity | null {
  if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(head.tag)) return null;
  const rest = phraseOf(tokens, head).filter((token) => token !== head && !isAs(tokens, head, token) && /^(?:NOUN|PROPN|ADJ)$/.test(token.tag));
  return { head: head.stem, rest: new Set(rest.map(({ stem }) => stem)) };
}

/** Whether two phrases may name one: the same head, and no words by which each tells itself from the other. A title or surname may be all there is. */
export function isSameEntity(a: Entity | null, b: Entity | null): boolean {
  if (!a || !b) return false;
  if (a.head === b.head) return a.rest.size === 0 || b.rest.size === 0 || [...a.rest].some((stem) => b.rest.has(stem));
  return a.rest.has(b.head) ? b.rest.size === 0 : b.rest.has(a.head) && a.rest.size === 0;
}

/** What the words of a clause do with what they tell. */
import { once } from '../../once.ts';
import type { Clause } from '../../text/clauses.ts';
import { coreOf } from './core.ts';
import { PLAIN, type Taken, stanceOf } from './stance.ts';

/** The stance of a clause, with its words; `asserts` where nothing turns it. */
export const stanceOfClause: (clause: Clause) => Taken = once(({ sentence, tokens }: Clause): Taken => {
  const core = coreOf(sentence.tokens, tokens);
  return core ? stanceOf(sentence.tokens, core) : PLAIN;
});

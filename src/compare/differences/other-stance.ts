/** One of two mentions denies or asks what the other says, or both deny something else. */
import { coreOf } from '../attributes/stance/core.ts';
import type { Clause } from '../text/clauses.ts';
import { likeness } from './aligned-words.ts';
import type { Statement } from './contrast.ts';
import { deniedIn } from './one-sided.ts';
import { type Apart, UNMET } from './apart.ts';

/** One denies or asks what the other says, whatever its words are: an open point of its own where no turn has shown it. */
export function withStance(a: Statement, b: Statement, found: Apart[]): Apart[] {
  if (a.mention.stance === b.mention.stance || found.some(({ kind }) => kind === 'polarity')) return found;
  const wordOf = ({ clause: { sentence, tokens } }: Statement): string => coreOf(sentence.tokens, tokens)?.text ?? '';
  return [...found, { kind: 'polarity', sides: [wordOf(a), wordOf(b)] }];
}

/** Both deny something, and neither what the other denies: "there will be no trams", "the strike will not take place". */
export function otherDenied(a: Clause, b: Clause): Apart[] {
  const [ours, theirs] = [deniedIn(a), deniedIn(b)];
  if (ours.length === 0 || theirs.length === 0 || ours.some((word) => theirs.some((other) => likeness(word, other) >= UNMET))) return [];
  return [{ kind: 'polarity', sides: [ours, theirs].map((words) => words.map(({ token }) => token.text).join(' ')) as [string, string] }];
}

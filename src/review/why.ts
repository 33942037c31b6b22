/** Why the program put the passages of a question into one claim, in a line for each. */
import type { Compared } from '../compare/index.ts';
import type { Asked } from './about.ts';
import { explain } from './explain.ts';
import { pairKey } from './named.ts';

/** The words that most tell the two apart from others: no more fit a line. */
const MOST_WORDS = 6;

/** Of each candidate, from 1, the telling words that it shares with the passage, and how alike the two are; none where no claim is asked about. */
export function whyOf(compared: Compared, { claim, question: { passage, candidates } }: Asked): string[] {
  const found = compared.comparison.claims.find(({ id }) => id === claim);
  if (!found) return [];
  const pairs = new Map(explain(compared, found).pairs.map((pair) => [pairKey(pair.a, pair.b), pair]));
  return candidates.flatMap((candidate, i) => {
    const pair = pairs.get(pairKey(passage, candidate));
    if (!pair) return [];
    const words = pair.shared.slice(0, MOST_WORDS).join(', ');
    return [`${i + 1}: ${words ? `both have “${words}”` : 'no rare word in common'}; ${Math.round(pair.score * 100)} in 100 such pairs say the same`];
  });
}

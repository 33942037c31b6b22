/** Why the program put the passages of a question beside each other, in a line for each. */
import type { Compared } from '../compare/index.ts';
import type { Asked } from './about.ts';
import { explainPair } from './explain.ts';

/** The words that most tell the two apart from others: no more fit a line. */
const MOST_WORDS = 6;

/** Of each candidate, from 1, the telling words that it shares with the passage, and how alike the two are. */
export function whyOf(compared: Compared, { items }: Pick<Asked, 'items'>): string[] {
  return items.candidates.flatMap((candidate, i) => {
    const pair = explainPair(compared, items.passage, candidate);
    if (!pair) return [];
    if (pair.heads !== null) return [`${i + 1}: both are numbers of “${pair.heads}”`];
    const words = pair.shared.slice(0, MOST_WORDS).join(', ');
    return [`${i + 1}: ${words ? `both have “${words}”` : 'no rare word in common'}; ${Math.round(pair.score * 100)} in 100 such pairs say the same`];
  });
}

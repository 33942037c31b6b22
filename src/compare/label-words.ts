/** Whose words a label is made of. */
import type { Claim } from '../schema/comparison.ts';

/**
 * Whether a label is an outlet's words to the letter, as quotation marks say. The heads of a table are put together by the program
 * ("Northgate, Injured: 43"), and an editor's words are an editor's.
 */
export function isOutletsWords({ label, labelFrom, mentions }: Pick<Claim, 'label' | 'labelFrom' | 'mentions'>): boolean {
  return labelFrom === 'mention' && mentions.some(({ sentence }) => sentence.replace(/\s+/g, ' ').includes(label));
}

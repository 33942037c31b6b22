/** One states what another leaves open. */
import { type Assertion, assertionOf } from '../attributes/stance/doubt.ts';
import { type Proposal, type Statement, contested, contrast } from './contrast.ts';

/**
 * Doubt against none, where the words in doubt are the words that the other states: "may have come from a sewer" beside "came from
 * a sewer". What is wanted, expected or supposed is compared with neither.
 */
export function certaintyProposals(told: readonly Statement[]): Proposal[] {
  const all = told.flatMap((one) => {
    const value = assertionOf(one.clause);
    return value ? [{ by: one, value, text: value.certainty, width: 0 }] : [];
  });
  const opposed = contested(all, (a, b) => isStated(a) !== isStated(b) && isOfOneThing(a, b));
  const found = contrast('certainty', opposed, (a, b) => (isStated(a) === isStated(b) ? 'same' : 'apart'), 0.8);
  return found ? [found] : [];
}

const isStated = ({ certainty }: Assertion): boolean => certainty === 'stated';

/** One common phrase may be no more than a name with its title: two make it likely that the same is said of the same. */
const TOGETHER = 2;

/** Whether the one doubts what the other states: some of their common words are in doubt. */
function isOfOneThing(a: Assertion, b: Assertion): boolean {
  const [doubt, plain] = isStated(a) ? [b, a] : [a, b];
  if (doubt.able !== null) return plain.will.has(doubt.able);
  if (![...doubt.stems].some((stem) => plain.stems.has(stem))) return false;
  const told = new Set(plain.phrases.flatMap((phrase) => [...phrase]));
  return doubt.phrases.filter((phrase) => [...phrase].some((stem) => told.has(stem))).length >= TOGETHER;
}

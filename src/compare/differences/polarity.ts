/** One says that it happened, another that it did not. */
import { type Fate } from '../attributes/fates.ts';
import { type Verdict, contradict, mayDeny, verdicts } from '../attributes/polarity.ts';
import { type Harm, harms } from '../attributes/harm.ts';
import { type Proposal, type Relation, type Said, type Told, contrast } from './contrast.ts';

/** Nobody hurt against somebody; else a verb against its denial. */
export function polarityProposals(told: readonly Told[]): Proposal[] {
  const toll = told.flatMap(({ mention: { article }, clause }) => harms(clause).map((value) => ({ article, text: value.text, value, width: 0 })));
  const harmed = contrast('polarity', contested(toll, meet), relateHarms, 0.8);
  if (harmed) return [harmed];
  // Most claims nobody denies: their verbs need not be looked at.
  if (!told.some(({ clause }) => mayDeny(clause))) return [];
  const verbs = told.flatMap(({ mention: { article }, clause }) => verdicts(clause).map((value) => ({ article, text: value.text, value, width: 0 })));
  const found = contrast('polarity', contested(verbs, contradict), relateVerbs, 0.3);
  return found ? [found] : [];
}

/** Only what somebody else says the contrary of. */
const contested = <T>(all: readonly Said<T>[], against: (a: T, b: T) => boolean): Said<T>[] =>
  all.filter((one) => all.some((other) => other.article !== one.article && against(one.value, other.value)));

const covers = (a: Fate, b: Fate): boolean => a === b || a === 'harmed' || b === 'harmed';
const meet = (a: Harm, b: Harm): boolean => a.none !== b.none && covers(a.fate, b.fate);
const relateHarms = (a: Harm, b: Harm): Relation => (a.none === b.none ? 'same' : 'apart');
const relateVerbs = (a: Verdict, b: Verdict): Relation => (contradict(a, b) ? 'apart' : 'same');

/** One says that it happened, another that it did not. */
import { type Fate } from '../attributes/numbers/fates.ts';
import { type Verdict, contradict, mayDeny, verdicts } from '../attributes/polarity.ts';
import { type Harm, harms } from '../attributes/harm.ts';
import { type Proposal, type Relation, type Said, type Statement, contested, contrast } from './contrast.ts';

/** Nobody hurt against somebody; else a verb against its denial. */
export function polarityProposals(told: readonly Statement[]): Proposal[] {
  const toll = told.flatMap((one) => said(one, harms(one.clause)));
  const harmed = contrast('polarity', contested(toll, meet), relateHarms, 0.8);
  if (harmed) return [harmed];
  // Most claims nobody denies: their verbs need not be looked at.
  if (!told.some(({ clause }) => mayDeny(clause))) return [];
  const verbs = told.flatMap((one) => said(one, verdicts(one.clause)));
  const found = contrast('polarity', contested(verbs, contradict), relateVerbs, 0.3);
  return found ? [found] : [];
}

const said = <T extends { readonly text: string }>(by: Statement, values: readonly T[]): Said<T>[] =>
  values.map((value) => ({ by, text: value.text, value, width: 0 }));

const covers = (a: Fate, b: Fate): boolean => a === b || a === 'harmed' || b === 'harmed';
const meet = (a: Harm, b: Harm): boolean => a.none !== b.none && covers(a.fate, b.fate);
const relateHarms = (a: Harm, b: Harm): Relation => (a.none === b.none ? 'same' : 'apart');
const relateVerbs = (a: Verdict, b: Verdict): Relation => (contradict(a, b) ? 'apart' : 'same');

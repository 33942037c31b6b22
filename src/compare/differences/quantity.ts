/** Other numbers of one thing. */
import { type Fate, mayBeSamePeople } from '../attributes/fates.ts';
import { type Amount, amounts } from '../attributes/quantity.ts';
import { oneNameOf } from '../attributes/same.ts';
import { unitOf } from '../attributes/units.ts';
import { type Proposal, type Relation, type Said, type Statement, contrast, tells } from './contrast.ts';

/** Two inexact numbers that lie this close to each other are one number rounded twice. */
const ROUNDING = 0.05;
/** "More than 200" is written for a number a little above 200: this far. */
const REACH = 0.1;

/** An amount in the basic unit of its dimension. */
interface MeasuredAmount {
  readonly of: string;
  readonly fate: Fate | null;
  readonly low: number;
  readonly high: number;
  readonly amount: Amount;
}

/** Numbers of one counted noun, one unit or one fate: a claim may count soldiers and ships. */
export function quantityProposals(told: readonly Statement[]): Proposal[] {
  const all = told.flatMap((one) =>
    // "two of the four" is no other number than "four", and neither is "ten more".
    (tells(one.mention, 'quantity') ? amounts(one.clause) : [])
      .filter(({ partial }) => !partial)
      .map((amount) => {
        const value = measure(amount);
        return { by: one, text: amount.text, value, width: value.high - value.low + (amount.bound === 'exactly' ? 0 : 1) };
      }),
  );
  const found = groupsOf(all).flatMap((group) => contrast('quantity', group, relate, 0.95) ?? []);
  const keyOfSides = ({ sides }: Proposal): string => JSON.stringify(sides.map(({ articles, words }) => [articles, words]));
  return [...Map.groupBy(found, keyOfSides).values()].flatMap((same) => same.slice(0, 1));
}

function measure(amount: Amount): MeasuredAmount {
  const unit = unitOf(amount.of);
  const factor = unit?.factor ?? 1;
  // The depth of one and the distance of another are not held against each other.
  const aspect = unit?.of === 'metre' && amount.aspect !== null ? `${amount.aspect} in ` : '';
  return {
    of: `${amount.per ? 'every ' : ''}${aspect}${unit?.of ?? oneNameOf(amount.of)}`,
    fate: amount.fate,
    low: amount.low * factor,
    high: amount.high * factor,
    amount,
  };
}

/** Amounts of one thing, in the order of what they count. */
function groupsOf(all: readonly Said<MeasuredAmount>[]): Said<MeasuredAmount>[][] {
  const keys = [...new Set(all.map(({ value: { of, fate } }) => keyOf(of, fate)))].sort();
  return keys.map((key) => all.filter(({ value }) => keyOf(value.of, value.fate) === key || joinsPeople(key, value)));
}

const keyOf = (of: string, fate: Fate | null): string => (fate === null ? of : `people: ${fate}`);

/** "20,000 civilians" may be the others' "23,000 refugees". */
function joinsPeople(key: string, { of, fate }: MeasuredAmount): boolean {
  return fate === null && mayBeSamePeople(key, of);
}

/** How two numbers of one thing stand to each other. */
export function relate(a: MeasuredAmount, b: MeasuredAmount): Relation {
  if (!isSameHolder(a, b)) return 'same';
  if (a.low === b.low && a.high === b.high && a.amount.bound === b.amount.bound) return 'same';
  const [lowA, highA] = reach(a);
  const [lowB, highB] = reach(b);
  // One distance in two units is one distance.
  if (lowA <= highB && lowB <= highA)
    return a.amount.of !== b.amount.of && unitOf(a.amount.of) !== null && a.amount.bound === b.amount.bound ? 'same' : 'minor';
  return isRounded(a, b) || isRounded(b, a) ? 'minor' : 'apart';
}

/** The ages of two people are not held against each other; one without a name may be anyone's. */
function isSameHolder(a: MeasuredAmount, b: MeasuredAmount): boolean {
  const [one, other] = [a.amount.aspect, b.amount.aspect];
  return a.of !== 'year-old' || one === other || one === null || other === null;
}

/** What a reader takes a number for. */
function reach({ low, high, of, amount: { bound, of: unit } }: MeasuredAmount): readonly [number, number] {
  if (bound === 'over') return [low, high * (1 + REACH)];
  if (bound === 'under') return [low * (1 - ROUNDING), high];
  // A mile told in kilometres is rounded too.
  const slack = bound === 'about' || of !== unit ? ROUNDING : 0;
  return [low * (1 - slack), high * (1 + slack)];
}

/** 249 rounded to 250, 3.46 to 3.5: fewer digits of the same number. */
function isRounded(exact: MeasuredAmount, round: MeasuredAmount): boolean {
  if (exact.low !== exact.high || round.low !== round.high) return false;
  const digits = (value: number): number =>
    value
      .toPrecision(12)
      .replace(/e[^e]*$/, '')
      .replace('.', '')
      .replace(/^0+|(?<!0)0+$/g, '').length;
  const kept = digits(round.low);
  return kept >= 2 && kept < digits(exact.low) && Number(exact.low.toPrecision(kept)) === Number(round.low.toPrecision(kept));
}

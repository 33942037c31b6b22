/** Other numbers of one thing. */
import { isMoney } from '../attributes/numbers/currencies.ts';
import { isAnyPerson, mayBeSamePeople } from '../attributes/numbers/fates.ts';
import { mayHaveOtherBasis } from '../attributes/numbers/basis.ts';
import { type Amount, amounts } from '../attributes/quantity.ts';
import { oneNameOf } from '../attributes/same.ts';
import { unitOf } from '../attributes/numbers/units.ts';
import { type Proposal, type Relation, type Said, type Statement, contrast } from './contrast.ts';
import { areOfOneMatter } from './matter.ts';
import { tellsPart } from './told-part.ts';
import { areFarApart, areOfOtherDays, areOfTwoEvents } from './other-event.ts';
import { relateRanges, ROUNDING } from './ranges.ts';

/** Numbers of one counted noun, one unit or one fate: a claim may count soldiers and ships. */
export function quantityProposals(told: readonly Statement[]): Proposal[] {
  const all = told.flatMap((by) =>
    amounts(by.clause).map((value): Said<Amount> => ({ by, text: value.text, value, width: value.high - value.low + (value.bound === 'exactly' ? 0 : 1) })),
  );
  const found = groupsOf(all).flatMap((group) => contrast('quantity', group, (a, b) => relateAmounts(a, b) ?? 'same', 0.95, ofOneMatter) ?? []);
  const keyOfSides = ({ sides }: Proposal): string => JSON.stringify(sides.map(({ articles, words }) => [articles, words]));
  return [...Map.groupBy(found, keyOfSides).values()].flatMap((same) => same.slice(0, 1));
}

/** Whoever is counted by what became of them is one group. */
const ofOneMatter = (a: Said<Amount>, b: Said<Amount>): boolean =>
  !areOfTwoEvents(a.by, b.by) &&
  !areFarApart(a.by, b.by) &&
  !tellsPart(a.by, b) &&
  !tellsPart(b.by, a) &&
  !(isReading(a.value) && isReading(b.value) && (areOfOtherDays(a.by, b.by) || mayHaveOtherBasis(a.by.clause, b.by.clause))) &&
  ((a.value.fate !== null && a.value.fate === b.value.fate) || areOfOneMatter({ ...a.by, ...a.value }, { ...b.by, ...b.value }));

/** A price, a rate or a level is read on a day, and is another on the next; a toll is told on any. */
export const isReading = ({ role, unit, thing }: Amount): boolean => /^(?:share|measure|index)$/.test(role) || unit !== null || thing === 'cent';

/** What can be held against each other: around each thing that somebody counts, in the order of their names. */
function groupsOf(all: readonly Said<Amount>[]): Said<Amount>[][] {
  const keys = Map.groupBy(all, ({ value }) => keyOf(value));
  return [...keys.keys()].sort().map((key) => {
    const [seed] = keys.get(key) ?? [];
    return all.filter(({ value }) => keyOf(value) === key || (seed !== undefined && joins(seed.value, value, all)));
  });
}

const keyOf = (amount: Amount): string =>
  [kindOf(amount), amount.partial ? 'part' : 'whole', amount.fate, amount.thing && oneNameOf(amount.thing), amount.aspect].join('|');

/** What names its thing stands with its like; what names none joins where only one thing is measured. */
function joins(seed: Amount, other: Amount, all: readonly Said<Amount>[]): boolean {
  if (relateAmounts(seed, other) === null) return false;
  const kin = all.map(({ value }) => value).filter((value) => kindOf(value) === kindOf(seed));
  const isSole = (nameOfOne: (value: Amount) => string | null): boolean => new Set(kin.map(nameOfOne).filter((name) => name !== null)).size <= 1;
  if ((seed.aspect === null) !== (other.aspect === null) && !isSole(({ aspect }) => aspect)) return false;
  return (seed.thing === null) === (other.thing === null) || isSole(({ thing }) => thing && oneNameOf(thing));
}

/** Numbers of two kinds are never held against each other, but for one number in two units that do not convert. */
function kindOf({ role, unit, change }: Amount): string {
  const measured = unit === null ? null : unitOf(unit);
  return [role, measured?.of ?? unit, change ? 'by' : 'at'].join(' ');
}

/** How two numbers stand to each other; null where they are not of one thing. */
export function relateAmounts(a: Amount, b: Amount): Relation | null {
  if (isOneOfBoth(a, b) || isOneOfBoth(b, a)) return 'apart';
  // "two of the four" is no other number than "four", and neither is "ten more".
  if (a.role === 'count' && b.role === 'count' && a.partial !== b.partial && a.high > 0 && b.high > 0) return null;
  // The jobs of which 250 go are no other number of jobs to go.
  if ((a.aspect === 'whole') !== (b.aspect === 'whole') && !(a.low === b.low && a.high === b.high)) return null;
  // Whether anybody came to harm is a question of polarity, unless the same people are counted: “no passengers” and “nine passengers”.
  if ((a.high === 0) !== (b.high === 0) && (a.fate !== null || b.fate !== null) && !(a.fate === b.fate && a.thing === b.thing && !isAnyone(a))) return null;
  if (!mayBeOneThing(a, b)) return null;
  if (isNoneOf(a, b) || isNoneOf(b, a)) return 'apart';
  if (isSamePrice(a, b) || isSamePrice(b, a)) return 'same';
  if (kindOf(a) !== kindOf(b)) return isOtherUnit(a, b) ? 'apart' : null;
  if (a.role === 'score' || a.role === 'vote' || a.role === 'odds') return relatePairs(a, b);
  if (a.role === 'share' && a.figure.includes('/') !== b.figure.includes('/') && a.bound === b.bound) return relateRanges(a, b, 0.02);
  if (a.unit !== null && isMoney(a.unit) && (a.thing === null) !== (b.thing === null) && !isOnePayment(a, b)) return null;
  const [one, other] = [measure(a), measure(b)];
  // "tens of thousands" may be a hundred.
  if (a.vague !== b.vague && isWithin(a, b)) return 'minor';
  if (a.vague !== b.vague) return relateRanges(a.vague ? one : { ...one, bound: 'about' }, b.vague ? other : { ...other, bound: 'about' }, 0);
  // A mile told in kilometres is rounded too.
  return relateRanges(one, other, a.unit === b.unit ? 0 : ROUNDING);
}

/** "both bridges were closed" beside "one of the bridges was closed": all of two, and one. */
const isOneOfBoth = (both: Amount, one: Amount): boolean =>
  /^both\b/i.test(both.text) &&
  one.partial &&
  one.figure === '1' &&
  one.bound === 'exactly' &&
  both.thing === one.thing &&
  both.verb !== null &&
  both.verb === one.verb &&
  both.side === one.side;

/**
 * Whether one of two numbers that nothing binds to one thing may yet be told for the other: not a magnitude for a toll, the injured for the
 * dead, or a number for itself.
 */
export function mayStandFor(a: Amount, b: Amount): boolean {
  const isOneThing = a.thing === null || b.thing === null || oneNameOf(a.thing) === oneNameOf(b.thing) || mayBeSamePeople(nameOf(a), nameOf(b));
  const isSame = a.low === b.low && a.high === b.high && a.bound === b.bound && isOneThing;
  return !isSame && kindOf(a) === kindOf(b) && (a.fate === null || b.fate === null || a.fate === b.fate);
}

function relatePairs(a: Amount, b: Amount): Relation {
  if (a.figure.includes(' ') && b.figure.includes(' ')) return a.figure === b.figure ? 'same' : 'apart';
  const isSame = (a.low === b.low && a.high === b.high) || (a.role !== 'odds' && a.low === b.high && a.high === b.low);
  return isSame ? 'same' : 'apart';
}

/** "hundreds" beside "more than 100", which leaves the upper end open. */
function isWithin(a: Amount, b: Amount): boolean {
  const [vague, other] = a.vague ? [a, b] : [b, a];
  return other.bound.startsWith('>') && a.unit === b.unit && other.low <= vague.high && other.low * 10 > vague.low;
}

/** An amount in the basic unit of its dimension. */
function measure({ low, high, bound, unit, change }: Amount): { low: number; high: number; bound: Amount['bound'] } {
  const { factor = 1, offset = 0 } = (unit === null ? null : unitOf(unit)) ?? {};
  const shift = change ? 0 : offset;
  return { low: low * factor + shift, high: high * factor + shift, bound };
}

const PAYING = new Set(['pay', 'paid', 'cost', 'spend', 'spent', 'sell', 'sold', 'buy', 'bought', 'fetch', 'price', 'valu']);

/** A sum of something named and one of nothing named are one payment where they stand with one verb: "was fined $5m", "a fine of $5m". */
function isOnePayment(a: Amount, b: Amount): boolean {
  const words = ({ verb, thing }: Amount): string[] => [verb, thing].filter((word) => word !== null);
  const arePaid = [a, b].every(({ verb }) => verb !== null && PAYING.has(verb));
  return arePaid || words(a).some((word) => words(b).includes(word));
}

/** Whether two numbers may be of one thing, as far as their nouns say: what names none may be of any. */
function mayBeOneThing(a: Amount, b: Amount): boolean {
  if (a.aspect !== null && b.aspect !== null && a.aspect !== b.aspect) return false;
  if (a.role === 'age') return b.role === 'age' && isOneHolder(a, b);
  if (a.role === 'count') return b.role === 'count' ? mayBeCounted(a, b) : isContent(a, b) || isNoneOf(a, b);
  if (b.role === 'count') return isContent(b, a) || isNoneOf(b, a);
  return a.thing === null || b.thing === null || (a.aspect !== null && b.aspect !== null) || oneNameOf(a.thing) === oneNameOf(b.thing);
}

function mayBeCounted(a: Amount, b: Amount): boolean {
  if ((a.fate === null) !== (b.fate === null)) return false;
  if (a.fate !== null)
    return a.fate === b.fate && isPart(a) === isPart(b) && (a.thing === b.thing || mayBeSamePeople(nameOf(a), nameOf(b)) || isAnyone(a) || isAnyone(b));
  const isAlike = a.verb !== null && a.verb === b.verb && a.side === b.side;
  if (nameOf(a) === nameOf(b)) return isAlike || !(isOne(a) || isOne(b) || isAnyPerson(nameOf(a)));
  return isAlike && mayBeSamePeople(nameOf(a), nameOf(b));
}

const nameOf = ({ thing }: Amount): string => oneNameOf(thing ?? '');
/** "a man" counts less than it introduces. */
const isOne = ({ text, figure }: Amount): boolean => figure === '1' && /^an? /i.test(text);
/** Six children are no other toll than ten people, of whom they are some. */
const PARTS = new Set(['child', 'woman', 'man', 'girl', 'boy', 'baby', 'infant', 'toddler', 'teenager', 'pensioner', 'civilian']);
const isPart = (amount: Amount): boolean => PARTS.has(nameOf(amount));
const isAnyone = ({ thing }: Amount): boolean => thing === 'person' || thing === 'life';

const SEXES = new Set(['man', 'woman', 'boy', 'girl']);

/** Two ages are of one person where their names or nouns say so; one without a name may be anyone's. */
function isOneHolder(a: Amount, b: Amount): boolean {
  if (a.thing !== null && b.thing !== null && a.thing !== b.thing && (SEXES.has(a.thing) || SEXES.has(b.thing))) return false;
  if (a.aspect !== null && b.aspect !== null) return a.aspect === b.aspect;
  // "the 39-year-old driver" is one, "a 39-year-old man" may be any.
  const unnamed = [a, b].filter(({ aspect }) => aspect === null);
  return (
    unnamed.every((one) => one.thing !== null && (one.bound !== 'exactly' || !(isAnyPerson(one.thing) || isPart(one)))) &&
    (a.thing === null || b.thing === null || a.thing === b.thing)
  );
}

/** "700 crates of strawberries" and "700 tonnes of strawberries" */
const isContent = (count: Amount, measured: Amount): boolean =>
  count.content !== null && measured.thing !== null && oneNameOf(count.content) === oneNameOf(measured.thing);

/** "none of the hostages" beside "all of the hostages" */
const isNoneOf = (count: Amount, share: Amount): boolean =>
  count.role === 'count' && count.high === 0 && share.role === 'share' && share.low > 0 && !share.change && count.thing !== null && count.thing === share.thing;

const PERIODS = /^(?:second|minute|hour|day|night|week|month|quarter|year)$/;

/** "82.40 dollars a barrel" beside "82.40 dollars": a price of one thing; "5 million a year" is a rate. */
function isSamePrice(a: Amount, b: Amount): boolean {
  const [sum, per] = a.unit?.split(' per ') ?? [];
  return per !== undefined && !PERIODS.test(per) && sum === b.unit && isMoney(b.unit) && a.low === b.low && a.high === b.high && a.change === b.change;
}

/** One number in two units that do not convert: 3 million dollars and 3 million euros. */
function isOtherUnit(a: Amount, b: Amount): boolean {
  if (a.low !== b.low || a.high !== b.high || a.change !== b.change || a.vague || (a.unit === null && b.unit === null)) return false;
  // "18,000 vehicles cross it every day" and "18,000 vehicles a day": the day may be told elsewhere in the sentence.
  if ((a.unit === null && b.unit?.startsWith('per ')) || (b.unit === null && a.unit?.startsWith('per '))) return false;
  const areSums = a.unit !== null && b.unit !== null && isMoney(a.unit) && isMoney(b.unit);
  return areSums || (a.thing !== null && b.thing !== null) || (a.change && b.change);
}

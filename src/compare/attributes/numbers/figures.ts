/** Numbers that count or measure: "40 workers", "£3 bn", "12-15 per cent", "one in five lifeboats". */
import type { Token } from '../../types.ts';
import { headOf } from '../../text/tree.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { aspectOf } from './aspects.ts';
import { boundAfter, boundBefore, boundOfVerb, isOfPlace } from './bounds.ts';
import { bareFigure } from './bare.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { moneyBefore } from './currencies.ts';
import { type Counted, countedFrom } from './counted.ts';
import { aloneAsSubject, isWhole, toldBefore } from './told-before.ts';
import { type Fate, fateAt, fateOf, isPeople } from './fates.ts';
import { heldBy, thingNamed } from './holders.ts';
import { isLabel, isPartOfName } from './labels.ts';
import { measureAt, perAt } from './measured.ts';
import { peopleCounted } from './people-counted.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { lengthOfKind, sharedUnit } from './shared-units.ts';
import { unitNamed, unitOf } from './units.ts';

export const MORE = /^(?:more|others?|additional|further)$/;

export const figures: Finder = (tokens) => {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const numeral = numeralAt(tokens, i);
    if (!numeral || isPartOfName(tokens, i) || isPointing(tokens, numeral)) continue;
    const figure = figureOf(tokens, numeral);
    if (figure) found.push(figure);
    i = numeral.to - 1;
  }
  return found;
};

/** "one" points out as often as it counts: "one day", "no one", "one should not". */
function isPointing(tokens: readonly Token[], { from, to }: Numeral): boolean {
  if (lowerAt(tokens, from) !== 'one' || to !== from + 1) return false;
  const next = lowerAt(tokens, to);
  if (/^(?:point|time|way|side|hand|thing|day|reason|another|else|night|morning|of)$/.test(next) && next !== 'of') return true;
  if (/^(?:no|any|every|some|each|the|this|that|which|another)$/.test(lowerAt(tokens, from - 1))) return true;
  return (
    next !== 'of' &&
    !/^(?:NOUN|ADJ|PROPN|NUM|SYM|PUNCT)$/.test(tokens[to]?.tag ?? 'PUNCT') &&
    boundBefore(tokens, from).bound === 'exactly' &&
    next !== 'percent' &&
    next !== 'per'
  );
}

function figureOf(tokens: readonly Token[], numeral: Numeral): Found | null {
  const money = moneyBefore(tokens, numeral.from);
  const from = money?.from ?? numeral.from;
  const before = boundBefore(tokens, from);
  const { low, high, form, fraction, glued } = numeral;
  const figure = figureText(tokens, numeral);
  const base = { ...PLAIN, low, high, bound: before.bound, vague: form === 'vague', figure, from: before.from };
  if (form === 'part') return shareOf(tokens, numeral, base);
  const measure = money ? sumOf(tokens, numeral, money.unit) : measureAt(tokens, numeral.to, numeral.glued ?? '');
  if (measure) return measured(tokens, base, measure, from);
  const shared = sharedUnit(tokens, numeral);
  if (shared) return { ...base, ...shared };
  const bare = bareFigure(tokens, numeral);
  if (bare) return { ...base, ...bare, figure: bare.figure ?? figure, bound: boundAfter(tokens, bare.to) ?? base.bound };
  // "10News" is a name.
  return fraction || glued ? null : countOf(tokens, numeral, base);
}

type Base = Omit<Found, 'role' | 'to'>;

function figureText(tokens: readonly Token[], { from, to, low, high, form, fraction }: Numeral): string {
  if (fraction) return fraction.map(shown).join('/');
  if (form === 'vague') return tokens.slice(from, to).map(({ lower }) => lower).join(' '); // prettier-ignore
  return low === high ? shown(low) : `${shown(low)}..${shown(high)}`;
}

/** "$5 million a year" */
function sumOf(tokens: readonly Token[], { to }: Numeral, unit: string): { unit: string; last: number; joined: boolean } {
  const per = perAt(tokens, to);
  return per ? { unit: `${unit} per ${per.per}`, last: per.last, joined: false } : { unit, last: to - 1, joined: isHyphen(tokens[to]) };
}

function shareOf(tokens: readonly Token[], { from, to }: Numeral, base: Base): Found {
  const isBy = lowerAt(tokens, base.from - 1) === 'by' || lowerAt(tokens, base.from - 2) === 'by';
  const counted = isBy && lowerAt(tokens, to) !== 'of' ? null : countedFrom(tokens, to);
  const held = counted ? null : heldBy(tokens, base.from, from, to, 'percent');
  const end = counted ? counted.at + 1 : to;
  return { ...base, role: 'share', unit: 'percent', thing: counted?.of ?? held?.thing ?? null, change: counted === null && isBy, to: end, fate: null };
}

function measured(tokens: readonly Token[], base: Base, { unit, last, joined }: { unit: string; last: number; joined: boolean }, from: number): Found {
  const to = last + 1;
  const { thing, change } = heldBy(tokens, base.from, from, to, unit);
  const noun = tokens[last] as Token;
  const bound = boundAfter(tokens, to) ?? (base.bound === 'exactly' ? (boundOfVerb(tokens, tokens.slice(from, to)) ?? base.bound) : base.bound);
  const head = headOf(tokens, noun);
  const tail = joined || lowerAt(tokens, to) !== 'of' ? null : perAfter(tokens, to);
  const isCold = /^(?:[CF]|degree)$/.test(unit) && /^(?:minus|-|−|–)$/.test(lowerAt(tokens, from - 1));
  return {
    ...base,
    ...(isCold ? { from: base.from - 1, low: -base.high, high: -base.low, figure: `-${base.figure}` } : {}),
    bound,
    role: unit === 'percent' ? 'share' : 'measure',
    unit: tail === null ? unit : `${unit} per ${tail}`,
    thing: thing ?? (joined && head?.tag === 'NOUN' ? thingNamed(tokens, head) : null),
    change,
    to,
    aspect: unitOf(unit)?.of === 'metre' ? (aspectOf(tokens, base.from, to) ?? aspectOutside(tokens, base.from)) : null,
  };
}

/** "a depth of 10 kilometres (6.2 miles)": of what the measure before the parenthesis is one. */
function aspectOutside(tokens: readonly Token[], from: number): string | null {
  if (lowerAt(tokens, from - 1) !== '(') return null;
  const before = tokens.slice(0, from - 1).findLastIndex(({ tag, text }) => tag === 'NUM' || /^\d/.test(text));
  return before < 0 ? null : aspectOf(tokens, before, from - 1);
}

/** "60,000 barrels of oil a day" */
function perAfter(tokens: readonly Token[], of: number): string | null {
  const noun = countedFrom(tokens, of);
  return noun ? (perAt(tokens, noun.at + 1)?.per ?? null) : null;
}

function countOf(tokens: readonly Token[], numeral: Numeral, base: Base): Found | null {
  const { from, to, form } = numeral;
  const before = toldBefore(tokens, numeral);
  if (before)
    return {
      ...base,
      role: 'count',
      ...before,
      fate: fateAt(tokens, base.from, before.to, (at) => numeralAt(tokens, at) !== null),
    };
  const people = peopleCounted(tokens, numeral);
  if (people) return { ...base, role: 'count', ...people, to };
  // "three-plus seasons"
  const past = !isHyphen(tokens[to]) ? to : lowerAt(tokens, to + 1) === 'plus' ? to + 2 : to + 1;
  const own = fateOf(lowerAt(tokens, to));
  const counted = own === null || tokens[to]?.tag === 'NOUN' || tokens[to]?.deprel === 'amod' ? countedFrom(tokens, past) : null;
  const kind = isHyphen(tokens[to]) ? hyphenated(tokens, to) : lengthOfKind(tokens, numeral);
  if (kind) return { ...base, role: 'measure', ...kind };
  const end = counted ? counted.at + 1 : to;
  if (counted && unitNamed(counted.of)?.of === 'second' && counted.at === to) return rhythm(tokens, base, counted);
  const fate = fateFor(tokens, base.from, end, counted?.of ?? null);
  const isClosed = (counted === null && fate === null) || isLabel(tokens, from, to, counted, base);
  const alone = counted === null && fate === null ? aloneAsSubject(tokens, numeral) : null;
  if (alone) return { ...base, role: 'count', ...alone };
  if (isClosed || (form === 'vague' && lowerAt(tokens, from) === 'few' && !counted)) return null;
  const per = perAt(tokens, end);
  const isPlace = counted !== null && isOfPlace(tokens, base, counted.at);
  const bound = boundAfter(tokens, end) ?? boundAfter(tokens, to) ?? (isPlace ? 'exactly' : base.bound);
  const thing = counted && !(fateOf(counted.of) && !isPeople(counted.of)) ? counted.of : 'person';
  const partial = MORE.test(lowerAt(tokens, to)) || (counted?.partial ?? false);
  const unit = per && unitNamed(per.per) ? `per ${per.per}` : null;
  const content = counted && lowerAt(tokens, end) === 'of' ? (countedFrom(tokens, end)?.of ?? null) : null;
  const aspect = isWhole(tokens, from) ? 'whole' : null;
  return { ...base, from: isPlace ? from : base.from, role: 'count', bound, thing, content, fate, partial, unit, aspect, to: unit && per ? per.last + 1 : end };
}

/** "a four-storey block" */
function hyphenated(tokens: readonly Token[], to: number): Pick<Found, 'unit' | 'thing' | 'to'> | null {
  const unit = tokens[to + 1];
  if (!unit || unit.tag !== 'NOUN' || unit.lower === 'plus' || unitNamed(unit.lower) !== null || !(unit.start === tokens[to]?.end)) return null;
  const held = countedFrom(tokens, to + 2);
  const named = tokens[to + 2]?.tag === 'PROPN' ? (tokens[to + 2] as Token).lower : null;
  return held || named ? { unit: unit.lower, thing: held?.of ?? named, to: to + 2 } : null;
}

/** "every 20 minutes" is how often; any other length of time is a duration. */
function rhythm(tokens: readonly Token[], base: Base, { of, at }: Counted): Found | null {
  return lowerAt(tokens, base.from - 1) === 'every' ? { ...base, role: 'measure', unit: `every ${unitNamed(of)?.name ?? of}`, to: at + 1 } : null;
}

function fateFor(tokens: readonly Token[], from: number, end: number, counted: string | null): Fate | null {
  if (counted === 'life') return 'dead';
  if (counted !== null && !isPeople(counted) && !fateOf(counted)) return null;
  const own = tokens.slice(from, end).map(({ lower }) => fateOf(lower)).find((fate) => fate !== null); // prettier-ignore
  return fateOf(lowerAt(tokens, end - 1)) ?? own ?? fateAt(tokens, from, end, (at) => numeralAt(tokens, at) !== null);
}

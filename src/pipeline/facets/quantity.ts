/** How many: a number bound to the noun or unit that it counts. */
import type { Value } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { SCALES } from '../numbers.ts';
import type { Token } from '../types.ts';
import { aspectOf, holderOf } from './aspects.ts';
import { type Fate, fateAt, fateOf, isPeople } from './fates.ts';
import { type Numeral, numeralAt, touches } from './numerals.ts';
import { isTimeToken } from './time.ts';
import { MONEY, unitOf } from './units.ts';

type Quantity = Extract<Value, { kind: 'quantity' }>;

/** A quantity with all that is needed to hold it against another. */
export interface Amount extends Quantity {
  /** Between these, in the unit that is told, lies what is told; tolerance for "about" is not in it. */
  readonly low: number;
  readonly high: number;
  readonly bound: 'exactly' | 'about' | 'over' | 'under' | 'vaguely';
  /** What became of the people counted. */
  readonly fate: Fate | null;
  /** Of what a length is one, or whose an age is; null where nothing says so. */
  readonly aspect: string | null;
  /** "every 20 minutes", "per head": how often or for how much of something else. */
  readonly per: boolean;
  /** "two of the four", "ten more": of a whole that is told elsewhere. */
  readonly partial: boolean;
}

/** Words before a number by which a writer says that it is not exact. */
const BOUNDS: readonly (readonly [Amount['bound'], RegExp])[] = [
  ['over', /(?:^|\s)((?:at least|over|more than|(?:no|not) (?:less|fewer) than|upwards of|in excess of|a minimum of)\s)$/],
  ['under', /(?:^|\s)((?:nearly|almost|under|up to|at most|(?:less|fewer) than|(?:no|not) more than|as (?:many|much|few|little) as|a maximum of)\s)$/],
  ['about', /(?:^|\s)((?:about|around|approximately|roughly|some|close to|an? estimated|estimated)\s)$/],
];

/** Every quantity of a clause, left to right. A year, a date, an ordinal and a number in a name are none. */
export function quantities(clause: Clause): Quantity[] {
  return amounts(clause).map(({ kind, text, number, upper, approximate, of }) => ({
    kind,
    text,
    number,
    ...(upper === undefined ? {} : { upper }),
    approximate,
    of,
  }));
}

/** As `quantities`, with what else is said of each number. */
export function amounts(clause: Clause): Amount[] {
  const { tokens } = clause;
  const found: Amount[] = [];
  let hasRest = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const numeral = isPartOfName(tokens, i) ? null : numeralAt(tokens, i);
    const amount = numeral && toAmount(clause, numeral);
    if (amount) found.push(amount);
    if (!numeral) continue;
    hasRest ||= found.length > 0 && MORE.test(tokens[numeral.to]?.lower ?? '');
    i = numeral.to - 1;
  }
  // "170,000 here and tens of thousands more elsewhere": neither is the whole.
  return hasRest ? found.map((amount) => ({ ...amount, partial: true })) : found;
}

const MORE = /^(?:more|others?|additional|further)$/;

/** "Article 5", "Route 66", "magnitude" aside: the name before a number takes it in; so does a noun that numbers its things. */
function isPartOfName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || (i === 1 && BOUNDS.some(([, words]) => words.test(`${before.lower} `)))) return false;
  if (
    /^(?:article|section|chapter|page|route|line|phase|level|category|highway|interstate|channel|room|gate|flight|number|no\.?|platform|lane|version)$/.test(
      before.lower,
    )
  )
    return true;
  return before.tag === 'PROPN' && /^\p{Lu}/u.test(before.text) && fateOf(before.lower) === null && before.lower !== 'magnitude';
}

function toAmount(clause: Clause, numeral: Numeral): Amount | null {
  const { tokens } = clause;
  const sign = MONEY[tokens[numeral.from - 1]?.lower ?? ''] === undefined ? 0 : 1;
  const first = numeral.from - sign;
  const { bound, from } = boundBefore(tokens, first);
  const isNumber = (at: number): boolean => numeralAt(tokens, at) !== null;
  const counted = numeral.form === 'part' ? share(tokens, numeral) : countedNoun(tokens, numeral, sign === 1);
  const end = counted ? counted.last + 1 : numeral.to;
  const fate = counted && !isPeople(counted.of) && !fateOf(counted.of) ? null : (fateOf(tokens[end - 1]?.lower ?? '') ?? fateAt(tokens, from, end, isNumber));
  const of = counted?.of ?? (fate && !/^(?:%|percent)$/.test(tokens[numeral.to]?.lower ?? '') ? 'person' : null);
  if (of === null || (isPointing(tokens, numeral) && !(from < first) && (fate === null || tokens[numeral.to]?.lower === 'of'))) return null;
  const per = /^(?:every|per|each)$/.test(tokens[from - 1]?.lower ?? '');
  if (!per && counted && counted.of !== 'year-old' && isTimeToken(tokens, numeral.from, counted.of)) return null;
  const text = clause.sentence.text.slice((tokens[from] as Token).start, (tokens[end - 1] as Token).end);
  const { low, high, form } = numeral;
  return {
    kind: 'quantity',
    text,
    number: low,
    ...(high > low ? { upper: high } : {}),
    approximate: from < first || form === 'vague',
    of,
    low,
    high,
    bound: form === 'vague' ? 'vaguely' : bound,
    fate,
    aspect: of === 'year-old' ? holderOf(tokens, first, end) : unitOf(of)?.of === 'metre' ? aspectOf(tokens, from, end) : null,
    per,
    partial:
      MORE.test(tokens[numeral.to]?.lower ?? '') ||
      (tokens[numeral.to]?.lower === 'of' && numeral.form === 'figure' && /^(?:the|these|those)$/.test(tokens[numeral.to + 1]?.lower ?? '')),
  };
}

/** "one" points out as often as it counts: "one of the officers", "no one", "one day". */
const isPointing = (tokens: readonly Token[], { from, to }: Numeral): boolean =>
  tokens[from]?.lower === 'one' && to === from + 1 && !SCALES.has(tokens[to]?.lower ?? '');

/** How exact the number at `at` is said to be, and where the words begin that say so. */
function boundBefore(tokens: readonly Token[], at: number): { bound: Amount['bound']; from: number } {
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map(({ lower }) => `${lower} `)
    .join('');
  for (const [bound, words] of BOUNDS) {
    const said = words.exec(before)?.[1];
    if (said) return { bound, from: at - said.trim().split(' ').length };
  }
  return { bound: 'exactly', from: at };
}

/** "half of the patients": of the whole, in per cent. */
function share(tokens: readonly Token[], { to }: Numeral): { of: string; last: number } | null {
  const head = headOfPhrase(tokens, to);
  return head < 0 ? null : { of: 'percent', last: head };
}

/** What a number counts: money, an age, a magnitude, a unit, or the head of the noun phrase that it opens. */
function countedNoun(tokens: readonly Token[], { from, to }: Numeral, hasSign: boolean): { of: string; last: number } | null {
  if (hasSign) return { of: MONEY[tokens[from - 1]?.lower ?? ''] ?? '', last: to - 1 };
  const after = MONEY[tokens[to]?.text ?? ''];
  if (after) return { of: after, last: to };
  const magnitude = /^magnitude$/.test(tokens[from - 1]?.lower ?? '') ? to - 1 : magnitudeAfter(tokens, to);
  if (magnitude !== null) return { of: 'magnitude', last: magnitude };
  const age = ageAt(tokens, from, to);
  if (age !== null) return { of: 'year-old', last: age };
  const joined = hyphenatedUnit(tokens, to);
  const head = joined >= 0 ? joined : headOfPhrase(tokens, to);
  if (head < 0) return null;
  const noun = singular((tokens[head] as Token).lower);
  const speed = speedAfter(tokens, head, noun);
  return speed ?? { of: noun, last: head };
}

function magnitudeAfter(tokens: readonly Token[], to: number): number | null {
  const at = tokens[to]?.text === '-' ? to + 1 : to;
  return tokens[at]?.lower === 'magnitude' ? at : null;
}

/** "miles per hour", "miles an hour", "km/h" */
function speedAfter(tokens: readonly Token[], head: number, noun: string): { of: string; last: number } | null {
  const rest = [1, 2].map((step) => tokens[head + step]?.lower ?? '').join(' ');
  if (!/^(?:(?:per|an) hour|\/ h)$/.test(rest)) return null;
  return { of: unitOf(noun)?.factor === 1609.34 ? 'mph' : 'kmh', last: head + 2 };
}

/** "39-year-old", "38 years old", "aged 38", "Ada Holm, 38, of Tarn": the last token of it, or null. */
function ageAt(tokens: readonly Token[], from: number, to: number): number | null {
  const next = [0, 1, 2, 3].map((step) => tokens[to + step]?.lower ?? '');
  if (next.join('') === '-year-old' || next.join('') === '-years-old') return to + 3;
  if (/^years?$/.test(next[0] ?? '') && next[1] === 'old') return to + 1;
  if (/^aged?$/.test(tokens[from - 1]?.lower ?? '')) return to - 1;
  const isAside = tokens[from - 1]?.text === ',' && tokens[from - 2]?.tag === 'PROPN' && (next[0] === ',' || next[0] === '' || next[0] === '.');
  const number = Number(tokens[from]?.text);
  return isAside && to === from + 1 && number >= 1 && number <= 110 ? to - 1 : null;
}

const LINKS = /^(?:-|‑|of|the|its|his|her|their|our|these|those|more|other|additional)$/;

/** "sent 60 workers home": a noun by its tag, and no head. */
const ASIDE = /^(?:home|north|south|east|west|yesterday|today|tonight|tomorrow)$/;

/** The head of the noun phrase from `at` on ("800 strong Northern soldiers": soldiers); -1 where there is none. */
function headOfPhrase(tokens: readonly Token[], at: number): number {
  let head = -1;
  for (let i = at; i < tokens.length && i < at + 6; i += 1) {
    const token = tokens[i] as Token;
    if (head >= 0 && ASIDE.test(token.lower)) break;
    if (token.tag === 'NOUN') head = i;
    else if (head >= 0 || !(token.tag === 'ADJ' || token.tag === 'PROPN' || token.tag === 'NUM' || LINKS.test(token.lower))) break;
    else if (fateOf(token.lower) !== null) break;
  }
  return head;
}

/** "a three-storey house", "a 12-square-mile lake": the last joined word is the unit, whatever noun follows; -1 where none is. */
function hyphenatedUnit(tokens: readonly Token[], end: number): number {
  let last = -1;
  for (let at = end; tokens[at]?.text === '-' && tokens[at + 1] && touches(tokens, at); at += 2) last = at + 1;
  // "a 9,000-strong crew" still counts the crew.
  return last >= 0 && tokens[last]?.tag === 'NOUN' ? last : -1;
}

/** A noun's singular, well enough to see that two count the same. */
export function singular(noun: string): string {
  if (noun === 'people' || noun === 'persons') return 'person';
  if (noun === 'men' || noun === 'women') return noun.replace('en', 'an');
  if (noun === 'children') return 'child';
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  return noun.replace(/ies$/, 'y').replace(/(?:(?<=ch|sh|x|ss|[bir]us)e)?(?<!ss|us)s$/, '');
}

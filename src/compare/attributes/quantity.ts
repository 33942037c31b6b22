/** How many: a number bound to the noun or unit that it counts. */
import type { Value } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import { SCALES } from '../text/numbers.ts';
import type { Token } from '../types.ts';
import { once } from '../once.ts';
import { aspectOf, holderOf } from './aspects.ts';
import { type Fate, fateAt, fateOf, isPeople } from './fates.ts';
import { countedNoun, share } from './counted.ts';
import { type Numeral, numeralAt } from './numerals.ts';
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
export const amounts: (clause: Clause) => readonly Amount[] = once((clause: Clause): Amount[] => {
  const { tokens } = clause;
  const found: Amount[] = [];
  let hasRest = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const numeral = numeralAt(tokens, i);
    if (!numeral || isPartOfName(tokens, i)) continue;
    const amount = toAmount(clause, numeral);
    if (amount) found.push(amount);
    hasRest ||= found.length > 0 && MORE.test(tokens[numeral.to]?.lower ?? '');
    i = numeral.to - 1;
  }
  // "170,000 here and tens of thousands more elsewhere": neither is the whole.
  return hasRest ? found.map((amount) => ({ ...amount, partial: true })) : found;
});

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

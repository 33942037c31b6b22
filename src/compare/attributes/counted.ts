/** What a number counts: money, an age, a magnitude, a unit, or the head of a noun phrase. */
import type { Token } from '../types.ts';
import { fateOf } from './fates.ts';
import { type Numeral, touches } from './numerals.ts';
import { MONEY, unitOf } from './units.ts';

/** A noun in the singular or a unit, and the token that it ends with. */
export interface Counted {
  readonly of: string;
  readonly last: number;
}

/** "half of the patients": of the whole, in per cent. */
export function share(tokens: readonly Token[], { to }: Numeral): Counted | null {
  const head = headOfPhrase(tokens, to);
  return head < 0 ? null : { of: 'percent', last: head };
}

/** What a number counts: money, an age, a magnitude, a unit, or the head of the noun phrase that it opens. */
export function countedNoun(tokens: readonly Token[], { from, to }: Numeral, hasSign: boolean): Counted | null {
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
function speedAfter(tokens: readonly Token[], head: number, noun: string): Counted | null {
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

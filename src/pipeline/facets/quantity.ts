/** How many: a number bound to the noun or unit that it counts. */
import type { Value } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { SCALES, numberOf } from '../numbers.ts';
import type { Token } from '../types.ts';
import { isTimeToken } from './time.ts';

type Quantity = Extract<Value, { kind: 'quantity' }>;

/** Words before a number by which a writer says that it is not exact. */
const ABOUT = new Set('about around approximately roughly nearly almost some over under least most than estimated up'.split(' '));
const SIGNS: Readonly<Record<string, string>> = { $: 'dollar', '£': 'pound', '€': 'euro', '%': 'percent' };

/** Every quantity of a clause, left to right. A year, a date, an ordinal and a number in a name are none. */
export function quantities(clause: Clause): Quantity[] {
  const found: Quantity[] = [];
  const { tokens } = clause;
  for (let i = 0; i < tokens.length; i += 1) {
    const read = readNumber(tokens, i);
    if (!read) continue;
    const { number, upper, end } = read;
    const counted = countedNoun(tokens, i, end);
    if (counted && !isTimeToken(tokens, i, counted.of)) {
      const from = approximationStart(tokens, i);
      found.push({
        kind: 'quantity',
        text: clause.sentence.text.slice((tokens[from] as Token).start, (tokens[counted.last] as Token).end),
        number,
        ...(upper === undefined ? {} : { upper }),
        approximate: from < i,
        of: counted.of,
      });
    }
    i = end - 1;
  }
  return found;
}

function readNumber(tokens: readonly Token[], at: number): { number: number; upper?: number; end: number } | null {
  const token = tokens[at] as Token;
  if (token.tag !== 'NUM' && !/^\d/.test(token.text)) return null;
  // "Article 5", "Route 66": part of a name.
  if (tokens[at - 1]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return null;
  const first = numberOf(token.text);
  // "one" points out as often as it counts: "one of the officers", "no one", "one person said".
  if (first === null || token.lower === 'one') return null;
  const scaled = scaleAt(tokens, at + 1);
  const to = tokens[scaled.end]?.lower;
  const second = (to === 'to' || to === '-' || to === '–') && tokens[scaled.end + 1] ? numberOf((tokens[scaled.end + 1] as Token).text) : null;
  if (second === null || second <= first) return { number: first * scaled.scale, end: scaled.end };
  const upper = scaleAt(tokens, scaled.end + 2);
  return { number: first * (scaled.scale === 1 ? upper.scale : scaled.scale), upper: second * upper.scale, end: upper.end };
}

function scaleAt(tokens: readonly Token[], at: number): { scale: number; end: number } {
  const scale = SCALES.get((tokens[at]?.lower ?? '').replace(/s$/, ''));
  return scale === undefined ? { scale: 1, end: at } : { scale, end: at + 1 };
}

/** The head of the noun phrase that a number opens: "800 strong Northern soldiers" counts soldiers. */
function countedNoun(tokens: readonly Token[], start: number, end: number): { of: string; last: number } | null {
  const sign = SIGNS[tokens[start - 1]?.text ?? ''] ?? SIGNS[tokens[end]?.text ?? ''];
  if (sign) return { of: sign, last: SIGNS[tokens[end]?.text ?? ''] ? end : end - 1 };
  let head = hyphenatedUnit(tokens, end);
  if (head >= 0) return { of: singular((tokens[head] as Token).lower), last: head };
  for (let at = end; at < tokens.length && at < end + 6; at += 1) {
    const token = tokens[at] as Token;
    if (token.tag === 'NOUN') head = at;
    else if (head >= 0 || !(token.tag === 'ADJ' || token.tag === 'PROPN' || token.tag === 'NUM' || /^(?:-|‑|of|the|more|other)$/.test(token.lower))) break;
  }
  return head < 0 ? null : { of: singular((tokens[head] as Token).lower), last: head };
}

/** "a three-storey house", "a 12-square-mile lake": the last joined word is the unit, whatever noun follows; -1 where none is. */
function hyphenatedUnit(tokens: readonly Token[], end: number): number {
  let last = -1;
  for (let at = end; tokens[at]?.text === '-' && tokens[at + 1] && !/\s/.test(between(tokens, at)); at += 2) last = at + 1;
  // "a 9,000-strong crew" still counts the crew.
  return last >= 0 && tokens[last]?.tag === 'NOUN' ? last : -1;
}

/** Two signs that touch have nothing between them. */
function between(tokens: readonly Token[], at: number): string {
  return (tokens[at] as Token).end === (tokens[at + 1] as Token).start ? '' : ' ';
}

function approximationStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && (ABOUT.has(tokens[from - 1]?.lower ?? '') || (from < at && /^(?:at|more|less|fewer|up|to|an)$/.test(tokens[from - 1]?.lower ?? ''))))
    from -= 1;
  return from;
}

/** A noun's singular, well enough to see that two count the same. */
export function singular(noun: string): string {
  if (noun === 'people' || noun === 'persons') return 'person';
  if (noun === 'men' || noun === 'women') return noun.replace('en', 'an');
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  return noun
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|s)es$/, '$1')
    .replace(/s$/, '');
}

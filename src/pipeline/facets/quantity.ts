/** How many: a number bound to the noun or unit that it counts. */
import type { Value } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { SCALES, numberOf } from '../numbers.ts';
import type { Token } from '../types.ts';
import { isTimeToken } from './time.ts';

type Quantity = Extract<Value, { kind: 'quantity' }>;

/** Words before a number by which a writer says that it is not exact. */
const ABOUT =
  /(?:^|\s)((?:about|around|approximately|roughly|nearly|almost|some|over|under|at least|at most|(?:no )?(?:more|less|fewer) than|up to|as (?:many|much|few|little) as|close to|an? (?:estimated|minimum of|maximum of)|estimated)\s)$/;
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
      const first = SIGNS[tokens[i - 1]?.text ?? ''] ? i - 1 : i;
      const from = approximationStart(tokens, first);
      found.push({
        kind: 'quantity',
        text: clause.sentence.text.slice((tokens[from] as Token).start, (tokens[counted.last] as Token).end),
        number,
        ...(upper === undefined ? {} : { upper }),
        approximate: from < first,
        of: counted.of,
      });
    }
    i = end - 1;
  }
  return found;
}

function readNumber(tokens: readonly Token[], at: number): { number: number; upper?: number; end: number } | null {
  const token = tokens[at] as Token;
  if (token.tag !== 'NUM' && token.lower !== 'dozen' && !/^\d/.test(token.text)) return null;
  // "Article 5", "Route 66": part of a name.
  if (tokens[at - 1]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return null;
  // "one" points out as often as it counts: "one of the officers", "no one", "one person said".
  if (token.lower === 'one' && !SCALES.has(tokens[at + 1]?.lower ?? '')) return null;
  const joined = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(token.text);
  const [low, high] = joined ? [numberOf(joined[1] ?? ''), numberOf(joined[2] ?? '')] : [null, null];
  if (low !== null && high !== null) return low < high ? { number: low, upper: high, end: at + 1 } : null;
  const first = numberAt(tokens, at);
  if (!first) return null;
  const to = tokens[first.end]?.lower ?? '';
  const isRange = /^(?:to|-|–)$/.test(to) || (to === 'and' && tokens[at - 1]?.lower === 'between');
  const second = isRange ? numberAt(tokens, first.end + 1) : null;
  if (!second || second.number * second.scale <= first.number) return { number: first.number * first.scale, end: first.end };
  // "3 to 5 million"
  return { number: first.number * (first.scale === 1 ? second.scale : first.scale), upper: second.number * second.scale, end: second.end };
}

interface Figure {
  readonly number: number;
  /** What follows multiplies it: "million". */
  readonly scale: number;
  readonly end: number;
}

/** One number from token `at` on: "12", "3.5 million", "twenty-three", "one hundred and twenty". */
function numberAt(tokens: readonly Token[], at: number): Figure | null {
  const number = numberOf(tokens[at]?.text ?? '');
  if (number === null) return null;
  const isWord = !/^\d/.test(tokens[at]?.text ?? '');
  const unit = isWord && number >= 20 && number < 100 && tokens[at + 1]?.text === '-' ? numberOf(tokens[at + 2]?.text ?? '') : null;
  if (unit !== null && unit > 0 && unit < 10) return { ...scaleAt(tokens, at + 3), number: number + unit };
  const scaled = scaleAt(tokens, at + 1);
  const next = tokens[scaled.end]?.lower === 'and' ? scaled.end + 1 : scaled.end;
  const rest = isWord && scaled.scale > 12 ? numberAt(tokens, next) : null;
  if (!rest || /^\d/.test(tokens[next]?.text ?? '') || rest.number * rest.scale >= scaled.scale) return { number, ...scaled };
  return { number: number * scaled.scale + rest.number * rest.scale, scale: 1, end: rest.end };
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
    else if (
      head >= 0 ||
      !(
        token.tag === 'ADJ' ||
        token.tag === 'PROPN' ||
        token.tag === 'NUM' ||
        /^(?:-|‑|of|the|its|his|her|their|our|these|those|more|other)$/.test(token.lower)
      )
    )
      break;
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

/** Where the words begin that say how exact the number at `at` is; a sign such as $ stands between. */
function approximationStart(tokens: readonly Token[], at: number): number {
  const from = Math.max(0, at - 4);
  const before = tokens
    .slice(from, at)
    .map(({ lower }) => `${lower} `)
    .join('');
  const words = ABOUT.exec(before)?.[1]?.trim().split(' ').length ?? 0;
  return at - words;
}

/** A noun's singular, well enough to see that two count the same. */
export function singular(noun: string): string {
  if (noun === 'people' || noun === 'persons') return 'person';
  if (noun === 'men' || noun === 'women') return noun.replace('en', 'an');
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  return noun.replace(/ies$/, 'y').replace(/(?:(?<=ch|sh|x|ss|[bir]us)e)?(?<!ss|us)s$/, '');
}

/** How long: "for at least six weeks", "a 12-year sentence", "three hours late", "within a few days". */
import { once } from '../../once.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../types.ts';
import { type Bound, boundAfter, boundBefore } from '../numbers/bounds.ts';
import { isHyphen, lowerAt } from '../numbers/cardinals.ts';
import { singular } from '../numbers/counted.ts';
import { type Numeral, numeralAt } from '../numbers/numerals.ts';
import { unitNamed } from '../numbers/units.ts';

export interface Duration {
  readonly text: string;
  readonly start: number;
  /** In seconds. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** It lasts so long, comes within or after so long, or is so long late. */
  readonly role: 'lasts' | 'within' | 'after' | 'late';
  /** As a table has it: 2.5 hour, 6..8 month. */
  readonly figure: string;
}

type Placed = Duration & { readonly from: number; readonly to: number };

/** The durations of a clause. None is an age, a distance in time ("two days ago") or a rhythm ("every 20 minutes"). */
export function durations(clause: Clause): Duration[] {
  return durationsIn(clause.sentence).filter(({ start }) => start >= clause.start && start < clause.end);
}

const UNITS = new Set(
  'second seconds minute minutes min mins hour hours day days night nights week weeks fortnight fortnights month months year years decade decades century centuries'.split(
    ' ',
  ),
);

/** As `durations`, of a whole sentence, with the tokens [from, to) that they are told in. */
export const durationsIn: (sentence: Sentence) => readonly Placed[] = once(({ tokens, text }: Sentence): Placed[] => {
  const found: Placed[] = [];
  // The units are few, the numbers many.
  if (!tokens.some(({ lower }) => UNITS.has(lower))) return found;
  for (let i = 0; i < tokens.length; i += 1) {
    const numeral = numeralAt(tokens, i) ?? singleAt(tokens, i);
    const spell = numeral && spellOf(tokens, numeral, text);
    if (spell) found.push(spell);
    if (spell) i = spell.to - 1;
  }
  return found;
});

/** "For years" may be so many, as far as a reader minds. */
const MANY = 100;

/** "a week", "an hour and a half", "for decades" */
function singleAt(tokens: readonly Token[], i: number): Numeral | null {
  const [word, before] = [lowerAt(tokens, i), lowerAt(tokens, i - 1)];
  const isMany = /^(?:decades|centuries)$/.test(word)
    ? /^(?:for|after|of|in)$/.test(before)
    : /^(?:minutes|hours|days|weeks|months|years)$/.test(word) && before === 'for';
  if (isMany) return { from: i, to: i, low: 2, high: MANY, form: 'vague' };
  // "within the hour"
  if (word === 'the' && before === 'within' && /^(?:hour|day|week|month|year)$/.test(lowerAt(tokens, i + 1)))
    return { from: i, to: i + 1, low: 1, high: 1, form: 'figure' };
  // "a full month before the vote"
  if (
    /^an?$/.test(word) &&
    /^(?:full|whole|further|entire)$/.test(lowerAt(tokens, i + 1)) &&
    /^(?:hour|day|week|month|year|decade|century)$/.test(lowerAt(tokens, i + 2))
  )
    return { from: i, to: i + 1, low: 1, high: 1, form: 'figure' };
  if (!/^an?$/.test(word) || !UNITS.has(lowerAt(tokens, i + 1)) || lowerAt(tokens, i + 1).endsWith('s')) return null;
  const isTold =
    /^(?:for|in|within|after|than|least|last(?:s|ed)?|given|tak(?:e|es|ing)|took|nearly|almost|about|over|under|up|to|wait(?:s|ed)?|spen[dt]|h[eo]ld|ran|went|serv(?:e|ing)|need(?:s|ed)?|gave|barely|just|of|lasting|by|served?)$/.test(
      before,
    );
  const isHalf = lowerAt(tokens, i + 2) === 'and' && lowerAt(tokens, i + 4) === 'half';
  return isTold || isHalf ? { from: i, to: i + 1, low: isHalf ? 1.5 : 1, high: isHalf ? 1.5 : 1, form: 'figure' } : null;
}

function spellOf(tokens: readonly Token[], { from, to, low, high, form }: Numeral, text: string): Placed | null {
  const article = /^an?$/.test(lowerAt(tokens, to)) ? to + 1 : to;
  const at =
    isHyphen(tokens[article]) || /^(?:more|further|consecutive|straight|whole|full|entire|long|additional|the)$/.test(lowerAt(tokens, article))
      ? article + 1
      : article;
  const word = lowerAt(tokens, at);
  const unit = UNITS.has(word) ? unitNamed(singular(word)) : null;
  const next = lowerAt(tokens, isHyphen(tokens[at + 1]) ? at + 2 : at + 1);
  if (
    !unit ||
    form === 'part' ||
    high === 0 ||
    /^(?:ago|earlier|later|into)$/.test(next) ||
    (/^olds?$/.test(next) && unit.name === 'year') ||
    (next === 'on' && /^[.,;]?$/.test(lowerAt(tokens, at + 2))) ||
    (next === 'of' && lowerAt(tokens, at + 2) === 'age')
  )
    return null;
  // "0437 hours" is a clock.
  if (unit.name === 'hour' && /^(?:[01]\d|2[0-4])[0-5]\d$/.test(lowerAt(tokens, from))) return null;
  if (
    isRelative(tokens, at + 1) ||
    (lowerAt(tokens, from - 1) === 'a' && lowerAt(tokens, from - 2) === 'but') ||
    /^(?:every|per|each|aged?|but)$/.test(lowerAt(tokens, from - 1)) ||
    isNumbered(tokens, from)
  )
    return null;
  const before = boundBefore(tokens, from);
  const isHalf = lowerAt(tokens, at + 1) === 'and' && lowerAt(tokens, at + 3) === 'half';
  const end = isHalf ? at + 4 : at + 1;
  const isVague = from === to;
  const bound = isVague ? '>=' : (boundAfter(tokens, end) ?? before.bound);
  const [least, most] = isHalf && low === Math.floor(low) ? [low + 0.5, high + 0.5] : [low, high];
  const number = least === most || isVague ? String(least) : `${least}..${most}`;
  const name = unit.name === 'decade' ? 'year' : unit.name === 'fortnight' ? 'week' : unit.name === 'night' ? 'day' : unit.name;
  const times = unit.name === 'decade' ? 10 : unit.name === 'fortnight' ? 2 : 1;
  return {
    text: text.slice((tokens[before.from] as Token).start, (tokens[end - 1] as Token).end),
    start: (tokens[before.from] as Token).start,
    low: least * unit.factor,
    high: most * unit.factor,
    bound: form === 'vague' && !isVague ? 'about' : bound,
    role: roleOf(lowerAt(tokens, before.from - 1), next),
    figure: `${times === 1 ? number : String(least * times)} ${name}`,
    from: before.from,
    to: end,
  };
}

/** "a week after the flood" is when; "12 hours before the fire was out" is how long. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:before|after)$/.test(lowerAt(tokens, at))) return false;
  return lowerAt(tokens, at) === 'after' || (tokens[at]?.deprel !== 'mark' && tokens[at + 1]?.xpos !== 'VBG');
}

/** "the second 12 months" aside: an ordinal or a name before a number makes it none of length. */
const isNumbered = (tokens: readonly Token[], from: number): boolean => /^(?:no\.?|number|day|year|week)$/.test(lowerAt(tokens, from - 1));

function roleOf(before: string, next: string): Duration['role'] {
  if (next === 'late' || before === 'by') return 'late';
  if (/^(?:in|within)$/.test(before)) return 'within';
  return before === 'after' ? 'after' : 'lasts';
}

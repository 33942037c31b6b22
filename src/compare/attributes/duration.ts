/** How long: "for at least six weeks", "within a few days". */
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { singular } from './counted.ts';
import { unitOf } from './units.ts';

export interface Duration {
  readonly text: string;
  /** In seconds. */
  readonly low: number;
  readonly high: number;
  readonly bound: 'exactly' | 'about' | 'over' | 'under';
  /** It lasts so long, or comes within or after so long. */
  readonly role: 'lasts' | 'within' | 'after';
}

const ABOUT = /^(?:about|around|approximately|roughly|some|nearly|almost)$/;

/** The durations of a clause. None is an age, a distance in time ("two days ago") or a rhythm ("every 20 minutes"). */
export function durations(clause: Clause): Duration[] {
  const { tokens } = clause;
  const found: Duration[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const numeral = numeralAt(tokens, i) ?? singleAt(tokens, i);
    if (!numeral) continue;
    const duration = toDuration(clause, numeral);
    if (duration) found.push(duration);
    i = numeral.to - 1;
  }
  return found;
}

/** "a week", "an hour" */
function singleAt(tokens: readonly Token[], i: number): Numeral | null {
  const isOne = /^an?$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.lower === 'for' && unitOf(tokens[i + 1]?.lower ?? '')?.of === 'second';
  return isOne ? { from: i, to: i + 1, low: 1, high: 1, form: 'figure' } : null;
}

function toDuration({ tokens, sentence }: Clause, { from, to, low, high, form }: Numeral): Duration | null {
  const at = tokens[to]?.text === '-' ? to + 1 : to;
  const unit = unitOf(singular(tokens[at]?.lower ?? ''));
  const isOther = /^(?:ago|old|earlier|later|before|after|-|into)$/.test(tokens[at + 1]?.lower ?? '');
  if (unit?.of !== 'second' || form === 'part' || isOther) return null;
  const { bound, first } = boundBefore(tokens, from);
  const role = roleOf(tokens[first - 1]?.lower ?? '');
  if (role === null) return null;
  const text = sentence.text.slice((tokens[first] as Token).start, (tokens[at] as Token).end);
  return { text, low: low * unit.factor, high: high * unit.factor, bound, role };
}

function boundBefore(tokens: readonly Token[], from: number): { bound: Duration['bound']; first: number } {
  const [before, two] = [tokens[from - 1]?.lower ?? '', `${tokens[from - 2]?.lower ?? ''} ${tokens[from - 1]?.lower ?? ''}`];
  if (/^(?:at least|more than|minimum of)$/.test(two)) return { bound: 'over', first: from - (two === 'minimum of' ? 3 : 2) };
  if (/^(?:at most|less than|up to)$/.test(two)) return { bound: 'under', first: from - 2 };
  if (ABOUT.test(before) || before === 'over') return { bound: before === 'over' ? 'over' : 'about', first: from - 1 };
  return { bound: 'exactly', first: /^a$/.test(before) ? from - 1 : from };
}

function roleOf(before: string): Duration['role'] | null {
  if (/^(?:for|last|lasts|lasted|lasting|take|takes|took|taking|needs?)$/.test(before)) return 'lasts';
  if (/^(?:in|within)$/.test(before)) return 'within';
  return before === 'after' ? 'after' : null;
}

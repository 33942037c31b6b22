/** Two dates that are the ends of one span ("from Friday to Sunday"), and dates told from the one before ("two days later"). */
import type { Token } from '../../types.ts';
import { dayOf, isoDay, spanOf } from './calendar.ts';
import { lowerAt } from '../numbers/cardinals.ts';
import type { Known, Read } from './dates.ts';
import { ahead, behind } from './relative.ts';

/** The dates of a sentence with those put together that are one. */
export function joined(reads: readonly Read[], tokens: readonly Token[], { published }: Known): Read[] {
  const found: Read[] = [];
  for (const read of reads) {
    const last = found.at(-1);
    const span = last && isJoined(tokens, last, read) ? together(last, read, tokens, published) : null;
    if (span) found.splice(-1, 1, span);
    else found.push(shifted(read, last));
  }
  return found.map((read) => overnight(read, tokens));
}

function isJoined(tokens: readonly Token[], a: Read, b: Read): boolean {
  const before = lowerAt(tokens, a.from - 1);
  const areWeekdays = a.weekday !== undefined && b.weekday !== undefined;
  if (b.from !== a.to + 2 || (a.grain !== b.grain && !areWeekdays) || /\.\./.test(a.figure)) return false;
  const joint = lowerAt(tokens, a.to + 1);
  if (/^(?:-|–|—|to|until|through|till)$/.test(joint)) return before === 'from' || joint !== 'until' || a.grain === 'day';
  return joint === 'and' && before === 'between';
}

function together(a: Read, b: Read, tokens: readonly Token[], published: string | null): Read | null {
  if (a.weekday !== undefined && b.weekday !== undefined && published !== null) {
    const will = tokens.some(({ lower }) => /^(?:will|shall|'ll)$/.test(lower));
    const last = will ? ahead(b.weekday, ahead(a.weekday, dayOf(published))) : behind(b.weekday, dayOf(published));
    return spanBetween(a, b, behind(a.weekday, last), last);
  }
  const first = a.dated === false && b.dated === true && b.date !== null && a.yearless ? dateInYear(a, b.date) : a;
  const [from, to] = [first.span ?? first.yearless, b.span ?? b.yearless];
  if (!from || !to || to[0] < from[0] || (first.span === null) !== (b.span === null)) return null;
  const figure = `${first.figure}..${b.figure}`;
  const whole = { from: a.from, to: b.to, grain: a.grain, figure, date: null } as const;
  return first.span === null ? { ...whole, span: null, yearless: [from[0], to[1]] } : { ...whole, span: [from[0], to[1]] };
}

function spanBetween(a: Read, b: Read, first: number, last: number): Read {
  return { from: a.from, to: b.to, grain: 'day', figure: `${isoDay(first)}..${isoDay(last)}`, date: null, span: [first, last] };
}

/** "from June to August 2031": June of that year. */
function dateInYear(read: Read, date: string): Read {
  const own = `${date.slice(0, 4)}${read.figure.slice(4)}`;
  return { ...read, figure: own, date: own, span: spanOf(own) };
}

/** "On 4 March the pump failed; it was mended two days later." */
function shifted(read: Read, last: Read | undefined): Read {
  if (read.shift === undefined || last?.span?.[0] === undefined || last.span[0] !== last.span[1]) return read;
  const date = isoDay(last.span[0] + read.shift);
  return { from: read.from, to: read.to, grain: 'day', figure: date, date, span: spanOf(date) };
}

/** "overnight into Friday" begins on Thursday. */
function overnight(read: Read, tokens: readonly Token[]): Read {
  if (read.span === null || read.grain !== 'day' || read.span[0] !== read.span[1] || lowerAt(tokens, read.from - 1) !== 'into') return read;
  const span = [read.span[0] - 1, read.span[1]] as const;
  return { ...read, figure: span.map(isoDay).join('..'), date: null, span };
}

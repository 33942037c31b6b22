/** The parts of a day, in the hours in which newspapers use them. */
import type { Token } from '../../types.ts';
import { lowerAt } from '../numbers/cardinals.ts';
import { weekdayNamed } from './relative.ts';

interface Part {
  /** Minutes of the day; past 1440 on the next one. */
  readonly from: number;
  readonly to: number;
  /** Whether its hours are those after noon; null where they may be both. */
  readonly late: boolean | null;
}

const part = (from: number, to: number, late: boolean | null): Part => ({ from: 60 * from, to: 60 * to - 1, late });

export const PARTS_OF_DAY: ReadonlyMap<string, Part> = new Map([
  ['morning', part(0, 12, false)],
  ['afternoon', part(12, 18, true)],
  ['evening', part(17, 24, true)],
  ['night', part(18, 30, null)],
]);

/** Named without an article: the hours around them, in any season. */
const EDGES: ReadonlyMap<string, Part> = new Map([
  ['dawn', part(3, 9, false)],
  ['daybreak', part(3, 9, false)],
  ['sunrise', part(3, 9, false)],
  ['dusk', part(15, 23, true)],
  ['sunset', part(15, 23, true)],
  ['nightfall', part(15, 23, true)],
]);

export interface NamedPart extends Part {
  readonly name: string;
  /** The tokens that it is told in, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The part of a day that is named with its last word at a token, or null: "a night of debate" is none. */
export function partOfDay(tokens: readonly Token[], at: number): NamedPart | null {
  const word = lowerAt(tokens, at);
  if (word === 'overnight' && tokens[at]?.deprel !== 'amod') return { ...part(18, 30, null), name: 'night', first: at, last: at };
  if (word === 'hours' && lowerAt(tokens, at - 1) === 'early') return { ...part(0, 6, false), name: 'early hours', first: at - 1, last: at };
  // "early Sunday", "early on Sunday"; of "early Sunday morning" the morning is told.
  const early = lowerAt(tokens, at - 1) === 'on' ? at - 2 : at - 1;
  if (weekdayNamed(tokens[at]) >= 0 && lowerAt(tokens, early) === 'early' && !PARTS_OF_DAY.has(lowerAt(tokens, at + 1)))
    return { ...part(0, 12, false), name: 'morning', first: early, last: at };
  const edge = EDGES.get(word);
  if (edge)
    return /^(?:at|around|about|by|since|until)$/.test(lowerAt(tokens, at - 1))
      ? { ...edge, name: edge.late ? 'evening' : 'early hours', first: at, last: at }
      : null;
  const known = PARTS_OF_DAY.get(word);
  if (!known) return null;
  const before = lowerAt(tokens, at - 1);
  const isOfDay = weekdayNamed(tokens[at - 1]) >= 0 || /^(?:this|yesterday|tomorrow|early|late|last|that)$/.test(before);
  const isIn = before === 'the' && /^(?:in|during)$/.test(lowerAt(tokens, at - 2)) && word !== 'night';
  const isAt = word === 'night' && before === 'at';
  if (!(isOfDay || isIn || isAt) || (before === 'last' && word !== 'night') || lowerAt(tokens, at + 1) === 'of') return null;
  return { ...known, name: word, first: weekdayNamed(tokens[at - 1]) >= 0 ? at - 1 : at, last: at };
}

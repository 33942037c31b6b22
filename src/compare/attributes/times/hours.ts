/** An hour in figures or words: "9.40pm", "21h40", "1900 GMT", "nine o'clock", "twenty to ten". */
import { numberOf } from '../../text/numbers.ts';
import { isDigit } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { lowerAt } from '../numbers/cardinals.ts';
import { PARTS_OF_DAY } from './parts-of-day.ts';

export interface Hour {
  /** 0 to 24, or 1 to 12 where `half` or a part of the day tells the rest. */
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | null;
  /** Written so that it can only be of 24: 07:15, 1900 hours, noon. */
  readonly isOf24: boolean;
  readonly last: number;
}

/** An hour in figures that begins at a token, or null. */
export function hourInFigures(tokens: readonly Token[], at: number, text: string): Hour | null {
  const token = tokens[at] as Token;
  if (!isDigit(token.text)) return null;
  const slice = text.slice(token.start, token.start + 18);
  const twelve = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b\.?/i.exec(slice);
  const colon = twelve ? null : /^([01]?\d|2[0-4])[:h]([0-5]\d)(?![\d:])/.exec(slice);
  const dotted =
    twelve || colon
      ? null
      : /^([01]?\d|2[0-3])\.([0-5]\d)(?= (?:in the|at night|hours|gmt|utc|local time|this|on \w+day (?:morning|evening|afternoon)))/i.exec(
          slice + text.slice(token.start + 18, token.start + 40),
        );
  const solid = twelve || colon || dotted ? null : /^([01]\d|2[0-4])([0-5]\d)(?= ?(?:hours|hrs|gmt|utc|local time|[ecmp][sd]t|bst|cet|cest)\b)/i.exec(slice);
  const match = twelve ?? colon ?? dotted ?? solid;
  if (!match) return null;
  if (colon && isOfGame(text.slice(token.start + colon[0].length))) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 24 || minute > 59 || (twelve && (hour > 12 || hour === 0))) return null;
  const end = token.start + match[0].length;
  const last = tokens.findLastIndex(({ start }) => start < end);
  const half = twelve ? ((twelve[3] ?? '').toLowerCase() as 'a' | 'p') : null;
  const isOf24 = solid !== null || hour > 12 || hour === 0 || match[1]?.startsWith('0') === true || /h/.test(match[0]);
  return { hour, minute, half, isOf24, last: /^(?:hours|hrs)$/.test(lowerAt(tokens, last + 1)) ? last + 1 : last };
}

/** "with 7:42 left in the first half": minutes and seconds of a game. */
const isOfGame = (rest: string): boolean =>
  /^ (?:remaining|left|to (?:go|play)\b|(?:in|into|of) (?:the|its|their) (?:(?:opening|final|last) )?(?:first|second|third|fourth|fifth|\d+\w\w|opening|final|last|\w+th)? ?(?:half|quarter|period|round|overtime)\b)/.test(
    rest,
  );

const NOONS: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
]);
const MINUTES: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
]);

/** An hour in words that begins at a token, or null. */
export function hourInWords(tokens: readonly Token[], at: number): Hour | null {
  const word = lowerAt(tokens, at);
  const noon = NOONS.get(word);
  // "midnight rules" are made at the last moment.
  if (noon !== undefined && /^(?:rules?|regulations?|oil|sun|blue)$/.test(lowerAt(tokens, at + 1))) return null;
  if (noon !== undefined) return { hour: noon, minute: 0, half: null, isOf24: true, last: at };
  const minute = MINUTES.get(word) ?? numberOf(word);
  if (minute === null) return null;
  const link = lowerAt(tokens, at + 1);
  if (/^(?:past|to|after)$/.test(link) && minute > 0 && minute <= 30) {
    const hour = numberOf(lowerAt(tokens, at + 2));
    const isTold = isHour(hour) && (lowerAt(tokens, at - 1) === 'at' || link === 'past' || word === 'quarter' || isPart(tokens, at + 3));
    if (!isTold || (link !== 'past' && !/^[a-z]/.test(word))) return null;
    return link === 'to'
      ? { hour: hour === 1 ? 12 : (hour ?? 0) - 1, minute: 60 - minute, half: null, isOf24: false, last: at + 2 }
      : { hour: hour ?? 0, minute, half: null, isOf24: false, last: at + 2 };
  }
  if (/^o['’]clock$/.test(link) && isHour(minute)) return { hour: minute, minute: 0, half: null, isOf24: false, last: at + 1 };
  const isBare = isHour(minute) && isPart(tokens, at + 1) && /^(?:at|by|until|from|since|before|after|about|around)$/.test(lowerAt(tokens, at - 1));
  return isBare ? { hour: minute, minute: 0, half: null, isOf24: false, last: at } : null;
}

const isHour = (hour: number | null): boolean => hour !== null && Number.isInteger(hour) && hour >= 1 && hour <= 12;

/** "in the morning", "at night" */
function isPart(tokens: readonly Token[], at: number): boolean {
  const isIn = lowerAt(tokens, at) === 'in' && lowerAt(tokens, at + 1) === 'the' && PARTS_OF_DAY.has(lowerAt(tokens, at + 2));
  return isIn || (lowerAt(tokens, at) === 'at' && lowerAt(tokens, at + 1) === 'night');
}

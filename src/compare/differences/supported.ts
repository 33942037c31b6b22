/** Whether a mention tells what another says of numbers, times and names: only then may the words of the one stand for both. */
import { mayOpenNumeral } from '../attributes/numbers/numerals.ts';
import { wholeOf } from '../text/clauses.ts';
import { isDigit } from '../text/words.ts';
import type { Token } from '../types.ts';
import { isSameName, meet } from './aligned-words.ts';
import type { Statement } from './contrast.ts';
import { compareValues, type LoneValue } from './values.ts';

/** The numbers, times and names that the words of a label tell and a mention does not, nor its sentence; empty where the mention supports them. */
export function unsupported(label: Statement, mention: Statement): string[] {
  const around = wholeOf(mention.clause.sentence);
  const values = compareValues(label, { ...mention, clause: around });
  const same = new Set(values.same.flatMap(({ words: [own] }) => own.toLowerCase().split(/\W+/)));
  const stems = new Set(around.tokens.map(({ stem }) => stem));
  const lone = values.unread.filter((one) => one.side === 0 && !isRepeated(one, label, stems)).map(({ words }) => words);
  // "In the morning" does not tell "at 7:40".
  const narrower = values.same.filter(
    // A night reaches into the next day, and is told by its first.
    ({ kind, words: [own], rooms: [room, other] }) =>
      (kind === 'date' ? room < other - 1 : room < other) && !values.same.some((one) => one.words[0] === own && one.rooms[0] >= one.rooms[1]),
  );
  const others = [...[...values.differ, ...narrower].map(({ words: [own] }) => own), ...lone];
  const told = new Set([...same, ...others.flatMap((words) => words.toLowerCase().split(/\W+/))]);
  const names = meet(label.clause, mention.clause).filter((word) => word.token.tag === 'PROPN' && !told.has(word.token.lower) && !isSameName(word));
  return [...others, ...names.map(({ token }) => token.text)];
}

/** Whether the words of a value stand in a sentence as they are: of a number its figures, of a time all that is no small word. */
function isRepeated({ kind, words, start }: LoneValue, { clause }: Statement, stems: ReadonlySet<string>): boolean {
  const own = clause.sentence.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
  const isNumber = (token: Token): boolean => isDigit(token.text) || (token.tag === 'NUM' && mayOpenNumeral(token));
  const telling = own.filter((token) => (kind === 'quantity' || kind === 'unknown' ? isNumber(token) : !/^(?:ADP|DET|PUNCT|PART)$/.test(token.tag)));
  return telling.every(({ stem }) => stems.has(stem));
}

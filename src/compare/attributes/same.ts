/** When two counted nouns are one: what is the same thing under two names or in two spellings. */
import { spellingOf } from '../text/spelling.ts';

const SAME: readonly (readonly string[])[] = [
  ['person', 'people', 'individual'],
  ['soldier', 'troop', 'army', 'force', 'serviceman'],
  ['percent', 'percentage', 'pct'],
  ['kilometre', 'kilometer', 'km'],
  ['metre', 'meter'],
];
const FIRST: ReadonlyMap<string, string> = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0] ?? word])));

/** One name for nouns that count the same thing. */
export function oneNameOf(noun: string): string {
  const spelt = spellingOf(noun);
  return FIRST.get(noun) ?? FIRST.get(spelt) ?? spelt;
}

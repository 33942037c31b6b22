/** When two counted nouns are one: what is the same thing under two names. */

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
  return FIRST.get(noun) ?? noun;
}

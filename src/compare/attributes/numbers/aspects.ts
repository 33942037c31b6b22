/** Of what a measure is one: "at a depth of 10 km" and "55 km south of the town" are not two numbers of one thing. */
import type { Token } from '../../types.ts';

const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['depth', /^(?:depth|deep)$/],
  ['height', /^(?:height|altitude)$/],
  ['length', /^(?:length|width)$/],
];
const AFTER: readonly (readonly [string, RegExp])[] = [
  ['depth', /^(?:deep|beneath|below|underground)$/],
  ['height', /^(?:high|tall|above)$/],
  ['length', /^(?:long|wide)$/],
  ['distance', /^(?:from|away|off|of|(?:north|south)?-?(?:east|west)?(?:north|south)?)$/],
];

/** What a length at tokens [from, to) measures, or null where nothing around it says so. */
export function aspectOf(tokens: readonly Token[], from: number, to: number): string | null {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  const told = BEFORE.find(([, words]) => before.some((word) => words.test(word)))?.[0];
  if (told) return told;
  // "25 km (15 miles) from the border": past the other unit.
  const rest = tokens[to]?.text === '(' ? to + 1 + tokens.slice(to + 1).findIndex(({ text }) => text === ')') : to - (tokens[to]?.text === ')' ? 0 : 1);
  const next = tokens[rest + 1]?.lower ?? '';
  return next === '' ? null : (AFTER.find(([, words]) => words.test(next))?.[0] ?? null);
}

/** Whose age stands at tokens [from, to): the name beside it, in lower case by its last word; null where no name is. */
export function holderOf(tokens: readonly Token[], from: number, to: number): string | null {
  const isName = (token: Token | undefined): boolean => token?.tag === 'PROPN' && /^\p{Lu}/u.test(token.text);
  const before = tokens[from - 1]?.text === ',' ? from - 2 : from;
  if (before < from && isName(tokens[before])) return lastName(tokens, before);
  let end = to;
  while (isName(tokens[end])) end += 1;
  // "the 39-year-old Tarn man" names a town.
  if (end > to && tokens[end]?.tag !== 'NOUN') return lastName(tokens, end - 1);
  // "a 47-year-old man" is somebody of whom nothing was said before.
  return /^an?$/.test(tokens[from - 1]?.lower ?? '') ? 'somebody' : null;
}

/** The last name of the run of names that begins at a token. */
export function lastNameFrom(tokens: readonly Token[], at: number): string {
  let end = at;
  while (tokens[end + 1]?.tag === 'PROPN') end += 1;
  return lastName(tokens, end);
}

/** Without "III" or "Jr." */
function lastName(tokens: readonly Token[], at: number): string {
  const last = tokens[at] as Token;
  return /^(?:[ivx]+|jr\.?|sr\.?)$/.test(last.lower) && tokens[at - 1] ? (tokens[at - 1] as Token).lower : last.lower;
}

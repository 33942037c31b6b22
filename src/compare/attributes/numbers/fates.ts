/** What became of the people that a number counts: "24 dead" and "249 injured" are not two numbers of one thing. */
import type { Token } from '../../types.ts';

export type Fate = 'dead' | 'hurt' | 'harmed' | 'missing' | 'held' | 'in hospital';

const WORDS: readonly (readonly [Fate, string])[] = [
  ['dead', 'kill kills killed killing die dies died dying dead death deaths slain'],
  ['dead', 'perish perishes perished perishing fatality fatalities drown drowns drowned drowning'],
  ['hurt', 'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurts hurting'],
  ['harmed', 'casualty casualties victim victims'],
  ['missing', 'missing unaccounted'],
  ['missing', 'trapped trapping'],
  ['held', 'arrest arrests arrested arresting detain detains detained detaining'],
  ['in hospital', 'hospital hospitals hospitalised hospitalized'],
];
const FATES: ReadonlyMap<string, Fate> = new Map(WORDS.flatMap(([fate, words]) => words.split(' ').map((word) => [word, fate])));
const TRANSITIVE = /^(?:kill|injur|wound|hurt|arrest|detain)/;
const BE = new Set(['be', 'been', 'being', 'was', 'were', 'is', 'are', 'reported', 'left', 'confirmed', 'feared', 'found']);

/** What a word says became of people, or null. */
export function fateOf(lower: string): Fate | null {
  return FATES.get(lower) ?? null;
}

/**
 * What became of those whom tokens [from, to) count: the verb that they are the object of ("killing at least one"), else what is
 * said of them up to the next number ("24 people were killed", "dozens injured"). Null where nothing is said of it.
 */
export function fateAt(tokens: readonly Token[], from: number, to: number, isNumber: (at: number) => boolean): Fate | null {
  const verb = tokens[from - 1];
  if (verb && TRANSITIVE.test(verb.lower) && !BE.has(tokens[from - 2]?.lower ?? '')) return fateOf(verb.lower);
  for (let at = to; at < tokens.length && at < to + 10 && !isNumber(at); at += 1) {
    const token = tokens[at] as Token;
    if (/^[;:.]$/.test(token.text)) break;
    const fate = fateOf(token.lower);
    // "the death sentence" befell nobody yet.
    if (!fate || (token.lower === 'death' && /^(?:sentences?|penalty|row|threats?|toll|certificates?)$/.test(tokens[at + 1]?.lower ?? ''))) continue;
    if (isElsewhere(tokens, from, to, at)) return null;
    // "four gunmen killed a guard" counts who did it.
    const next = tokens[at + 1];
    const hasObject = next !== undefined && ['DET', 'NUM', 'NOUN', 'PROPN', 'PRON', 'ADJ'].includes(next.tag) && !/^(?:dead|more)$/.test(next.lower);
    const isPassive = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => BE.has(lower));
    return TRANSITIVE.test(token.lower) && hasObject && !isPassive ? null : fate;
  }
  return null;
}

/** Whether another verb stands between the people counted and what became of somebody, and the tree does not join the two. */
function isElsewhere(tokens: readonly Token[], from: number, to: number, at: number): boolean {
  if (!tokens.slice(to, at).some(({ tag, lower }) => tag === 'VERB' && !BE.has(lower) && fateOf(lower) === null)) return false;
  const fate = tokens[at] as Token;
  const isCounted = (index: number): boolean => index >= from && index < to;
  const counted = tokens.slice(from, to);
  return !counted.some((token) => token.head === at || token.head === fate.head || isCounted(fate.head));
}

const PEOPLE = new Set(
  'person people individual man woman child boy girl baby infant teenager adult civilian resident villager inhabitant refugee student pupil teacher passenger worker employee soldier trooper officer policeman guard driver rider pilot sailor patient swimmer tourist visitor guest firefighter protester demonstrator victim survivor hostage prisoner inmate suspect migrant customer shopper spectator fan player'.split(
    ' ',
  ),
);
/** Those who are counted by what is most general about them may be the others' refugees or swimmers; men are a part of them. */
const ANYONE = new Set(['person', 'individual', 'victim']);
const SOME = new Set(['man', 'woman', 'child', 'boy', 'girl', 'baby', 'infant', 'teenager', 'adult']);

/** Whether a singular noun names people. */
export const isPeople = (noun: string): boolean => PEOPLE.has(noun);

/** Whether a singular noun may name anybody: who they are is told by what they do. */
export const isAnyPerson = (noun: string): boolean => ANYONE.has(noun) || SOME.has(noun) || noun === 'life';

/** Whether two nouns may count the same people. */
export function mayBeSamePeople(a: string, b: string): boolean {
  if (a === b) return true;
  const [anyA, anyB] = [ANYONE.has(a), ANYONE.has(b)];
  return (anyA && PEOPLE.has(b) && !SOME.has(b)) || (anyB && PEOPLE.has(a) && !SOME.has(a));
}

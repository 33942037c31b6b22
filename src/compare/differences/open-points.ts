/** What two mentions of a claim say otherwise without a rule that is sure enough to call it a difference: for an editor to decide. */
import type { Mention, OpenPoint } from '../../schema/comparison.ts';
import { pairsOf } from '../alignment/beliefs.ts';
import { type Turns, turnsOf } from '../attributes/turns.ts';
import { type MetWord, meet } from './aligned-words.ts';
import type { Statement } from './contrast.ts';
import { compareValues, type LoneValue, type ValueKind } from './values.ts';

type Kind = OpenPoint['kind'];

/** What keeps one pair of mentions from being the same. */
interface Point {
  readonly kind: Kind;
  readonly mentions: readonly [number, number];
  readonly words: readonly string[];
}

/** More pairs than this are not all looked at: each mention beside the first ones then, which stand for all. */
const MOST_PAIRS = 120;

/**
 * The open points of a claim's mentions, but for whether they belong together: one a kind, of the first pair that shows it.
 * @param statements in the order of the claim's mentions
 */
export function openPoints(statements: readonly Statement[]): OpenPoint[] {
  const all = pairsOf([...statements.keys()]).filter(([i, j]) => articleOf(statements, i) !== articleOf(statements, j));
  const pairs = all.length > MOST_PAIRS ? all.filter(([i]) => i < 3) : all;
  const found = pairs.map(([i, j]) => ({ i, j, points: pointsBetween(statements, i, j) }));
  const clean = new Set(
    found.flatMap(({ i, j, points: own }) => (own.length === 0 ? [`${i} ${articleOf(statements, j)}`, `${j} ${articleOf(statements, i)}`] : [])),
  );
  // An article that says two things says the same as one that says both: each of them has its like there.
  const isTold = (i: number, j: number): boolean => clean.has(`${i} ${articleOf(statements, j)}`) && clean.has(`${j} ${articleOf(statements, i)}`);
  const points = [...found.flatMap((one) => (isTold(one.i, one.j) ? [] : one.points)), ...wordings(statements, pairs)];
  return [...Map.groupBy(points, ({ kind }) => kind).values()].flatMap(([first]) =>
    first ? [{ ...first, mentions: [...first.mentions], words: [...first.words] }] : [],
  );
}

const articleOf = (statements: readonly Statement[], i: number): string => (statements[i] as Statement).mention.article;

const KIND_OF_VALUE: Readonly<Record<ValueKind | 'unknown', Kind>> = {
  quantity: 'quantity',
  unknown: 'quantity',
  date: 'time',
  clock: 'time',
  duration: 'time',
};
const KIND_OF_TURN: Readonly<Record<keyof Turns, Kind>> = {
  polarity: 'polarity',
  antonym: 'polarity',
  certainty: 'certainty',
  question: 'certainty',
  condition: 'scope',
  stage: 'stage',
  exchanged: 'actor',
};

/** What a mention says to the letter, and what its values come to: “on Monday” of two weeks is two days. */
export const letterOf = ({ quote, values }: Mention): string => JSON.stringify([quote, values]);

/** Numbers and times that are not read as the same, and what turns one of two mentions. */
function pointsBetween(statements: readonly Statement[], i: number, j: number): Point[] {
  const [a, b] = [statements[i], statements[j]] as [Statement, Statement];
  if (letterOf(a.mention) === letterOf(b.mention)) return [];
  const { differ, unread } = compareValues(a, b);
  const values = [
    ...differ.map(({ kind, words }) => ({ kind: KIND_OF_VALUE[kind], words: [...words] })),
    ...unread.filter((lone) => !isArticle(lone) && !isToldAround(lone, a, b)).map(({ kind, words }) => ({ kind: KIND_OF_VALUE[kind], words: [words] })),
  ];
  const turned = Object.entries(turnsOf(a.clause, b.clause)).map(([turn, words]) => ({
    kind: KIND_OF_TURN[turn as keyof Turns],
    words: words.filter(Boolean),
  }));
  return [...values, ...turned].map((point) => ({ ...point, mentions: [i, j] }));
}

/** "a helicopter", "one of the areas": no number where the other mention has none to hold against it. */
const isArticle = ({ words, kind }: LoneValue): boolean => kind === 'quantity' && /^(?:an?|one|all|most)\s/i.test(words) && !/\d/.test(words);

/** Whether the sentence around the other mention has a value that is the same. */
function isToldAround(lone: LoneValue, a: Statement, b: Statement): boolean {
  const [own, other] = lone.side === 0 ? [a, b] : [b, a];
  const { sentence } = other.clause;
  const whole = { ...other.clause, tokens: sentence.tokens, start: 0, end: sentence.text.length };
  return compareValues(own, { ...other, clause: whole }).same.some(({ words }) => words[0] === lone.words);
}

/** How far the words of two mentions meet, at least, for them to be taken to say the same. */
const SAME_WORDS = 0.6;
/** A word that comes no nearer to any of the other mention is named; so near must the word come on which the others depend. */
const UNMET = 0.6;
const UNMET_TOP = 0.35;
/** A name that comes no nearer is another name, or one that nobody can tell. */
const SAME_NAME = 0.75;

/** Two mentions, by number, with their words that numbers and times do not hold, each with how near the other mention comes to it. */
interface Worded {
  readonly mentions: readonly [number, number];
  readonly sides: readonly [readonly MetWord[], readonly MetWord[]];
  /** How far the words of the side that meets the other less do meet it, 0..1. */
  readonly met: number;
}

function worded(statements: readonly Statement[], i: number, j: number): Worded {
  const [a, b] = [statements[i], statements[j]] as [Statement, Statement];
  const told = new Set(compareValues(a, b).same.flatMap(({ words }) => words.flatMap((some) => some.toLowerCase().split(/\W+/))));
  const [left, right] = [meet(a.clause, b.clause), meet(b.clause, a.clause)].map((words) => words.filter(({ token }) => !told.has(token.lower))) as [
    MetWord[],
    MetWord[],
  ];
  const mean = (words: readonly MetWord[]): number => (words.length === 0 ? 1 : words.reduce((sum, { met }) => sum + met, 0) / words.length);
  return { mentions: [i, j], sides: [left, right], met: Math.min(mean(left), mean(right)) };
}

/** A mention whose words no mention of another article meets, or whose names differ from those of the one that it meets best. */
function wordings(statements: readonly Statement[], pairs: readonly (readonly [number, number])[]): Point[] {
  const all = pairs.map(([i, j]) => worded(statements, i, j));
  const best = [...statements.keys()].flatMap((mention) => {
    const own = all.filter(({ mentions }) => mentions.includes(mention));
    return own.length > 0 ? [own.reduce((most, one) => (one.met > most.met ? one : most))] : [];
  });
  return [...new Set(best)].flatMap((pair): Point[] => {
    const unmet = pair.sides.map((side) => side.filter(({ met }) => met < UNMET));
    const words = [...new Set(unmet.flat().map(({ token }) => token.text))];
    const names = pair.sides.map((side) => side.filter(({ token, met, isCore }) => token.tag === 'PROPN' && isCore && met < SAME_NAME));
    const named: Point[] = names.every((side) => side.length > 0) ? [{ kind: 'actor', mentions: pair.mentions, words: names.map((side) => textOf(side)) }] : [];
    const isOther = pair.met < SAME_WORDS || pair.sides.some((side) => side.some(({ isTop, met }) => isTop && met < UNMET_TOP));
    return [...named, ...(isOther ? [{ kind: 'wording' as const, mentions: pair.mentions, words }] : [])];
  });
}

const textOf = (words: readonly MetWord[]): string => words.map(({ token }) => token.text).join(' ');

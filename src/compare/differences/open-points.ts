/** What two mentions of a claim say otherwise without a rule that is sure enough to call it a difference: for an editor to decide. */
import type { OpenPoint } from '../../schema/comparison.ts';
import { pairsOf } from '../alignment/beliefs.ts';
import { type Turns, turnsOf } from '../attributes/turns.ts';
import { meeting, type MetWord, meet } from './aligned-words.ts';
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
  const points = [...pairs.flatMap(([i, j]) => pointsBetween(statements, i, j)), ...wordings(statements, pairs)];
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

/** Numbers and times that are not read as the same, and what turns one of two mentions. */
function pointsBetween(statements: readonly Statement[], i: number, j: number): Point[] {
  const [a, b] = [statements[i], statements[j]] as [Statement, Statement];
  const { differ, unread } = compareValues(a, b);
  const values = [
    ...differ.map(({ kind, words }) => ({ kind: KIND_OF_VALUE[kind], words: [...words] })),
    ...unread.filter((lone) => !isToldAround(lone, a, b)).map(({ kind, words }) => ({ kind: KIND_OF_VALUE[kind], words: [words] })),
  ];
  const turned = Object.entries(turnsOf(a.clause, b.clause)).map(([turn, words]) => ({
    kind: KIND_OF_TURN[turn as keyof Turns],
    words: words.filter(Boolean),
  }));
  return [...values, ...turned].map((point) => ({ ...point, mentions: [i, j] }));
}

/** Whether the sentence around the other mention has a value that is the same. */
function isToldAround(lone: LoneValue, a: Statement, b: Statement): boolean {
  const [own, other] = lone.side === 0 ? [a, b] : [b, a];
  const { sentence } = other.clause;
  const whole = { ...other.clause, tokens: sentence.tokens, start: 0, end: sentence.text.length };
  return compareValues(own, { ...other, clause: whole }).same.some(({ words }) => words[0] === lone.words);
}

/** How far the words of two mentions meet, at least, for them to be taken to say the same. */
const SAME_WORDS = 0.7;
/** A word that comes no nearer to any of the other mention is named. */
const UNMET = 0.6;

/** A mention whose words no mention of another article meets. */
function wordings(statements: readonly Statement[], pairs: readonly (readonly [number, number])[]): Point[] {
  const met = pairs.map(([i, j]) => ({ i, j, met: meeting((statements[i] as Statement).clause, (statements[j] as Statement).clause) }));
  return [...statements.keys()].flatMap((mention): Point[] => {
    const own = met.filter(({ i, j }) => i === mention || j === mention);
    const best = own.reduce((most, one) => (one.met > most.met ? one : most), own[0] ?? { i: mention, j: mention, met: 1 });
    if (best.met >= SAME_WORDS) return [];
    const [a, b] = [statements[best.i], statements[best.j]] as [Statement, Statement];
    const words = [...meet(a.clause, b.clause), ...meet(b.clause, a.clause)].filter((word: MetWord) => word.met < UNMET).map(({ token }) => token.text);
    return [{ kind: 'wording', mentions: [best.i, best.j], words: [...new Set(words)] }];
  });
}

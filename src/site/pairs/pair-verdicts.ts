/** What the pair page says of a claim that both articles tell, in the outlets' own words where they stand in their sentences. */
import type { Claim, Difference, OpenPoint, Status } from '../../schema/comparison.ts';
import { kindWord, sidesOf, sideWords, wordsFor } from '../cells.ts';
import { KIND_WORDS } from '../format.ts';
import { type Grade, GRADE_WORDS } from '../grade.ts';
import type { Story } from '../library.ts';
import type { Matched, Verdict } from './pair-rows.ts';
import { openBetween, sets } from './standing.ts';

/** Words of an outlet, or our heading of its side where its own are not to be cut out. */
export interface SaidWords {
  readonly words: string;
  readonly quoted: boolean;
}

/** One difference between the two: in what, and what each says. */
export interface Against {
  readonly kind: string;
  readonly left: readonly SaidWords[];
  readonly right: readonly SaidWords[];
}

export interface VerdictWords {
  /** `the same, checked by an editor`, `not settled`; empty where the differences say it. */
  readonly said: string;
  readonly against: readonly Against[];
  /** What an editor has still to decide, with the words it is about. */
  readonly asks: readonly Against[];
}

/** The sign of a verdict. */
export interface Sign {
  readonly status: Status;
  readonly grade: Grade;
}

const STATUS_OF = { differ: 'differs', same: 'agreed', may: 'unsettled' } as const;

/** The sign of a verdict on two articles: another one than that of its claim where others differ on it. */
export function signFor({ standing, grade }: Verdict): Sign {
  return { status: STATUS_OF[standing], grade };
}

/** The sign of a row: a difference stands before what is alike, and that before what is not settled. */
export function signOf({ verdicts: [first] }: Matched): Sign {
  return first ? signFor(first) : { status: 'unsettled', grade: 'open' };
}

/** Other words of one side than these say no more. */
const MOST = 2;

/** A verdict on `a` and `b` in words. */
export function verdictWords(story: Story, { claim, standing, grade }: Verdict, a: string, b: string): VerdictWords {
  const apart = claim.differences.filter((one) => sets(one, a, b) && (standing !== 'differ' || !one.minor));
  const against = apart.map((one) => ({ kind: kindWord(claim, one), left: saidIn(story, claim, one, a), right: saidIn(story, claim, one, b) }));
  if (standing === 'differ') return { said: '', against, asks: [] };
  if (standing === 'same') {
    const small = against.length > 0 ? ', a small difference in ' : '';
    return { said: `the same, ${GRADE_WORDS[grade]}${small}`, against, asks: [] };
  }
  return { said: 'not settled', against: [], asks: askedOf(claim, a, b) };
}

/** The open points between two articles, each with the words that only one of the two has. */
function askedOf(claim: Claim, a: string, b: string): Against[] {
  const quotesOf = (id: string): string => claim.mentions.flatMap(({ article, quote }) => (article === id ? [quote] : [])).join(' … ');
  const [left, right] = [quotesOf(a), quotesOf(b)];
  const open = openBetween(claim, a, b);
  // That they share few words is no question of its own where there is another.
  const asked = open.filter(({ kind }) => kind !== 'wording' || open.length === 1);
  const onlyIn = (text: string, other: string, words: readonly string[]): SaidWords[] => {
    const own = words.flatMap((some) => (wordsFor(other, [some]).length === 0 ? wordsFor(text, [some]) : []));
    return [...new Set(own)].slice(0, MOST).map((one) => ({ words: one, quoted: true }));
  };
  return asked.map(({ kind, words }) => {
    const said = kind === 'match' || kind === 'wording' ? [] : words;
    return { kind: askedWords(kind), left: onlyIn(left, right, said), right: onlyIn(right, left, said) };
  });
}

function askedWords(kind: OpenPoint['kind']): string {
  if (kind === 'match') return 'do they speak of one thing?';
  return kind === 'wording' ? 'do words so different say the same?' : `${KIND_WORDS[kind]}?`;
}

/** The words that put an article on its side of a difference. */
function saidIn(story: Story, claim: Claim, difference: Difference, id: string): SaidWords[] {
  const sides = sidesOf(story, claim, difference).filter(({ articles }) => articles.includes(id));
  const own = sides.flatMap(({ words, mentions }) =>
    mentions.filter(({ article }) => article === id).flatMap(({ quote }) => wordsFor(quote, words).toSorted((x, y) => y.length - x.length).slice(0, 1)),
  ); // prettier-ignore
  if (own.length > 0) return [...new Set(own)].slice(0, MOST).map((words) => ({ words, quoted: true }));
  return sides.slice(0, MOST).map(({ value }) => ({ words: sideWords(difference, value), quoted: false }));
}

/** Which words of two passages are marked: those that make a difference or an open point; what is merely worded otherwise is dotted. */
import { compareWords, sharedShare } from '../../text-marks/wording.ts';
import { by } from '../../compare/order.ts';
import { sidesOf, wordsFor } from '../cells.ts';
import type { Story } from '../library.ts';
import type { Matched } from './pair-rows.ts';
import type { Passage } from '../passages.ts';
import { openBetween, sets } from './standing.ts';

export type MarkKind = 'differs' | 'open' | 'reworded';

/** A stretch of a passage; null where nothing is marked. */
export interface MarkedStretch {
  readonly text: string;
  readonly kind: MarkKind | null;
}

interface MarkSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** Below this share of common words nearly all of both would be dotted. */
const READABLE = 0.3;

/** Longer runs are other statements rather than other words for the same. */
const MOST_WORDS = 5;

/** A word that says something: a figure, or more letters than most small words have. */
const TELLING = /\p{N}|\p{L}{4}/u;

/** The words of a row's claims that set the two articles apart or that are not settled, as article `id` writes them. */
function wordsThatMatter(story: Story, { verdicts }: Matched, id: string, other: string, otherText: string): { kind: MarkKind; words: string }[] {
  return verdicts.flatMap(({ claim, standing }) => {
    const apart = claim.differences.filter((one) => !one.minor && sets(one, id, other));
    const differing = apart.flatMap((one) => sidesOf(story, claim, one).flatMap(({ articles, words }) => (articles.includes(id) ? words : [])));
    const asked = standing === 'may' ? openBetween(claim, id, other).filter(({ kind }) => kind !== 'wording' && kind !== 'match') : [];
    // What both write sets nothing apart.
    const open = asked.flatMap(({ words }) => words.filter((some) => wordsFor(otherText, [some]).length === 0));
    return [...differing.map((words) => ({ kind: 'differs' as const, words })), ...open.map((words) => ({ kind: 'open' as const, words }))];
  });
}

/** The passage in stretches, to the letter: joined again they are its text. */
export function markPassage({ text }: Passage, other: string, matter: readonly { kind: MarkKind; words: string }[]): MarkedStretch[] {
  const found = matter.flatMap(({ kind, words }): MarkSpan[] => {
    const [own] = wordsFor(text, [words]);
    const start = own === undefined ? -1 : text.indexOf(own);
    return own === undefined || start < 0 ? [] : [{ start, end: start + own.length, kind }];
  });
  return paint(text, [...found, ...rewordings(text, other)]);
}

/** Runs of words in whose place the other has others, without the white space and the signs around them; what it only adds or leaves out is none. */
function rewordings(text: string, other: string): MarkSpan[] {
  if (sharedShare(text, other) < READABLE) return [];
  const runs = compareWords(text, other);
  let at = 0;
  return runs.flatMap(({ kind, text: run }, index): MarkSpan[] => {
    if (kind === 'inserted') return [];
    const start = at;
    at += run.length;
    const next = runs[index + 1];
    if (kind === 'same' || next?.kind !== 'inserted' || ![run, next.text].every(isRewording)) return [];
    const before = /^[^\p{L}\p{N}]*/u.exec(run)?.[0].length ?? 0;
    const behind = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(run)?.[0].length ?? 0;
    return [{ start: start + before, end: at - behind, kind: 'reworded' }];
  });
}

const isRewording = (run: string): boolean => TELLING.test(run) && run.trim().split(/\s+/).length <= MOST_WORDS;

/** The text cut at the spans; where they overlap the first of `differs`, `open`, `reworded` wins. */
function paint(text: string, spans: readonly MarkSpan[]): MarkedStretch[] {
  const rank = ['differs', 'open', 'reworded'];
  const ranked = spans.toSorted(by(({ kind }) => rank.indexOf(kind)));
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return edges.slice(1).reduce<MarkedStretch[]>((stretches, end, index) => {
    const start = edges[index] ?? 0;
    const kind = ranked.find((span) => span.start <= start && end <= span.end)?.kind ?? null;
    const last = stretches.at(-1);
    const part = text.slice(start, end);
    return last?.kind === kind ? [...stretches.slice(0, -1), { text: last.text + part, kind }] : [...stretches, { text: part, kind }];
  }, []);
}

/** A passage with its words marked. */
export interface MarkedPassage {
  readonly passage: Passage;
  readonly stretches: readonly MarkedStretch[];
}

/** Both sides of a row with their words marked, passage by passage. */
export function markRow(story: Story, row: Matched, a: string, b: string): Record<'left' | 'right', MarkedPassage[]> {
  const [left, right] = [row.left.passages, row.right.passages];
  const marked = (own: readonly Passage[], other: readonly Passage[], id: string, otherId: string): MarkedPassage[] => {
    const text = joined(other);
    return own.map((passage) => ({ passage, stretches: markPassage(passage, text, wordsThatMatter(story, row, id, otherId, text)) }));
  };
  return { left: marked(left, right, a, b), right: marked(right, left, b, a) };
}

const joined = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join(' ');

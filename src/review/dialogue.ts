/** The review dialogue, as pure functions: what a key does to the question that is asked. */
import type { Key } from 'node:readline';
import type { Item } from './agenda.ts';
import { type Compared } from '../compare/index.ts';
import { decisionsOf, differencesWithin } from './answers.ts';
import { kindOf } from './kinds.ts';
import type { Decision } from '../schema/decisions.ts';
import type { DifferenceKind } from '../schema/comparison.ts';

/** What an editor says of one passage. A kind of difference: it tells the same claim, and differs in that. */
export type Verdict = 'yes' | 'no' | 'no news' | DifferenceKind;

/** What an editor has said of the candidates so far, in the order in which it was said. */
export interface Marks {
  readonly given: readonly { readonly candidate: number; readonly verdict: Verdict }[];
  /** The candidate that the next key is about, from 0; -1: the passage itself. */
  readonly at: number;
  /** The editor has said that it differs, and the next key says in what. */
  readonly asksInWhat: boolean;
}
export const NO_MARKS: Marks = { given: [], at: 0, asksInWhat: false };

export type Action =
  | { readonly kind: 'find' | 'reword' | 'pass' | 'undo' | 'why' }
  | { readonly kind: 'mark'; readonly marks: Marks }
  | { readonly kind: 'decide'; readonly decisions: readonly Decision[]; readonly after?: After };

/** What an answer says besides, of a claim that exists only once its decisions are written. */
export type After = (compared: Compared) => readonly Decision[];

const NAMES: Readonly<Record<string, string>> = { return: 'Enter', enter: 'Enter', escape: 'Esc', backspace: 'Back' };
const WITH_CONTROL: typeof NAMES = { c: 'Quit', d: 'Quit', u: 'Clear' };

/** A key by what it is for: Quit, Enter, Esc, Back, Clear, or the text that it types; '' for any other. */
export function nameOf({ name = '', sequence = '', ctrl, meta }: Key): string {
  const named = (ctrl ? WITH_CONTROL : NAMES)[name];
  return named ?? (!ctrl && !meta && /^\P{Cc}+$/u.test(sequence) ? sequence : '');
}

/** The keys that say something of one passage. */
const VERDICTS: Readonly<Record<string, Verdict>> = { y: 'yes', n: 'no', x: 'no news' };
/** The keys that say it of this passage and of all after it that have no answer. */
const OF_ALL: typeof VERDICTS = { Y: 'yes', N: 'no' };

/**
 * What a key does; null: nothing.
 * @param item what is asked, null when nothing is left
 * @param marks what was said of its candidates
 * @param date the day of the answer
 */
export function actionOf(key: string, item: Item | null, marks: Marks, date: string): Action | null {
  if (item?.kind === 'question' && marks.asksInWhat) {
    const kind = kindOf(key);
    if (kind !== undefined) return said(item, marks, kind, date);
    return key === 'Esc' || key === 'u' ? { kind: 'mark', marks: { ...marks, asksInWhat: false } } : null;
  }
  if (key === '/') return { kind: 'find' };
  if (key === 'u') return marks.given.length ? { kind: 'mark', marks: withoutLast(marks) } : { kind: 'undo' };
  if (item === null) return null;
  if (key === 's' || (key === 'Enter' && item.kind === 'label')) return { kind: 'pass' };
  if (item.kind === 'label') return key === 'e' ? { kind: 'reword' } : null;
  if (key === 'w') return { kind: 'why' };
  if (key === 'd') return item.asked.question.kind !== 'difference' && marks.at >= 0 ? { kind: 'mark', marks: { ...marks, asksInWhat: true } } : null;
  const verdict = VERDICTS[key];
  if (verdict !== undefined) return said(item, marks, verdict, date);
  const ofAll = OF_ALL[key];
  if (ofAll !== undefined && marks.at >= 0) return saidOfAll(item, marks, ofAll, date);
  const number = key === '0' ? -1 : numberOf(key);
  return key === '0' || item.candidates[number] ? { kind: 'mark', marks: { ...marks, at: number } } : null;
}

type QuestionItem = Extract<Item, { kind: 'question' }>;

/** With a word about the passage that the key is about: the last one answers the question. */
function said(item: QuestionItem, marks: Marks, verdict: Verdict, date: string): Action | null {
  if (marks.at < 0) return verdict === 'no news' ? { kind: 'decide', decisions: [{ kind: 'not-a-claim', passages: [item.passage.passage], date }] } : null;
  const given = [...marks.given.filter(({ candidate }) => candidate !== marks.at), { candidate: marks.at, verdict }];
  const next = item.candidates.findIndex((_, i) => !given.some(({ candidate }) => candidate === i));
  if (next >= 0) return { kind: 'mark', marks: { given, at: next, asksInWhat: false } };
  const those = (wanted: Verdict): number[] => given.filter((one) => one.verdict === wanted).map(({ candidate }) => candidate);
  const differ = Object.fromEntries(
    given.flatMap((one) => (one.verdict === 'yes' || one.verdict === 'no' || one.verdict === 'no news' ? [] : [[one.candidate, one.verdict]])),
  );
  const [yes, { asked }] = [those('yes').sort(), item];
  const decisions = decisionsOf(asked, yes, date, { differ, noNews: those('no news') });
  return { kind: 'decide', decisions, after: (compared) => differencesWithin(compared, asked, yes, differ, date) };
}

function saidOfAll(item: QuestionItem, marks: Marks, verdict: Verdict, date: string): Action | null {
  let action = said(item, marks, verdict, date);
  while (action?.kind === 'mark') action = said(item, action.marks, verdict, date);
  return action;
}

function withoutLast({ given }: Marks): Marks {
  const last = given.at(-1);
  return { given: given.slice(0, -1), at: last?.candidate ?? 0, asksInWhat: false };
}

/** Which of a list a key names, from 0; -1: none. */
export function numberOf(key: string): number {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
}

/** A line after a key; it is edited at its end. */
export function edited(text: string, key: string): string {
  if (key === 'Back') return [...text].slice(0, -1).join('');
  return key === 'Clear' ? '' : text + key;
}

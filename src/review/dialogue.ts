/** The review dialogue, as pure functions: what a key does to the question that is asked. */
import type { Key } from 'node:readline';
import type { Item } from './agenda.ts';
import { decisionsOf } from './answers.ts';
import { kindOf } from './kinds.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Differ } from '../schema/questions.ts';

/** What an editor has marked of the candidates, from 0: those that say the same, those that differ, and the one that was marked last. */
export interface Marks {
  readonly yes: readonly number[];
  readonly differ: Differ;
  readonly at: number | null;
}
export const NO_MARKS: Marks = { yes: [], differ: {}, at: null };

export type Action =
  | { readonly kind: 'find' | 'reword' | 'pass' | 'undo' | 'why' }
  | { readonly kind: 'tick'; readonly marks: Marks }
  | { readonly kind: 'decide'; readonly decisions: readonly Decision[] };

const NAMES: Readonly<Record<string, string>> = { return: 'Enter', enter: 'Enter', escape: 'Esc', backspace: 'Back' };
const WITH_CONTROL: typeof NAMES = { c: 'Quit', d: 'Quit', u: 'Clear' };

/** A key by what it is for: Quit, Enter, Esc, Back, Clear, or the text that it types; '' for any other. */
export function nameOf({ name = '', sequence = '', ctrl, meta }: Key): string {
  const named = (ctrl ? WITH_CONTROL : NAMES)[name];
  return named ?? (!ctrl && !meta && /^\P{Cc}+$/u.test(sequence) ? sequence : '');
}

/**
 * What a key does; null: nothing.
 * @param item what is asked, null when nothing is left
 * @param marks what is marked of its candidates
 * @param date the day of the answer
 */
export function actionOf(key: string, item: Item | null, marks: Marks, date: string): Action | null {
  if (key === '/') return { kind: 'find' };
  if (key === 'u') return { kind: 'undo' };
  if (item === null) return null;
  if (key === 's' || (key === 'Enter' && item.kind === 'label')) return { kind: 'pass' };
  if (item.kind === 'label') return key === 'e' ? { kind: 'reword' } : null;
  if (key === 'Enter' || key === ' ') return { kind: 'decide', decisions: decisionsOf(item.asked, marks.yes, date, { differ: marks.differ }) };
  const asksInWhat = item.asked.question.kind === 'agree';
  if (key === 'w' && asksInWhat) return { kind: 'why' };
  const number = numberOf(key);
  if (item.candidates[number]) return { kind: 'tick', marks: ticked(marks, number) };
  const kind = asksInWhat ? kindOf(key) : undefined;
  // A letter is about the candidate whose number was typed last; a single one needs no number.
  const at = marks.at ?? (item.candidates.length === 1 ? 0 : null);
  if (kind === undefined || at === null) return null;
  return { kind: 'tick', marks: { yes: marks.yes.filter((one) => one !== at), differ: { ...marks.differ, [at]: kind }, at } };
}

/** With a candidate ticked, or with no mark on it where it had one. */
function ticked({ yes, differ: differing }: Marks, at: number): Marks {
  const { [String(at)]: before, ...differ } = differing;
  return { yes: yes.includes(at) ? yes.filter((one) => one !== at) : before === undefined ? [...yes, at] : yes, differ, at };
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

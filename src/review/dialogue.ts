/** The review dialogue, as pure functions: what a key does to the question that is asked. */
import type { Key } from 'node:readline';
import type { Item } from './agenda.ts';
import { decisionsOf } from './answers.ts';
import type { Decision } from '../schema/decisions.ts';

export type Action =
  | { readonly kind: 'find' | 'reword' | 'pass' | 'undo' }
  | { readonly kind: 'tick'; readonly ticked: readonly number[] }
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
 * @param ticked its candidates that are ticked, from 0
 * @param date the day of the answer
 */
export function actionOf(key: string, item: Item | null, ticked: readonly number[], date: string): Action | null {
  if (key === '/') return { kind: 'find' };
  if (key === 'u') return { kind: 'undo' };
  if (item === null) return null;
  if (key === 's' || (key === 'Enter' && item.kind === 'label')) return { kind: 'pass' };
  if (item.kind === 'label') return key === 'e' ? { kind: 'reword' } : null;
  if (key === 'Enter') return { kind: 'decide', decisions: decisionsOf(item.asked, ticked, date) };
  const number = numberOf(key);
  if (!item.candidates[number]) return null;
  return { kind: 'tick', ticked: ticked.includes(number) ? ticked.filter((one) => one !== number) : [...ticked, number] };
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

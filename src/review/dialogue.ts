/** The dialogue of `npm run review` as a function: what a key does to it, and what is to be done outside of it. */
import { decisionsOf } from './answers.ts';
import type { Asked } from './questions.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Passage } from '../schema/primitives.ts';

/** A passage as an editor sees it: within its sentence, and whose it is. */
export interface Shown {
  readonly passage: Passage;
  readonly who: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A claim that a passage can be put under: with the one of its passages that the entry will name. */
export interface Home {
  readonly label: string;
  readonly shown: Shown;
}

export type Item =
  | { readonly kind: 'question'; readonly asked: Asked; readonly label: string | null; readonly passage: Shown; readonly candidates: readonly Shown[] }
  | { readonly kind: 'label'; readonly claim: string; readonly label: string; readonly mentions: readonly Shown[] };

/** What is left to ask. */
export interface Agenda {
  /** Null when nothing is left. */
  readonly item: Item | null;
  /** Questions that are worth an answer, and claims whose label may want better words. */
  readonly questions: number;
  readonly labels: number;
  /** How often something was answered since the dialogue began. */
  readonly answered: number;
}

type Mode =
  | { readonly kind: 'asking' }
  | { readonly kind: 'typing'; readonly what: 'label' | 'words' | 'home'; readonly text: string; readonly picked: Shown | null }
  | { readonly kind: 'found'; readonly words: string; readonly passages: readonly Shown[] }
  | { readonly kind: 'placing'; readonly picked: Shown; readonly homes: readonly Home[] };

export interface State {
  readonly agenda: Agenda;
  readonly mode: Mode;
  /** Candidates ticked, from 0. */
  readonly ticked: readonly number[];
  /** The day on which the answers are given. */
  readonly date: string;
}

/** A key as node:readline tells it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** What is to be done outside of the dialogue, which hears of it by `proceed`, `showFound` or `showHomes`. */
export type Effect =
  | { readonly kind: 'decide'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'pass' | 'undo' | 'quit' }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'homes'; readonly picked: Shown; readonly words: string };

/** After a key: what to draw anew (only the line where the editor types, or all) and what to do. */
export interface Step {
  readonly state: State;
  readonly draw: 'nothing' | 'prompt' | 'all' | 'help';
  readonly effect: Effect | null;
}

const ASKING: Mode = { kind: 'asking' };

/** A dialogue at its beginning. */
export function begin(agenda: Agenda, date: string): State {
  return { agenda, mode: ASKING, ticked: [], date };
}

/** The dialogue when something was answered, passed or undone. */
export function proceed(state: State, agenda: Agenda): State {
  return { ...state, agenda, mode: ASKING, ticked: [] };
}

/** The dialogue when passages were looked up. */
export function showFound(state: State, words: string, passages: readonly Shown[]): State {
  return { ...state, mode: passages.length ? { kind: 'found', words, passages } : ASKING };
}

/** The dialogue when claims for a passage were looked up: where there are none, the editor types (other) words of the claim. */
export function showHomes(state: State, picked: Shown, homes: readonly Home[]): State {
  return { ...state, mode: homes.length ? { kind: 'placing', picked, homes } : { kind: 'typing', what: 'home', text: '', picked } };
}

/** What a key does. */
export function press(state: State, key: Key): Step {
  if (key.ctrl && (key.name === 'c' || key.name === 'd')) return { state, draw: 'nothing', effect: { kind: 'quit' } };
  const { mode } = state;
  if (mode.kind === 'typing') return type(state, mode, key);
  const letter = key.ctrl || key.meta ? '' : (key.sequence ?? '');
  if (letter === 'q') return { state, draw: 'nothing', effect: { kind: 'quit' } };
  if (letter === '?') return { state, draw: 'help', effect: null };
  if (mode.kind !== 'asking' && key.name === 'escape') return redraw({ ...state, mode: ASKING });
  const number = /^[1-9]$/.test(letter) ? Number(letter) - 1 : null;
  if (mode.kind === 'found') {
    const picked = number === null ? undefined : mode.passages[number];
    if (letter === '/') return typing(state, 'words', null);
    return picked ? does(state, { kind: 'homes', picked, words: '' }) : nothing(state);
  }
  if (mode.kind === 'placing') {
    const home = number === null ? undefined : mode.homes[number];
    if (letter === '/') return typing(state, 'home', mode.picked);
    return home ? does(state, { kind: 'decide', decisions: [{ same: [home.shown.passage, mode.picked.passage], date: state.date }] }) : nothing(state);
  }
  return ask(state, key, letter, number);
}

function ask(state: State, key: Key, letter: string, number: number | null): Step {
  const { item } = state.agenda;
  if (letter === 'u') return does(state, { kind: 'undo' });
  if (letter === '/') return typing(state, 'words', null);
  if (item === null) return nothing(state);
  if (letter === 's') return does(state, { kind: 'pass' });
  const enter = key.name === 'return' || key.name === 'enter';
  if (item.kind === 'label') return enter ? does(state, { kind: 'pass' }) : letter === 'e' ? typing(state, 'label', null) : nothing(state);
  if (enter) return does(state, { kind: 'decide', decisions: decisionsOf(item.asked, state.ticked, state.date) });
  if (number === null || number >= item.candidates.length) return nothing(state);
  const ticked = state.ticked.includes(number) ? state.ticked.filter((one) => one !== number) : [...state.ticked, number].sort();
  return { state: { ...state, ticked }, draw: 'prompt', effect: null };
}

/** A line is typed, and edited at its end. */
function type(state: State, mode: Extract<Mode, { kind: 'typing' }>, key: Key): Step {
  const typed = (text: string): Step => ({ state: { ...state, mode: { ...mode, text } }, draw: 'prompt', effect: null });
  if (key.name === 'escape') return redraw({ ...state, mode: ASKING });
  if (key.name === 'return' || key.name === 'enter') return typedWhole(state, mode);
  if (key.name === 'backspace') return typed([...mode.text].slice(0, -1).join(''));
  if (key.ctrl) return key.name === 'u' ? typed('') : nothing(state);
  const added = key.meta ? '' : (key.sequence ?? '');
  return /^[^\p{Cc}]+$/u.test(added) ? typed(mode.text + added) : nothing(state);
}

function typedWhole(state: State, { what, text, picked }: Extract<Mode, { kind: 'typing' }>): Step {
  const words = text.trim();
  const { item } = state.agenda;
  if (words === '') return redraw({ ...state, mode: ASKING });
  if (what === 'words') return does(state, { kind: 'find', words });
  if (picked) return does(state, { kind: 'homes', picked, words });
  return item?.kind === 'label' ? does(state, { kind: 'decide', decisions: [{ label: words, claim: item.claim, date: state.date }] }) : nothing(state);
}

const typing = (state: State, what: 'label' | 'words' | 'home', picked: Shown | null): Step =>
  redraw({ ...state, mode: { kind: 'typing', what, text: '', picked } }, 'prompt');
const nothing = (state: State): Step => ({ state, draw: 'nothing', effect: null });
const redraw = (state: State, draw: Step['draw'] = 'all'): Step => ({ state, draw, effect: null });
const does = (state: State, effect: Effect): Step => ({ state, draw: 'nothing', effect });

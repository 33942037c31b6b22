/** The words of the dialogue: what the terminal shows in each of its states. */
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../compare/printable.ts';
import type { Decision } from '../schema/decisions.ts';
import { compareWords } from '../text-marks/wording.ts';
import type { Agenda, Choice, Item, Shown } from './agenda.ts';

/** What the terminal can do. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

/** On a narrower terminal nothing can be read: it breaks the lines itself. */
const NARROWEST = 20;

const ASKS = {
  same: () => 'Which of these say the same? Tick all that do.',
  silent: (_: string | null, who: string) => `Does one of these report the claim? No tick: ${who} is silent on it.`,
  difference: (facet: string | null) => `Which of these differ from it in ${facet ?? 'anything'}? No tick: there is no such difference.`,
} as const;

/** What the dialogue says of the last key, in one line. */
export const SAYS = {
  undone: 'Undone.',
  unskipped: 'Back to the skipped question.',
  nothingToUndo: 'Nothing to undo.',
  changed: 'Someone else has changed decisions.yaml: remove the entries there.',
  noPassage: (words: string) => `No passage has “${words}”.`,
  noClaim: (words: string) =>
    `${words === '' ? 'No claim is close to this passage.' : `No other claim has “${words}”.`} Type words of the claim that says the same; Esc goes back.`,
  refused: (why: readonly string[]) => `Nothing was written: ${why.join('; ')}.`,
  saved: (decisions: readonly Decision[]) => {
    const counts = Map.groupBy(decisions.flatMap(kindsOf), (kind) => kind);
    return `Saved: ${[...counts].map(([kind, { length }]) => (kind === 'no difference' ? kind : `${length} ${kind}`)).join(', ')}.`;
  },
} as const;

function kindsOf(decision: Decision): string[] {
  if ('same' in decision) return decision.same.slice(1).map(() => 'the same');
  if ('different' in decision) return ['not the same'];
  if ('difference' in decision) return [decision.sides.length ? 'difference' : 'no difference'];
  return ['silent' in decision ? 'silent' : 'label'];
}

const HELP = [
  ['1 2 3', 'tick a passage, or untick it'],
  ['Enter', 'answer: what is not ticked is a no; keep a label'],
  ['s', 'skip: the question stays open'],
  ['e', 'reword a label'],
  ['u', 'undo: take the last answer out of decisions.yaml'],
  ['/', 'find passages by their words, and add one to a claim'],
  ['Esc', 'back to the question'],
  ['q', 'quit; every answer is already saved'],
] as const;

/** What the keys do. */
export function help(look: Look): string {
  const marks = look.colour
    ? 'Faint: the rest of the sentence. Underlined: words that the first passage does not have.'
    : '{ } holds what is asked about, the rest is its sentence; _words_ are not in the first passage.';
  return `${HELP.map(([key, does]) => wrap(does, look, key.padEnd(7))).join('\n')}\n\n${wrap(marks, look)}`;
}

/** The question, without the prompt. */
export function screen(agenda: Agenda, look: Look): string {
  return [wrap(progress(agenda), look), ...itemParts(agenda.item, look)].join('\n\n');
}

/** What a look-up found: claims for a passage that was picked, else passages. */
export function choicesText(choices: readonly Choice[], picked: Shown | null, words: string, look: Look): string {
  const head = picked
    ? [sentence('Which of these claims does this passage make?', look), passage([picked.who], picked, look)]
    : [sentence(`Passages with “${words}”:`, look)];
  return [...head, ...choices.map(({ label, shown }, i) => passage(label === null ? [shown.who] : [label, shown.who], shown, look, ` ${i + 1}  `))].join('\n\n'); // prettier-ignore
}

/** The line where the editor sees what is ticked, and what the keys do. */
export function prompt(item: Item | null, ticked: readonly number[], look: Look): string {
  if (item === null) return fitting(look, '/ find · u undo · q quit > ');
  if (item.kind === 'label') return fitting(look, 'Enter keep · e reword · s skip · u undo · q quit · ? help > ', 'Enter, e, u, q, ? > ');
  const ticks = item.candidates.map((_, i) => `[${ticked.includes(i) ? 'x' : ' '}] ${i + 1}`).join('  ');
  return fitting(look, `${ticks}   Enter answer · s skip · u undo · q quit · ? help > `, `${ticks}  Enter · s u q ? > `, `${ticks} > `);
}

/** The same below what a look-up found. */
export function choicesPrompt(picked: Shown | null, look: Look): string {
  return fitting(
    look,
    picked ? 'number: this claim · / find a claim · Esc back > ' : 'number: this passage · / other words · Esc back > ',
    'number, /, Esc > ',
  );
}

/** The line that the editor types into: its end, when it is longer than the terminal is wide. */
export function typedLine(what: 'label' | 'words', text: string, { width }: Look): string {
  const [letters, room] = [[...printable(text)], Math.max(NARROWEST, width) - 1 - `${what}: `.length];
  return `${what}: ${letters.length > room ? `…${letters.slice(1 - room).join('')}` : letters.join('')}`;
}

/** The longest wording that the terminal has room for. */
function fitting({ width }: Look, ...lines: string[]): string {
  return lines.find((line) => [...line].length < Math.max(NARROWEST, width)) ?? '> ';
}

function progress({ item, questions, labels, answered }: Agenda): string {
  const done = `${answered} answered`;
  if (item?.kind === 'label') return `${done} · ${labels} ${labels === 1 ? 'label' : 'labels'} to check`;
  if (questions > 0) return `${done} · ${questions} left worth asking`;
  return item === null ? done : `${done} · the rest would change little; q quits`;
}

function itemParts(item: Item | null, look: Look): string[] {
  if (item === null) return [wrap('Nothing is left to ask. / finds passages, u undoes the last answer, q quits.', look)];
  if (item.kind === 'label') {
    const ask = 'Is this a good name for the claim? Enter keeps it, e rewords it.';
    return [
      wrap(paint('bold', ask, look), look),
      wrap(paint('bold', item.label, look), look, '    '),
      ...item.mentions.map((shown) => passage([shown.who], shown, look)),
    ];
  }
  const { label, asked: { question: { kind, facet }, sides }, candidates } = item; // prettier-ignore
  const ask = paint('bold', ASKS[kind](facet, candidates[0]?.who ?? ''), look);
  const title = ({ who }: Shown, i: number): string[] => [kind === 'difference' && sides[i] ? `${who}: ${sides[i].value}` : who];
  return [
    wrap(ask, look),
    ...(label === null ? [] : [wrap(paint('dim', `Claim: ${label}`, look), look)]),
    passage(title(item.passage, 0), item.passage, look),
    ...candidates.map((shown, i) => passage(title(shown, i + 1), shown, look, ` ${i + 1}  `, item.passage.quote)),
  ];
}

/** Titles, and a passage within its sentence. With a `base`, the words that it does not have are marked. */
function passage(titles: readonly string[], { before, quote, after }: Shown, look: Look, head = '    ', base: string | null = null): string {
  const [open, close] = look.colour || !hasWords(before + after) ? ['', ''] : ['{', '}'];
  const mark = (words: string): string => (look.colour ? paint('underline', words, look) : `_${words}_`);
  const parts = base === null ? [{ kind: 'same', text: quote }] : compareWords(base, quote).filter(({ kind }) => kind !== 'deleted');
  const marked = parts.map(({ kind, text }) => (kind === 'inserted' && hasWords(text) ? clean(text).replace(/\S(.*\S)?/, mark) : clean(text)));
  const sentence = `${paint('dim', before, look)}${open}${marked.join('')}${close}${paint('dim', after, look)}`;
  return wrap([...titles.map((title) => paint('bold', title, look)), sentence].join('\n'), look, head);
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** Text of strangers, on one line. */
const clean = (text: string): string => printable(text).replace(/\s+/g, ' ');
const paint = (style: 'bold' | 'dim' | 'underline', text: string, { colour }: Look): string =>
  colour && text !== '' ? styleText(style, clean(text), { validateStream: false }) : clean(text);

/** Painted or clean text in lines that fit, the first behind `head`, the others as far in. */
function wrap(text: string, { width }: Look, head = ''): string {
  const room = Math.max(NARROWEST, width) - head.length;
  return `${head}${wrapAnsi(text, room, { hard: true }).replaceAll('\n', `\n${' '.repeat(head.length)}`)}`;
}

/** A sentence to the editor, which may quote an article. */
export const sentence = (text: string, look: Look): string => wrap(clean(text), look);

/** The words of the dialogue. */
import type { Decision } from '../schema/decisions.ts';
import type { Choice, Item, Shown } from './agenda.ts';
import type { Marks } from './dialogue.ts';
import { KINDS, LETTERS } from './kinds.ts';
import type { Desk } from './desk.ts';

/** Text, or a passage within its sentence, below titles. */
export interface Paragraph {
  /** Before the first line; the others are as far in. */
  readonly head?: string;
  readonly titles?: readonly string[];
  readonly text?: string;
  readonly faint?: boolean;
  readonly shown?: Shown;
  /** Words that are not in this quote are marked. */
  readonly base?: string;
}

/** What the dialogue says of the last answer. */
export const SAYS = {
  undone: 'Undone.',
  unskipped: 'Back to the skipped question.',
  why: (lines: readonly string[]) => (lines.length ? `Why these stand together: ${lines.join('. ')}.` : 'Nothing more is known of these.'),
  nothingToUndo: 'Nothing to undo.',
  changed: 'Someone else has changed decisions.yaml: remove the entries there.',
  refused: (why: readonly string[]) => `Nothing was written: ${why.join('; ')}.`,
  saved: (decisions: readonly Decision[]) => {
    const counts = Map.groupBy(decisions.flatMap(kindsOf), (kind) => kind);
    return `Saved: ${[...counts].map(([kind, { length }]) => (kind === 'no difference' ? kind : `${length} ${kind}`)).join(', ')}.`;
  },
} as const;

function kindsOf(decision: Decision): string[] {
  if (decision.kind === 'same') return decision.passages.slice(1).map(() => 'the same');
  if (decision.kind === 'different') return ['not the same'];
  if (decision.kind === 'difference') return [decision.sides.length ? 'difference' : 'no difference'];
  return [decision.kind];
}

/** What the keys do. */
export const HELP: readonly Paragraph[] = [
  { head: '1 2 3  ', text: 'tick a passage, or untick it' },
  { head: 'letter ', text: `after a number, of passages that are about to be published: it tells the claim, but differs in ${LETTERS}` },
  { head: 'Enter  ', text: 'answer (so does Space): what is not ticked is a no; keep a label' },
  { head: 'w      ', text: 'why the program put these together' },
  { head: 's      ', text: 'skip: the question stays open' },
  { head: 'e      ', text: 'reword a label' },
  { head: 'u      ', text: 'undo: take the last answer out of decisions.yaml' },
  { head: '/      ', text: 'find passages by their words, and add one to a claim' },
  { head: 'Esc    ', text: 'back to the question' },
  { head: 'q      ', text: 'quit; every answer is already saved' },
];
export const MARKS = {
  colour: 'Faint: the rest of the sentence. Underlined: words that the first passage does not have.',
  plain: '{ } holds what is asked about, the rest is its sentence; _words_ are not in the first passage.',
} as const;

/** Prompts, each in several wordings, the longest first. */
export const PROMPTS = {
  passages: ['number: this passage · / other words · Esc back > ', 'number, /, Esc > '],
  claims: ['number: this claim · / find a claim · Esc back > ', 'number, /, Esc > '],
  label: ['Enter keep · e reword · s skip · u undo · q quit · ? help > ', 'Enter, e, u, q, ? > '],
  nothing: ['/ find · u undo · q quit > ', '/ u q > '],
} as const;

/** The prompt below a question shows what is marked. */
export function promptOf(item: Item | null, { yes, differ }: Marks): readonly string[] {
  if (item?.kind !== 'question') return PROMPTS[item ? 'label' : 'nothing'];
  const marks = item.candidates.map((_, i) => (yes.includes(i) ? 'x' : differ[i] === undefined ? ' ' : KINDS[differ[i]].words));
  const ticks = marks.map((mark, i) => `[${mark}] ${i + 1}`).join('  ');
  if (item.asked.question.kind === 'agree')
    return [`${ticks}   Enter answer · s skip · u undo · w why · q quit · ? help > `, `${ticks}  Enter · s u w q ? > `, `${ticks} > `, '> '];
  return [`${ticks}   Enter answer · s skip · u undo · q quit · ? help > `, `${ticks}  Enter · s u q ? > `, `${ticks} > `, '> '];
}

/** How far the editor has come, and the question. */
export function screen({ answered, agenda: { item, questions, labels } }: Pick<Desk, 'answered' | 'agenda'>): Paragraph[] {
  const last = item === null ? '' : ' · the rest would change little; q quits';
  const left = item?.kind === 'label' ? ` · ${labels} ${labels === 1 ? 'label' : 'labels'} to check` : questions ? ` · ${questions} left worth asking` : last;
  return [{ text: `${answered} answered${left}` }, ...asking(item)];
}

function asking(item: Item | null): Paragraph[] {
  if (item === null) return [{ text: 'Nothing is left to ask. / finds passages, u undoes the last answer, q quits.' }];
  if (item.kind === 'label') {
    const ask = { titles: ['Is this a good name for the claim? Enter keeps it, e rewords it.'] };
    return [ask, { head: '    ', titles: [item.label] }, ...item.mentions.map((shown) => ({ head: '    ', titles: [shown.who], shown }))];
  }
  const { asked, label, seen, passage, candidates } = item;
  const { kind, facet } = asked.question;
  const title = ({ who }: Shown, i: number): string => (kind === 'difference' && asked.sides[i] ? `${who}: ${asked.sides[i].value}` : who);
  const ask = {
    agree: 'These are about to be published as one claim. Which say the same as the first? Tick them; a letter after the number says what differs.',
    same: 'Which of these say the same? Tick all that do.',
    silent: `Does one of these report the claim? No tick: ${candidates[0]?.who ?? ''} is silent on it.`,
    difference: `Which of these differ from it in ${facet ?? 'anything'}? No tick: there is no such difference.`,
  }[kind];
  return [
    { titles: [ask] },
    ...(label === null ? [] : [{ text: `Claim: ${label}`, faint: true }]),
    ...(kind === 'agree' ? [{ text: `Differs in: ${LETTERS}. No mark: it does not belong here.`, faint: true }] : []),
    ...seen.map((text) => ({ text: `The program sees a difference in ${text}.`, faint: true })),
    { head: '    ', titles: [title(passage, 0)], shown: passage },
    ...candidates.map((shown, i) => ({ head: ` ${i + 1}  `, titles: [title(shown, i + 1)], shown, base: passage.quote })),
  ];
}

/**
 * What a look-up found.
 * @param picked the passage that needs a claim; null while it is looked for
 */
export function foundBy(words: string, choices: readonly Choice[], picked: Shown | null): Paragraph[] {
  const closest = words === '' ? 'No claim is close to this passage.' : `No other claim has “${words}”.`;
  if (!choices.length) return [{ text: picked ? `${closest} Type words of the claim that says the same; Esc goes back.` : `No passage has “${words}”.` }];
  const numbered = choices.map(({ label, shown }, i) => ({ head: ` ${i + 1}  `, titles: label === null ? [shown.who] : [label, shown.who], shown }));
  if (!picked) return [{ text: `Passages with “${words}”:` }, ...numbered];
  return [{ text: 'Which of these claims does this passage make?' }, { head: '    ', titles: [picked.who], shown: picked }, ...numbered];
}

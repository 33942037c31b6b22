/** The words of the dialogue: what stands on the terminal in each of its states. */
import { compareWords } from '../text-marks/wording.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Agenda, Item, Shown, State } from './dialogue.ts';
import { printable } from '../compare/printable.ts';
import { type Look, type Stretch, wrap } from '../cli/wrap.ts';

const ASKS = {
  same: () => 'Which of these say the same? Tick all that do.',
  silent: (_: string | null, who: string) => `Does one of these tell the claim? No tick: ${who} is silent on it.`,
  difference: (facet: string | null) => `Which of these differ from it in ${facet ?? 'anything'}? No tick: there is no such difference.`,
} as const;

/** No claim was found that a passage might belong to. */
export function noHome(words: string): string {
  return `${words === '' ? 'No claim comes near this passage.' : `No other claim has “${words}”.`} Type words of the claim that says the same; Esc leads back.`;
}

/** What an answer wrote, in one line. */
export function saved(decisions: readonly Decision[]): string {
  const number = (key: string): number => decisions.filter((decision) => key in decision).length;
  const parts = [
    [decisions.reduce((total, one) => total + ('same' in one ? one.same.length - 1 : 0), 0), 'the same'],
    [number('different'), 'not the same'],
    [number('silent'), 'silent'],
    [decisions.filter((one) => 'difference' in one && one.sides.length > 0).length, 'a difference'],
    [decisions.filter((one) => 'difference' in one && one.sides.length === 0).length, 'no difference'],
    [number('label'), 'label'],
  ] as const;
  return `Saved: ${parts.flatMap(([count, what]) => (count === 0 ? [] : [/^(?:a |no d|label)/.test(what) ? what : `${count} ${what}`])).join(', ')}.`;
}

/** All that is to be seen, without the line where the editor types. */
export function screen({ agenda, mode }: State, look: Look): string {
  const say = (text: string): string => wrap([{ kind: 'plain', text }], '', look);
  if (mode.kind === 'found') return [say(`Passages with “${mode.words}”:`), ...numbered(mode.passages, look)].join('\n\n');
  if (mode.kind === 'placing') {
    const homes = mode.homes.map(
      ({ label, shown }, i) => `${wrap([{ kind: 'strong', text: label }], ` ${i + 1}  `, look)}\n${tell(shown, '    ', null, look)}`,
    );
    return [say('This passage says what one of these claims says:'), tell(mode.picked, '  ', null, look), ...homes].join('\n\n');
  }
  const { item } = agenda;
  const head = say(progress(agenda));
  if (item === null) return [head, say('There is nothing left to ask. / looks passages up, u takes the last answer back, q ends.')].join('\n\n');
  return [head, ...(item.kind === 'label' ? labelParts(item, look) : questionParts(item, look))].join('\n\n');
}

/** The line where the editor types or sees what is ticked; never longer than the terminal is wide. */
export function prompt({ agenda, mode, ticked }: State, { width }: Look): string {
  const room = Math.max(20, width) - 1;
  if (mode.kind === 'typing') {
    const head = mode.what === 'label' ? 'label: ' : 'words: ';
    const text = [...printable(mode.text)];
    const left = room - head.length;
    return text.length > left ? `${head}…${text.slice(1 - left).join('')}` : `${head}${text.join('')}`;
  }
  const fits = (...lines: string[]): string => lines.find((line) => [...line].length <= room) ?? '> ';
  if (mode.kind === 'found') return fits('number: this one · / other words · Esc back > ', 'number, /, Esc > ');
  if (mode.kind === 'placing') return fits('number: under this claim · / a claim by words · Esc back > ', 'number, /, Esc > ');
  if (agenda.item === null) return fits('/ look up · u undo · q quit > ');
  if (agenda.item.kind === 'label') return fits('Enter keep · e other words · s skip · u undo · q quit · ? help > ', 'Enter, e, u, q, ? > ');
  const ticks = agenda.item.candidates.map((_, i) => `[${ticked.includes(i) ? 'x' : ' '}] ${i + 1}`).join('  ');
  return fits(`${ticks}   Enter answer · s skip · u undo · q quit · ? help > `, `${ticks}  Enter · s u q ? > `, `${ticks} > `);
}

const HELP = [
  ['1 2 3', 'tick a passage, or take the tick away'],
  ['Enter', 'answer: what is not ticked is a no; of a label: keep it'],
  ['s', 'skip: the question stays open'],
  ['e', 'give a label other words'],
  ['u', 'undo: takes the last answer out of decisions.yaml again'],
  ['/', 'look passages up by words, and put one under a claim'],
  ['Esc', 'back to the question'],
  ['q', 'quit; every answer is saved already'],
] as const;

/** What the keys do. */
export function help(look: Look): string {
  const marks = look.colour
    ? 'Faint: the rest of the sentence. Underlined: words that the first passage has not.'
    : '{ } holds what is asked about, the rest is its sentence; _words_ are not in the first passage.';
  return [...HELP.map(([key, does]) => wrap([{ kind: 'plain', text: does }], key.padEnd(7), look)), '', wrap([{ kind: 'plain', text: marks }], '', look)].join(
    '\n',
  );
}

function progress({ item, questions, labels, answered }: Agenda): string {
  const done = `${answered} answered`;
  if (item?.kind === 'label') return `${done} · ${labels} ${labels === 1 ? 'label' : 'labels'} to look at`;
  if (questions > 0) return `${done} · ${questions} left worth asking`;
  return item === null ? done : `${done} · what is left would change little; q ends`;
}

function questionParts({ asked: { question, sides }, label, passage, candidates }: Extract<Item, { kind: 'question' }>, look: Look): string[] {
  const { kind, facet } = question;
  const value = (i: number): string | null => (kind === 'difference' ? (sides[i]?.value ?? null) : null);
  return [
    wrap([{ kind: 'strong', text: ASKS[kind](facet, candidates[0]?.who ?? '') }], '', look),
    ...(label === null ? [] : [wrap([{ kind: 'context', text: `Claim: ${label}` }], '', look)]),
    tell(passage, '    ', null, look, value(0)),
    ...candidates.map((shown, i) => tell(shown, ` ${i + 1}  `, passage.quote, look, value(i + 1))),
  ];
}

function labelParts({ label, mentions }: Extract<Item, { kind: 'label' }>, look: Look): string[] {
  return [
    wrap([{ kind: 'strong', text: 'Is this a good name for the claim? Enter keeps it, e gives it other words.' }], '', look),
    wrap([{ kind: 'strong', text: label }], '    ', look),
    ...mentions.map((shown) => tell(shown, '    ', null, look)),
  ];
}

function numbered(passages: readonly Shown[], look: Look): string[] {
  return passages.map((shown, i) => tell(shown, ` ${i + 1}  `, null, look));
}

/** Whose it is, and the passage within its sentence; with a `base`, the words that it has not are marked. */
function tell({ who, before, quote, after }: Shown, head: string, base: string | null, look: Look, value: string | null = null): string {
  const whole = !/[\p{L}\p{N}]/u.test(before + after);
  const marked = (text: string): Stretch => ({ kind: 'differs', text: look.colour ? text : text.replace(/^(\s*)(\S(?:.*\S)?)(\s*)$/su, '$1_$2_$3') });
  const words: Stretch[] =
    base === null
      ? [{ kind: 'quote', text: quote }]
      : compareWords(base, quote).flatMap(({ kind, text }): Stretch[] =>
          kind === 'deleted' ? [] : kind === 'inserted' && /[\p{L}\p{N}]/u.test(text) ? [marked(text)] : [{ kind: 'quote', text }],
        );
  const sign = (text: string): Stretch[] => (look.colour || whole ? [] : [{ kind: 'context', text }]);
  const stretches: Stretch[] = [{ kind: 'context', text: before }, ...sign('{'), ...words, ...sign('}'), { kind: 'context', text: after }];
  const name = wrap([{ kind: 'strong', text: value === null ? who : `${who}: ${value}` }], head, look);
  return `${name}\n${wrap(stretches, ' '.repeat(head.length), look)}`;
}

/** The words of the dialogue. */
import type { Decision } from '../schema/decisions.ts';
import type { Choice, Item, Shown } from './agenda.ts';
import type { Marks } from './dialogue.ts';
import { KINDS, LETTERS } from './kinds.ts';
import type { Desk } from './desk.ts';
import { AHEAD, type Progress } from './progress.ts';

/** Text, or a passage within its sentence, below titles and behind a name. */
export interface Paragraph {
  /** Before the first line; the others are as far in. */
  readonly head?: string;
  readonly titles?: readonly string[];
  readonly name?: string;
  readonly text?: string;
  readonly faint?: boolean;
  readonly shown?: Shown;
  /** Words that are in none of these quotes are marked. */
  readonly bases?: readonly string[];
}

/** One fault of a file is often told of many entries. */
const MOST_REASONS = 2;

/** What the dialogue says of the last answer. */
export const SAYS = {
  undone: 'Undone.',
  unskipped: 'Back to the skipped question.',
  why: (lines: readonly string[]) => (lines.length ? `Why the program asks about these: ${lines.join('. ')}.` : 'Nothing more is known of these.'),
  inWhat: (number: number) => `In what does ${number} differ? ${LETTERS} · Esc back.`,
  nothingToUndo: 'Nothing to undo.',
  changed: 'Someone else has changed decisions.yaml: remove the entries there.',
  reread: 'Someone else has answered meanwhile. Their answers were read; this is what is left to ask.',
  refused: (why: readonly string[]) => {
    const more = why.length > MOST_REASONS ? `; and ${why.length - MOST_REASONS} more` : '';
    return `Nothing was written: ${why.slice(0, MOST_REASONS).join('; ')}${more}. Correct it there (npm run check says how) and answer again, or s skips.`;
  },
  saved: (decisions: readonly Decision[]) => {
    const counts = Map.groupBy(decisions.flatMap(kindsOf), (kind) => kind);
    return `Saved: ${[...counts].map(([kind, { length }]) => (kind === 'no difference' ? kind : `${length} ${kind}`)).join(', ')}.`;
  },
} as const;

function kindsOf(decision: Decision): string[] {
  if (decision.kind === 'not-a-claim') return ['no news'];
  if (decision.kind === 'same') return decision.passages.slice(1).map(() => 'the same');
  if (decision.kind === 'different') return ['not the same'];
  if (decision.kind === 'difference') return [decision.sides.length ? 'difference' : 'no difference'];
  return [decision.kind];
}

/** What the keys do. */
export const HELP: readonly Paragraph[] = [
  { head: 'y      ', text: 'yes: the marked passage says the same, reports the claim, or differs, as the question asks' },
  { head: 'n      ', text: 'no: it does not belong here' },
  { head: 'd      ', text: `it reports the same claim but differs; then one letter: ${LETTERS}` },
  { head: 'Y N    ', text: 'yes, or no, for this passage and all after it that have no answer yet' },
  { head: 'x      ', text: 'it is no news text: a caption, an advert, a note on the page' },
  { head: '1 to 5 ', text: 'choose the passage that the next key is about; 0 is the first one. The last word answers the question.' },
  { head: 's      ', text: 'skip: the question stays open' },
  { head: 'u      ', text: 'undo: take back the last key, or the last answer out of decisions.yaml' },
  { head: 'w      ', text: 'why the program asks about these' },
  { head: 'e      ', text: 'reword a label; Enter keeps it' },
  { head: '/      ', text: 'find passages by their words, and add one to a claim' },
  { head: 'Esc    ', text: 'back to the question' },
  { head: 'q      ', text: 'quit; every answer is already saved, and the next npm run review goes on from there' },
];
/** What the first line of a question says. */
export const PROGRESS = `First line: how many you answered and how many are worth asking; how likely a shared claim is right; what the next ${AHEAD} answers would bring.`;
export const MARKS = {
  colour: 'Faint: the rest of the sentence. Underlined: words that the other side does not have.',
  plain: '{ } holds what is asked about, the rest is its sentence; _words_ are not on the other side.',
} as const;

/** Prompts, each in several wordings, the longest first. */
export const PROMPTS = {
  passages: ['number: this passage · / other words · Esc back > ', 'number, /, Esc > '],
  claims: ['number: this claim · / find a claim · Esc back > ', 'number, /, Esc > '],
  label: ['Enter keep · e reword · s skip · u undo · q quit · ? help > ', 'Enter, e, u, q, ? > '],
  nothing: ['/ find · u undo · q quit > ', '/ u q > '],
} as const;

/** The prompt below a question shows what was said, and which passage the next key is about. */
export function promptOf(item: Item | null, { given, at, asksInWhat }: Marks): readonly string[] {
  if (item?.kind !== 'question') return PROMPTS[item ? 'label' : 'nothing'];
  const wordsFor = (candidate: number): string => {
    const verdict = given.find((one) => one.candidate === candidate)?.verdict;
    if (verdict === undefined) return '';
    return ` [${verdict === 'yes' || verdict === 'no' || verdict === 'no news' ? verdict : KINDS[verdict].words}]`;
  };
  const marks = item.candidates.map((_, i) => `${i === at ? '>' : ''}${i + 1}${wordsFor(i)}`).join('  ');
  const ticks = at < 0 ? `>0  ${marks}` : marks;
  if (asksInWhat)
    return [
      `${ticks}   differs in: ${SHORT_LETTERS} · Esc back > `,
      `${ticks}   ${SHORT_LETTERS} > `,
      `${ticks}   a letter · Esc back > `,
      `${ticks} > `,
      '> ',
    ];
  const { kind } = item.asked.question;
  const [yes, no] = YES_NO[kind];
  const [differs, d] = kind === 'difference' ? ['', ''] : [' · d differs', ' d'];
  const all = item.candidates.length - given.length > 1 ? ' · Y N all' : '';
  const rest = 's skip · u undo · w why · q quit · ? help';
  return [
    `${ticks}   y ${yes}${differs} · n ${no}${all} · x no news · ${rest} > `,
    `${ticks}  y ${yes}${differs} · n ${no}${all} · x s u w q ? > `,
    `${ticks}  y ${yes}${differs} · n ${no}${all} · ? > `,
    `${ticks}  y n${d} x ? > `,
    `${ticks} > `,
    '> ',
  ];
}

const SHORT_LETTERS = 'n how many · t when · p where · a who · c y r g o';

/** What yes and no mean, by the kind of question. */
const YES_NO = {
  agree: ['same', 'not here'],
  same: ['same', 'other'],
  silent: ['reports it', 'does not'],
  difference: ['differs', 'does not'],
} as const;

/** How far the editor has come, and the question. */
export function screen({ answered, agenda: { item, questions, labels, progress } }: Pick<Desk, 'answered' | 'agenda'>): Paragraph[] {
  const last = item === null ? '' : ' · the rest would change little; q quits';
  const left = item?.kind === 'label' ? ` · ${labels} ${labels === 1 ? 'label' : 'labels'} to check` : questions ? ` · ${questions} left` : last;
  return [{ text: `${answered} answered${left}${sureness(progress)}`, faint: true }, ...asking(item)];
}

/** On one line with the counts: it is read with every question. */
function sureness({ sure, later, pairs }: Progress): string {
  if (sure === null) return '';
  const more = [...(percent(later) === percent(sure) ? [] : [percent(later)]), ...(pairs ? [`${pairs} more ${pairs === 1 ? 'pair' : 'pairs'}`] : [])];
  return ` · ${percent(sure)} sure${more.length ? ` · next ${AHEAD}: ${more.join(', ')}` : ''}`;
}

const percent = (share: number | null): string => `${Math.round((share ?? 1) * 100)} %`;

function asking(item: Item | null): Paragraph[] {
  if (item === null) return [{ text: 'Nothing is left to ask. / finds passages, u undoes the last answer, q quits.' }];
  if (item.kind === 'label') {
    const ask = { titles: ['Is this a good name for the claim? Enter keeps it, e rewords it.'] };
    return [ask, { head: '    ', titles: [item.label] }, ...item.mentions.map((shown) => ({ head: '    ', name: shown.who, shown }))];
  }
  const { asked, label, seen, passage, candidates } = item;
  const { kind, facet } = asked.question;
  const title = ({ who }: Shown, i: number): string => (kind === 'difference' && asked.sides[i] ? `${who}: ${asked.sides[i].value}` : who);
  const ask = {
    agree: 'About to be published as one claim. Does each say the same as the first?',
    same: 'Which of these say the same as the first?',
    silent: `Does one of these report the claim? If none does, ${candidates[0]?.who ?? ''} is silent on it.`,
    difference: `Which of these differ from the first in ${facet ?? 'anything'}? If none does, there is no such difference.`,
  }[kind];
  return [
    { titles: [ask] },
    ...(label === null ? [] : [{ text: `Claim: ${label}`, faint: true }]),
    ...(seen.length ? [{ text: `Perhaps they differ in ${seen.join(', ')}.`, faint: true }] : []),
    { head: '    ', name: title(passage, 0), shown: passage, bases: candidates.map(({ quote }) => quote) },
    ...candidates.map((shown, i) => ({ head: ` ${i + 1}  `, name: title(shown, i + 1), shown, bases: [passage.quote] })),
  ];
}

/**
 * What a look-up found.
 * @param picked the passage that needs a claim; null while it is looked for
 */
export function foundBy(words: string, choices: readonly Choice[], picked: Shown | null): Paragraph[] {
  const closest = words === '' ? 'No claim is close to this passage.' : `No other claim has “${words}”.`;
  if (!choices.length) return [{ text: picked ? `${closest} Type words of the claim that says the same; Esc goes back.` : `No passage has “${words}”.` }];
  const numbered = choices.map(({ label, shown }, i) => ({ head: ` ${i + 1}  `, titles: label === null ? [] : [label], name: shown.who, shown }));
  if (!picked) return [{ text: `Passages with “${words}”:` }, ...numbered];
  return [{ text: 'Which of these claims does this passage make?' }, { head: '    ', name: picked.who, shown: picked }, ...numbered];
}

/** What the dialogue writes: paragraphs that fit the terminal, and below them a prompt that changes in its place. */
import type { Key } from 'node:readline';
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../compare/printable.ts';
import { compareWords } from '../text-marks/wording.ts';
import type { Shown } from './agenda.ts';
import { nameOf } from './dialogue.ts';
import { HELP, MARKS, type Paragraph, PROGRESS } from './dialogue-text.ts';

export interface TerminalLook {
  readonly width: number;
  readonly colour: boolean;
}

export interface Terminal {
  readonly write: (text: string) => void;
  readonly look: () => TerminalLook;
  /** Waits for the next key. */
  readonly key: () => Promise<Key>;
}

/** What `ask` throws when the editor quits, as node:readline/promises throws an AbortError. */
export const QUIT = new Error('the editor quits');
/** Of a long sentence so many words before and after what is asked about are shown: enough for whose words they are, and for a pronoun. */
const NEARBY = 7;
/** On a narrower terminal nothing can be read: it breaks the lines itself. */
const NARROWEST = 20;

export type Page = ReturnType<typeof pageOn>;

export function pageOn({ write, look, key }: Terminal) {
  let used = 0;
  const show = (paragraphs: readonly Paragraph[], between = '\n\n'): void => {
    write(`${used === 0 ? '' : '\n'}\n${paragraphs.map((one) => layOut(one, look())).join(between)}\n`);
    used = 0;
  };
  /**
   * Shows a prompt and waits for a key, which it returns by its name.
   * @param lines the prompt in several wordings, the longest first
   * @param typed what the editor has typed behind it, where q and ? are letters like others
   */
  const ask = async (lines: readonly string[], typed?: string): Promise<string> => {
    const { width } = look();
    const line = fitting(lines, typed ?? '', look());
    // On a terminal that was made narrower what stood there has wrapped, and is left behind.
    if (used >= width) used = 0;
    // Blanks over what stood there: not every terminal knows an escape sequence for it.
    write(`${used === 0 ? '\n' : '\r'}${line.padEnd(used)}${'\b'.repeat(Math.max(0, used - [...line].length))}`);
    used = [...line].length;
    const name = nameOf(await key());
    if (name === 'Quit' || (name === 'q' && typed === undefined)) throw QUIT;
    if (name !== '?' || typed !== undefined) return name;
    show(HELP, '\n');
    show([{ text: PROGRESS }, { text: MARKS[look().colour ? 'colour' : 'plain'] }]);
    return ask(lines);
  };
  return { show, say: (text: string): void => show([{ text }]), ask };
}

/** The longest wording that there is room for, and as much of the end of what was typed. */
function fitting(lines: readonly string[], typed: string, { width }: TerminalLook): string {
  const room = Math.max(NARROWEST, width) - 1;
  const line = lines.find(({ length }) => length <= room) ?? '> ';
  const letters = [...printable(typed)];
  const left = room - line.length;
  return `${line}${letters.length > left ? `…${letters.slice(1 - left).join('')}` : letters.join('')}`;
}

/** A paragraph as it is printed: nothing that strangers wrote controls the terminal. */
export function layOut({ head = '', titles = [], name, text = '', faint, shown, bases = [] }: Paragraph, look: TerminalLook): string {
  const named = name === undefined ? '' : `${paint('bold', `${name}:`, look)} `;
  const lines = [
    ...titles.map((title) => paint('bold', title, look)),
    ...(text ? [paint(faint ? 'dim' : null, text, look)] : []),
    ...(shown ? [`${named}${inSentence(shown, bases, look)}`] : []),
  ];
  const room = Math.max(NARROWEST, look.width) - head.length;
  return `${head}${wrapAnsi(lines.join('\n'), room, { hard: true }).replaceAll('\n', `\n${' '.repeat(head.length)}`)}`;
}

function inSentence({ before: all, quote, after: rest }: Shown, bases: readonly string[], look: TerminalLook): string {
  const [leading, trailing] = [all.match(/\S+\s*/g) ?? [], rest.match(/\s?\S+/g) ?? []];
  const before = leading.length > NEARBY ? `… ${leading.slice(-NEARBY).join('')}` : all;
  const after = trailing.length > NEARBY ? `${trailing.slice(0, NEARBY).join('')} …` : rest;
  const [open, close] = look.colour || !hasWords(before + after) ? ['', ''] : ['{', '}'];
  const mark = (words: string): string => (look.colour ? paint('underline', words, look) : `_${words}_`);
  const marked = partsOf(quote, bases).map(({ isOwn, text }) => (isOwn && hasWords(text) ? clean(text).replace(/\S(.*\S)?/, mark) : clean(text)));
  return `${paint('dim', before, look)}${open}${marked.join('')}${close}${paint('dim', after, look)}`;
}

/** A quote in runs: those of its words that stand in none of the others, and the rest. */
function partsOf(quote: string, bases: readonly string[]): { isOwn: boolean; text: string }[] {
  const own = Array.from({ length: quote.length }, () => bases.length > 0);
  for (const base of bases) {
    let at = 0;
    for (const { kind, text } of compareWords(base, quote)) {
      if (kind === 'deleted') continue;
      if (kind !== 'inserted') own.fill(false, at, at + text.length);
      at += text.length;
    }
  }
  const edges = own.flatMap((is, i) => (i === 0 || is !== own[i - 1] ? [i] : []));
  return edges.map((from, i) => ({ isOwn: own[from] === true, text: quote.slice(from, edges[i + 1]) }));
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const clean = (text: string): string => printable(text).replace(/\s+/g, ' ');
const paint = (style: 'bold' | 'dim' | 'underline' | null, text: string, { colour }: TerminalLook): string =>
  colour && style !== null && text !== '' ? styleText(style, clean(text), { validateStream: false }) : clean(text);

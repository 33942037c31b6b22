/** Text with marks, in lines that fit a terminal. */
import { styleText } from 'node:util';
import { printable } from '../compare/printable.ts';

/** `quote` is what is asked about, `context` the rest of its sentence, `differs` words of a quote that another has not. */
export interface Stretch {
  readonly kind: 'plain' | 'strong' | 'context' | 'quote' | 'differs';
  readonly text: string;
}

/** How the terminal is: nothing of a dialogue depends on it but its text. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

const STYLES = { plain: null, strong: 'bold', context: 'dim', quote: null, differs: 'underline' } as const;

/** Narrower than this nothing can be read, and it is left to the terminal to break lines. */
const NARROWEST = 20;

/**
 * Lines of at most `width` characters, the first behind `head`, the others as far in.
 * @param stretches text of articles may stand in them: control characters do not come out
 */
export function wrap(stretches: readonly Stretch[], head: string, { width, colour }: Look): string {
  const room = Math.max(NARROWEST, width) - [...head].length;
  const lines: Stretch[][] = [[]];
  let used = 0;
  for (const word of wordsOf(stretches, room)) {
    const text = word.map((part) => part.text).join('');
    if (used > 0 && used + [...text.trimEnd()].length > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += [...text].length;
  }
  const indent = ' '.repeat([...head].length);
  return lines.map((line, i) => `${i === 0 ? head : indent}${paint(trimmed(line), colour)}`.trimEnd()).join('\n');
}

/** Words with the space behind them; a word may be marked in part. One that is longer than a line comes in pieces. */
function wordsOf(stretches: readonly Stretch[], room: number): Stretch[][] {
  const words: Stretch[][] = [];
  let open = false;
  for (const { kind, text } of stretches)
    for (const piece of printable(text)
      .replace(/\s+/g, ' ')
      .split(/(?<= )/)) {
      const letters = [...piece];
      for (let at = 0; at < letters.length; at += room) {
        const part = { kind, text: letters.slice(at, at + room).join('') };
        const last = words.at(-1);
        if (open && at === 0 && last && [...last.map((one) => one.text).join('')].length + letters.length <= room) last.push(part);
        else words.push([part]);
      }
      if (piece !== '') open = !piece.endsWith(' ');
    }
  return words;
}

/** Without the space at the end of a line, which an underline would show. */
function trimmed(line: readonly Stretch[]): Stretch[] {
  return line.map((part, i) => (i === line.length - 1 ? { ...part, text: part.text.trimEnd() } : part));
}

function paint(line: readonly Stretch[], colour: boolean): string {
  const joined: Stretch[] = [];
  for (const part of line.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text };
    else joined.push(part);
  }
  return joined
    .map(({ kind, text }) => {
      const style = STYLES[kind];
      return colour && style !== null ? styleText(style, text, { validateStream: false }) : text;
    })
    .join('');
}

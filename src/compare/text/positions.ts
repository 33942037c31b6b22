/**
 * Where each character of a parsed text stands in the file. A parser takes off escapes, references and the signs at the head
 * of continued lines; what it took where is recorded while it parses, since it cannot be told from the result afterwards.
 */
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { InlineCode, Nodes, Text } from 'mdast';

/** A stretch of a text that stands in the file as it is, or one character that is written otherwise there. */
export interface Run {
  /** Where the run begins in the text. */
  readonly at: number;
  /** Where it begins in the file. */
  readonly source: number;
  readonly length: number;
  /** How many characters it takes in the file: other than `length` where it is a reference such as &amp;. */
  readonly sourceLength: number;
}

declare module 'mdast' {
  interface TextData {
    runs?: Run[];
  }
  interface InlineCodeData {
    runs?: Run[];
  }
}

/** An extension of the parser, to be used after all others: every text and code keeps its runs in its `data`. */
export const keepPlaces: Extension = {
  enter: {
    // A reference has two markers, & and ;, before and after the parser adds what it stands for.
    characterReferenceMarker(token) {
      const text = this.stack.at(-1) as Text;
      const runs = runsOf(text);
      const [last, { offset }] = [runs.at(-1), token.start];
      if (last?.length === 0) runs.splice(-1, 1, { ...last, length: text.value.length - last.at, sourceLength: offset + 1 - last.source });
      else runs.push({ at: text.value.length, source: offset, length: 0, sourceLength: 0 });
    },
  },
  exit: {
    data: exitText,
    characterEscapeValue: exitText,
    codeTextData: exitText,
    codeText(token) {
      const fragment = this.stack.at(-1) as { children?: Nodes[] };
      const text = fragment.children?.find((child): child is Text => child.type === 'text');
      this.resume();
      const code = this.stack.at(-1) as InlineCode;
      Object.assign(code, this.data.inTable ? withoutBackslashes(text) : { value: text?.value ?? '', data: { runs: text?.data?.runs ?? [] } });
      this.exit(token);
    },
  },
};

/** In the code of a table \| stands for a |, which would end the cell. */
function withoutBackslashes(text: Text | undefined): Pick<InlineCode, 'value' | 'data'> {
  const runs: Run[] = [];
  let value = '';
  for (const { at, source, length } of text?.data?.runs ?? [])
    for (const match of (text?.value ?? '').slice(at, at + length).matchAll(/\\[\\|]|\\|[^\\]+/g)) {
      const kept = /^\\[\\|]$/.test(match[0]) ? match[0].slice(1) : match[0];
      runs.push({ at: value.length, source: source + match.index + match[0].length - kept.length, length: kept.length, sourceLength: kept.length });
      value += kept;
    }
  return { value, data: { runs } };
}

function exitText(this: CompileContext, token: Token): void {
  const text = this.stack.pop() as Text;
  const value = this.sliceSerialize(token);
  const { line, column, offset } = token.end;
  const [at, source, length] = [text.value.length, token.start.offset, offset - token.start.offset];
  // A tab of which a part indents a list item leaves spaces to its text that stand nowhere.
  const extra = value.length - length;
  const spaces = extra > 0 ? [{ at, source, length: extra, sourceLength: 0 }] : [];
  runsOf(text).push(...spaces, whole(at + extra, source, length));
  text.value += value;
  if (text.position) text.position.end = { line, column, offset };
}

/** The runs of a text that is being parsed, to be added to: a paragraph of nothing but signs has one for each, and copying them all each time takes long. */
function runsOf(text: Text): Run[] {
  text.data ??= {};
  return (text.data.runs ??= []);
}

/**
 * How the value of a text or code stands in the file, in order and without gaps.
 * What the parser gave no place of its own is a line end, behind white space that it took off.
 */
export function sourceRuns(node: Text | InlineCode, fileText: string): Run[] {
  const { value, position } = node;
  const start = position?.start.offset;
  if (start === undefined) return [];
  if (position?.end.offset === start + value.length && fileText.startsWith(value, start)) return [whole(0, start, value.length)];
  const known = node.data?.runs ?? [];
  const runs: Run[] = [];
  let [at, source] = [0, start];
  for (const next of [...known, { at: value.length, source: 0, length: 0, sourceLength: 0 }]) {
    if (next.at > at) {
      const gap = value.slice(at, next.at);
      runs.push(whole(at, Math.max(0, fileText.indexOf(gap, source)), gap.length));
    }
    if (next.length) runs.push(next);
    [at, source] = [next.at + next.length, next.source + next.sourceLength];
  }
  return runs;
}

const whole = (at: number, source: number, length: number): Run => ({ at, source, length, sourceLength: length });

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import type { Diagnostic } from '../compare/types.ts';
import { howToRaise, LIMITS } from '../compare/text/limits.ts';
import { readLimits } from './limits.ts';
import { error, nameFile, WHOLE_FILE, type Outcome } from './diagnostics.ts';

/** No article is as long as this; a file that is longer is something else, or several. */
export const MAX_ARTICLE_BYTES = LIMITS.size;

export interface TextFile {
  readonly file: string;
  /** Without the byte order mark, line ends as they are. */
  readonly text: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

const NEW_LINE = 0x0a;

/** Reads a text file whole. Never throws: what is wrong with it is among the diagnostics. */
export async function readText(path: string): Promise<Outcome<TextFile>> {
  const file = nameFile(path);
  const bytes = await readBytes(path, file);
  if (bytes.value === null) return { value: null, diagnostics: bytes.diagnostics };
  const diagnostic = textProblem(file, bytes.value);
  if (diagnostic !== null) return { value: null, diagnostics: [diagnostic] };
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes.value);
  return { value: { file, text, sha256: createHash('sha256').update(bytes.value).digest('hex') }, diagnostics: [] };
}

async function readBytes(path: string, file: string): Promise<Outcome<Buffer>> {
  try {
    const found = await lstat(path);
    // It would bring into the site, and into the log of whoever checks a stranger's change, what stands elsewhere on the machine.
    if (!found.isFile()) return { value: null, diagnostics: [error(file, WHOLE_FILE, 'this is no file but leads elsewhere', 'Put the file itself there')] };
    const { size } = found;
    const most = readLimits().value?.size ?? MAX_ARTICLE_BYTES;
    if (size > most) return { value: null, diagnostics: [tooLong(file, size, most)] };
    return { value: await readFile(path), diagnostics: [] };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return { value: null, diagnostics: [error(file, WHOLE_FILE, `the file cannot be read (${code})`, 'Look whether it exists and may be read')] };
  }
}

function tooLong(file: string, size: number, most: number): Diagnostic {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const what = `the file is too long: ${megabytes(size)}, where ${megabytes(most)} is the most`;
  return error(file, WHOLE_FILE, what, `Keep the text of one article in it, without pictures or other pages, ${howToRaise('size', size)}`);
}

function textProblem(file: string, bytes: Buffer): Diagnostic | null {
  const fix = 'Open it in a text editor and save it again with the encoding UTF-8';
  let line = 1;
  // A line feed is never a part of another character in UTF-8, so a line can be judged by itself.
  for (let from = 0; from <= bytes.length; line += 1) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end === -1 ? bytes.length : end;
    const piece = bytes.subarray(from, to);
    const place = { line, column: columnOfFault(piece) };
    if (!isUtf8(piece)) return error(file, place, 'the file is not UTF-8 text: this line holds a byte that means nothing in UTF-8', fix);
    if (piece.includes(0)) return error(file, place, 'the file is not text: this line holds a zero byte', fix);
    from = to + 1;
  }
  return null;
}

function columnOfFault(line: Buffer): number {
  return Math.max(0, new TextDecoder('utf-8').decode(line).search(/[\uFFFD\0]/u)) + 1;
}

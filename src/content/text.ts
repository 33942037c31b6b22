import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { Diagnostic } from '../compare/types.ts';
import { howToRaise, LIMITS } from '../compare/text/limits.ts';
import { readLimits } from './environment.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';
import { misplaced, refused } from './disk.ts';
import { failure, success, valueOf, type Result } from './result.ts';
import { exists } from './write.ts';

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
/** Windows has neither pipes nor links that these concern, and no such flags. */
const SAFELY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads a text file whole. Never throws: what is wrong with it is among the diagnostics. */
export async function readText(path: string): Promise<Result<TextFile>> {
  const file = nameFile(path);
  const bytes = await readBytes(path, file);
  if (!bytes.ok) return bytes;
  const diagnostic = textFault(file, bytes.value);
  if (diagnostic !== null) return failure(diagnostic);
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes.value);
  return success({ file, text, sha256: hash('sha256', bytes.value) });
}

/**
 * Reads a text file that need not be there.
 * @returns its text, or null when there is none
 * @throws ContentError when it is there and cannot be read
 */
export async function readIfThere(path: string): Promise<string | null> {
  return exists(path) ? valueOf(await readText(path)).text : null;
}

async function readBytes(path: string, file: string): Promise<Result<Buffer>> {
  try {
    const found = await lstat(path);
    // A link would bring what stands elsewhere on the machine into the site, and into the log of whoever checks a stranger's change.
    if (!found.isFile()) return failure(misplaced(path, found, 'file'));
    const limits = readLimits();
    const most = limits.ok ? limits.value.size : MAX_ARTICLE_BYTES;
    return found.size > most ? failure(tooLong(file, found.size, most)) : await readOpened(path, file, most);
  } catch (cause) {
    return failure(refused(path, cause, 'the file cannot be read'));
  }
}

/** Somebody may have put a pipe or a link in its place since: to open one neither waits nor follows. */
async function readOpened(path: string, file: string, most: number): Promise<Result<Buffer>> {
  const handle = await open(path, SAFELY);
  try {
    const found = await handle.stat();
    if (!found.isFile()) return failure(misplaced(path, found, 'file'));
    const bytes = await handle.readFile();
    return bytes.length > most ? failure(tooLong(file, bytes.length, most)) : success(bytes);
  } finally {
    await handle.close();
  }
}

function tooLong(file: string, size: number, most: number): Diagnostic {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const what = `the file is too long: ${megabytes(size)}, and at most ${megabytes(most)} is allowed`;
  return error(file, WHOLE_FILE, what, `Keep the text of one article in it, without pictures or other pages, ${howToRaise('size', size)}`);
}

function textFault(file: string, bytes: Buffer): Diagnostic | null {
  const fix = 'Open it in a text editor and save it again with the encoding UTF-8';
  let line = 1;
  // A line feed is never a part of another character in UTF-8, so a line can be judged by itself.
  for (let from = 0; from <= bytes.length; line += 1) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end === -1 ? bytes.length : end;
    const piece = bytes.subarray(from, to);
    const place = { line, column: columnOfFault(piece) };
    if (!isUtf8(piece)) return error(file, place, 'the file is not UTF-8 text: this line has a byte that is not valid UTF-8', fix);
    if (piece.includes(0)) return error(file, place, 'the file is not text: this line has a zero byte', fix);
    from = to + 1;
  }
  return null;
}

function columnOfFault(line: Buffer): number {
  return Math.max(0, new TextDecoder('utf-8').decode(line).search(/[\uFFFD\0]/u)) + 1;
}

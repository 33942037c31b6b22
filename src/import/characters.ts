/** Which characters of a page enter a file: text, and nothing that acts on a terminal, turns a line around or cannot be seen. */
import { stripVTControlCharacters } from 'node:util';

/**
 * Control characters but for line feeds and tabs; marks that change the direction of writing (they can make a line read as another);
 * characters without width; tag characters (U+E0000), which carry text that nobody sees; lone surrogates,
 * and what is no character.
 */
const HARMFUL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without harmful characters; line ends become line feeds. */
export function cleanCharacters(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  return stripVTControlCharacters(lines).replace(HARMFUL, '');
}

/** The same on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}

/** Bytes of a text without markup: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else the encoding of old Western files. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

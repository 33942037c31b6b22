/** Which characters of a page enter a file: text, and nothing that acts on a terminal, turns a line around or cannot be seen. */
import { isUtf8 } from 'node:buffer';
import { stripVTControlCharacters } from 'node:util';
import { withoutUnseen } from '../schema/characters.ts';

/** The text without harmful characters; line ends become line feeds. */
export function cleanCharacters(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  return withoutUnseen(stripVTControlCharacters(lines));
}

/** The same on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}

/** Bytes of a text without markup: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else the encoding of old Western files. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** Which characters of a page enter a file: text, and nothing that acts on a terminal, turns a line around or cannot be seen. */
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

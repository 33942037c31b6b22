/** What strangers wrote, as a terminal, a log and a page may show it. */
import { anyOf } from '../schema/characters.ts';

const UNSAFE = anyOf('control', 'carriageReturn', 'reordering', 'direction');
/** Wherever this stands in a line of its log, GitHub Actions takes what follows for a command. */
const COMMAND = /##(?=\[)/g;

/** Text as it may be printed: without control characters, line feeds and tabs aside, and without commands to whoever keeps the log. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '').replace(COMMAND, '# #');
}

/** The same on one line, so that nothing in it can begin a line of its own: `::` there is another command. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n\u2028\u2029]+/g, ' '));
}

/** What nobody sees in JSON. Half a pair is written by its number anyway. */
const UNSEEN = anyOf('control', 'carriageReturn', 'reordering', 'direction', 'widthless', 'softHyphen', 'filler', 'tag');

/** Data as JSON, to be printed: to the letter, but what may not be printed, or cannot be seen, is written by its number. */
export function printableJson(data: unknown): string {
  const byNumber = (sign: string): string => sign.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return JSON.stringify(data, null, 2)
    .replace(UNSEEN, byNumber)
    .replace(COMMAND, String.raw`#\u0023`);
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML that shows it, in a text or between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

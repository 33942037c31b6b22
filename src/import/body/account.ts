/** Whether every word that a reader sees of a page is accounted for: in the text, in `omitted`, or on the rest of the page. */
import { diffArrays } from 'diff';
import type { Block } from './extract.ts';
import { letters, wordsOf } from '../letters.ts';

export interface Unaccounted {
  /** Stretches of the article that are not in its text, each with the words around it: each is a fault. */
  readonly lost: readonly string[];
  /** Lines of the rest of the page: menus, other news. */
  readonly elsewhere: readonly string[];
}

const CONTEXT = 5;

/**
 * Aligns the words of the article's blocks with those of the text, in their order; what is of the rest of the page is sought line by line.
 * @param texts the blocks of the text, as our reader finds them in the file
 * @param written all else that the file says
 */
export function unaccounted(blocks: readonly Block[], texts: readonly string[], written: readonly (string | null)[]): Unaccounted {
  const all = [...texts, ...written].flatMap((text) => (text === null ? [] : letters(text))).join('\n');
  const missing = blocks.filter(({ text }) => !all.includes(letters(text)));
  return { lost: lostWords(blocks.filter(({ part }) => part === null).map(({ text }) => text), texts), elsewhere: missing.filter(({ part }) => part !== null).map(({ text }) => text) }; // prettier-ignore
}

/** The stretches of words that one text has and the other lacks, with what stands around them: `said that [no] ships were`. */
export function lostWords(seen: readonly string[], kept: readonly string[]): string[] {
  const words = seen.flatMap(wordsOf);
  const pieces = diffArrays(words, kept.flatMap(wordsOf));
  let at = 0;
  return pieces.flatMap(({ value, added, removed }): string[] => {
    if (added) return [];
    const start = at;
    at += value.length;
    if (!removed) return [];
    return [[...words.slice(Math.max(0, start - CONTEXT), start), `[${value.join(' ')}]`, ...words.slice(at, at + CONTEXT)].join(' ')];
  });
}

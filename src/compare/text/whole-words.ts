/** Finds words in a text, whole and in any case. */

/** `words` as `text` writes them, where they stand in it as whole words in any case; null where they do not. */
export function wordsIn(text: string, words: string): string | null {
  const [first] = words.trim().split(/\s/, 1);
  // Most words do not stand in most texts, and a pattern takes long to say so.
  if (!first || !text.toLowerCase().includes(first.toLowerCase())) return null;
  for (const { index, 1: found = '' } of text.matchAll(patternOf(words))) {
    const end = index + found.length;
    if (!WORD_BEFORE.test(text.slice(Math.max(0, index - 2), index)) && !WORD_BEHIND.test(text.slice(end, end + 2))) return found;
  }
  return null;
}

/** Apart from the words: a pattern that holds all letters of all scripts takes a millisecond to make, twenty times one that holds a few words. */
const [WORD_BEFORE, WORD_BEHIND] = [/[\p{L}\p{N}]$/iu, /^[\p{L}\p{N}]/iu] as const;

/** A page looks for the same words again and again. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 2000;

/** The source of a pattern that matches words as they stand, with any white space where they have some. `RegExp.escape` needs Node 24. */
export function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
}

/** Finds `words` wherever they begin, also within a place where they were found. */
function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?=(${literal(words.trim())}))`, 'giu');
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(words, pattern);
  return pattern;
}

/** Runs of five words that stand in several articles: what shows that one text is a copy of another (Broder 1997). */
import type { ReadArticle } from '../text/article.ts';
import type { Sentence } from '../text/sentences.ts';
import { isWord } from '../text/words.ts';

const SHINGLE = 5;
/** A word is written as its number in two characters: a run of five is a short text then, which is looked up some three times faster than its words. */
const [CHARACTERS, BITS] = [2, 15] as const;

/** The words of a sentence, and those of them that stand outside quotation marks, coded. */
export interface CodedSentence {
  readonly sentence: Sentence;
  readonly words: string;
  readonly unquoted: string;
}

export interface CodedArticle {
  readonly id: string;
  readonly sentences: readonly CodedSentence[];
  /** The words that it tells; what holds no news at all is compared as it stands. */
  readonly words: string;
}

export interface Coded {
  readonly articles: readonly CodedArticle[];
  /** The words that a code stands for, with a space between. */
  readonly spell: (code: string) => string;
}

export function codeWords(articles: readonly ReadArticle[]): Coded {
  const [words, codes]: [string[], Map<string, string>] = [[], new Map()];
  const codeOf = (word: string): string => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    const code = String.fromCharCode(words.length >>> BITS, words.length & ((1 << BITS) - 1));
    words.push(word);
    codes.set(word, code);
    return code;
  };
  const codeSentence = (sentence: Sentence): CodedSentence => {
    let [all, unquoted, inside] = ['', '', false];
    for (const { text, lower } of sentence.tokens) {
      if (text === '"') inside = !inside;
      else if (text === '“' || text === '”') inside = text === '“';
      else if (isWord(lower)) {
        const code = codeOf(lower);
        all += code;
        if (!inside) unquoted += code;
      }
    }
    return { sentence, words: all, unquoted };
  };
  const spell = (code: string): string =>
    Array.from({ length: countWords(code) }, (_, i) => words[(code.charCodeAt(CHARACTERS * i) << BITS) | code.charCodeAt(CHARACTERS * i + 1)]).join(' ');
  return {
    articles: articles.map(({ source: { id }, sentences, blocks }) => {
      const coded = sentences.map(codeSentence);
      const told = coded.map((one) => one.words).join('');
      const anything = (): string => blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(codeOf).join(''); // prettier-ignore
      return { id, sentences: coded, words: told || anything() };
    }),
    spell,
  };
}

export function countWords(code: string): number {
  return code.length / CHARACTERS;
}

/** Runs of five words; all the words of a text that has fewer. */
export function shinglesOf(code: string): Set<string> {
  const length = CHARACTERS * SHINGLE;
  if (code.length < length) return new Set(code ? [code] : []);
  const shingles = new Set<string>();
  for (let end = length; end <= code.length; end += CHARACTERS) shingles.add(code.slice(end - length, end));
  return shingles;
}

/**
 * How many of some shingles each article holds, of those that several articles hold.
 * @param told the shingles of articles, by their numbers, rising; an article may stand there several times
 */
export function holderCounter(
  told: Iterable<{ readonly article: number; readonly shingles: ReadonlySet<string> }>,
): (shingles: ReadonlySet<string>) => Map<number, number> {
  const first = new Map<string, number>();
  const holders = new Map<string, number[]>();
  for (const { article, shingles } of told)
    for (const shingle of shingles) {
      const before = first.get(shingle);
      if (before === undefined) first.set(shingle, article);
      if (before === undefined || before === article) continue;
      const known = holders.get(shingle);
      if (known === undefined) holders.set(shingle, [before, article]);
      else if (known.at(-1) !== article) known.push(article);
    }
  return (shingles) => {
    const counts = new Map<number, number>();
    if (holders.size) for (const shingle of shingles) for (const i of holders.get(shingle) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    return counts;
  };
}

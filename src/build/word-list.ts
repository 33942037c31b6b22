/** The words of what can be found, by how they sound: what the search offers for a name spelled otherwise, a number and a misspelling. */
import { ALL_BUCKETS, bucketOf, NUMBERS, numbersIn, plainWord, skeletonOf, type SpellingGroup } from '../site/spellings.ts';
import { byFalling, by, inTurn } from '../compare/order.ts';

/** How a word was met so far. */
interface MetWord {
  times: number;
  /** In small letters, or at the head of a sentence, where any word has a capital. */
  small: number;
  readonly shown: string;
}

/** Shorter words are spelled in one way. */
const SHORTEST = 3;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** What stands before the first word of a sentence. */
const SENTENCE_START = /(?:^|[.!?:“"‘'…]\s*)$/;

/**
 * The files of a part of the index: the words of its pages, by the bucket of their key. A word that never stands in small letters within a
 * sentence is a name and keeps its capital.
 * @param texts as readers see them
 */
export function spellingFiles(texts: Iterable<string>): Map<string, readonly SpellingGroup[]> {
  const words = new Map<string, MetWord>();
  const numbers = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const tokens = [...text.matchAll(TOKEN)];
    for (const token of tokens) meetWords(words, token[0], SENTENCE_START.test(text.slice(Math.max(0, token.index - 4), token.index)));
    const row = tokens.map(([token]) => token);
    for (const { start, end, value } of numbersIn(row)) {
      const said = row.slice(start, end).join(' ').toLowerCase();
      const own = numbers.get(String(value)) ?? new Map<string, number>();
      numbers.set(String(value), own.set(said, (own.get(said) ?? 0) + 1));
    }
  }
  const files = new Map<string, SpellingGroup[]>(ALL_BUCKETS.map((bucket) => [bucket, []]));
  for (const [key, group] of Map.groupBy(words, ([word]) => skeletonOf(word))) {
    const spellings = group.map(([word, { times, small, shown }]) => [small === 0 ? shown : word, times] as const);
    files.get(bucketOf(key))?.push([key, ...spellings.toSorted(inOrder)]);
  }
  files.set(`${NUMBERS}umbers`, [...numbers].map(([value, said]) => [value, ...[...said].toSorted(inOrder)])); // prettier-ignore
  return new Map([...files].map(([bucket, groups]) => [bucket, groups.toSorted(by(([key]) => key))]));
}

const inOrder = inTurn<readonly [string, number]>(
  byFalling(([, times]) => times),
  by(([text]) => text),
);

function meetWords(words: Map<string, MetWord>, token: string, first: boolean): void {
  for (const piece of token.split('-')) {
    const word = plainWord(piece);
    if (word.length < SHORTEST || !/^\p{L}/u.test(word)) continue;
    const known = words.get(word);
    const shown = piece.replace(/['’]s?$/, '');
    const isSmall = !first && /^\p{Ll}/u.test(piece);
    if (known) words.set(word, { ...known, times: known.times + 1, small: known.small + Number(isSmall) });
    else words.set(word, { times: 1, small: Number(isSmall), shown });
  }
}

/** WordPiece (Schuster & Nakajima 2012) as BERT's uncased models cut words: lower case, no accents, marks alone, then the longest known piece each time. */

export interface WordPieces {
  readonly cls: number;
  readonly sep: number;
  /** The numbers of a word's pieces; never none. */
  readonly cut: (word: string) => readonly number[];
}

/** Longer words are unknown, as in BERT. */
const LONGEST = 100;
/** Everything in ASCII that is no letter, digit, space or control character counts as a mark, and so does what Unicode calls punctuation. */
const PARTS = /[!-/:-@[-`{-~]|\p{P}|(?:(?![!-/:-@[-`{-~]|\p{P}|\s)[\s\S])+/gu;
/** Accents, and characters that show nothing. */
const STRIPPED = /[\p{Mn}\p{Cc}\p{Cf}]/gu;

/** @param vocabulary one piece a line; its line is its number */
export function wordPieces(vocabulary: string): WordPieces {
  const numbers = new Map(vocabulary.split('\n').map((piece, number) => [piece, number]));
  const numberOf = (piece: string): number => {
    const number = numbers.get(piece);
    if (number === undefined) throw new Error(`the vocabulary has no ${piece}`);
    return number;
  };
  const unknown = [numberOf('[UNK]')];
  const cut = (word: string): readonly number[] => {
    const parts = word.match(PARTS) ?? [];
    const pieces = parts.flatMap((part) => longestPieces(part.toLowerCase().normalize('NFD').replace(STRIPPED, ''), numbers) ?? unknown);
    return pieces.length === 0 ? unknown : pieces;
  };
  return { cls: numberOf('[CLS]'), sep: numberOf('[SEP]'), cut };
}

/** Null where a part of the word is in no piece. */
function longestPieces(word: string, numbers: ReadonlyMap<string, number>): number[] | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  const pieces: number[] = [];
  let from = 0;
  let to = word.length;
  while (from < word.length) {
    if (to === from) return null;
    const number = numbers.get((from > 0 ? '##' : '') + word.slice(from, to));
    if (number === undefined) to -= 1;
    else {
      pieces.push(number);
      from = to;
      to = word.length;
    }
  }
  return pieces;
}

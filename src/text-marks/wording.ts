/** What two wordings have in common: word by word, and sentence by sentence. */
import { diffArrays } from 'diff';
import { wordPieces, type WordPiece } from '../compare/text/word-pieces.ts';

/** A stretch of words; `deleted` stands in the first wording only, `inserted` in the second only. */
export interface Stretch {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A text in its pieces. */
interface WordCut {
  readonly pieces: readonly WordPiece[];
  /** The white space that ends the text. */
  readonly rest: string;
  /** Pieces that are words, in small letters. */
  readonly words: readonly string[];
}

/** Neighbouring pieces that are the same in both, or a change: what goes and what comes. */
interface WordRun {
  readonly isChange: boolean;
  readonly base: readonly WordPiece[];
  readonly other: readonly WordPiece[];
}

const WORD = /[\p{L}\p{N}]/u;
const SMALL_WORDS = new Set(
  (
    'a an and as at be been but by for from had has have he her his in is it its of on or our she that the their they this to was we were which who ' +
    'will with'
  ).split(' '),
);

/**
 * How `other` differs from `base`. To the letter, `same` and `deleted` together are `base`, `same` and `inserted` together
 * are `other`. A change reads deleted first, then inserted; a lone small word or sign between two replacements belongs to
 * them, since "~~ten~~ twelve of ~~the~~ his men" is harder to follow than one replaced phrase.
 */
export function compareWords(base: string, other: string): Stretch[] {
  const [from, to] = [cutOf(base), cutOf(other)];
  return foldTinyRuns(runsOf(from.pieces, to.pieces), from.rest, to.rest).reduce<Stretch[]>(write, []);
}

/** The share of words that two wordings have in common, 0 to 1, whatever their order and case; 1 for two empty ones. */
export function sharedShare(base: string, other: string): number {
  const [left, right] = [cutOf(base).words, cutOf(other).words];
  const spare = new Map<string, number>();
  for (const word of left) spare.set(word, (spare.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = spare.get(word) ?? 0;
    if (count > 0) shared += 1;
    spare.set(word, count - 1);
  }
  const total = left.length + right.length;
  return total === 0 ? 1 : (2 * shared) / total;
}

/** One page after the other sets a sentence against others, and to cut it takes longer than to compare what it was cut into. */
const recent = new Map<string, WordCut>();
const MOST_RECENT = 2000;

function cutOf(text: string): WordCut {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const made = cut(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, made);
  return made;
}

function cut(text: string): WordCut {
  const { pieces, rest } = wordPieces(text);
  return { pieces, rest, words: pieces.filter((piece) => WORD.test(piece.text)).map((piece) => piece.text.toLowerCase()) };
}

function runsOf(base: readonly WordPiece[], other: readonly WordPiece[]): WordRun[] {
  const runs: WordRun[] = [];
  let [at, otherAt] = [0, 0];
  // Only the pieces are compared: one at the head of a text has no white space before it, the same one further on has.
  for (const { added, removed, count } of diffArrays([...base], [...other], { comparator: (a, b) => a.text === b.text })) {
    const isChange = added || removed;
    const [from, to] = [added ? 0 : count, removed ? 0 : count];
    const piecesOf: WordRun = { isChange, base: base.slice(at, at + from), other: other.slice(otherAt, otherAt + to) };
    const last = runs.at(-1);
    if (last?.isChange && isChange) runs[runs.length - 1] = join(last, piecesOf);
    else runs.push(piecesOf);
    at += from;
    otherAt += to;
  }
  return runs;
}

const join = (...runs: readonly WordRun[]): WordRun => ({
  isChange: runs.some((run) => run.isChange),
  base: runs.flatMap((run) => run.base),
  other: runs.flatMap((run) => run.other),
});

function foldTinyRuns(runs: readonly WordRun[], baseRest: string, otherRest: string): WordRun[] {
  const folded: WordRun[] = [];
  for (const run of runs) {
    const [before, between] = [folded.at(-2), folded.at(-1)];
    if (run.isChange && before?.isChange && between && isTiny(between) && (isReplacement(before) || isReplacement(run)))
      folded.splice(-2, 2, join(before, between, run));
    else folded.push(run);
  }
  // White space at the very end is a piece of its own without a word.
  return [...folded, { isChange: false, base: [{ gap: baseRest, text: '' }], other: [{ gap: otherRest, text: '' }] }];
}

const isReplacement = (run: WordRun): boolean => run.isChange && run.base.length > 0 && run.other.length > 0;

function isTiny(run: WordRun): boolean {
  const words = run.base.map((piece) => piece.text).filter((text) => WORD.test(text));
  return words.length === 0 || (words.length === 1 && run.base.length === 1 && SMALL_WORDS.has(words[0]?.toLowerCase() ?? ''));
}

function write(stretches: Stretch[], { isChange, base, other }: WordRun): Stretch[] {
  if (!isChange) {
    base.forEach((piece, i) => {
      writeGap(stretches, piece.gap, other[i]?.gap ?? '');
      add(stretches, 'same', piece.text);
    });
    return stretches;
  }
  const [first, otherFirst] = [base[0], other[0]];
  // White space before what goes and before what comes stands outside of the change when it is the same.
  const isCommon = first !== undefined && otherFirst !== undefined && first.gap === otherFirst.gap;
  if (isCommon) add(stretches, 'same', first.gap);
  const inFull = (pieces: readonly WordPiece[]): string => pieces.map(({ gap, text }, i) => (isCommon && i === 0 ? text : gap + text)).join('');
  add(stretches, 'deleted', inFull(base));
  add(stretches, 'inserted', inFull(other));
  return stretches;
}

function writeGap(stretches: Stretch[], base: string, other: string): void {
  if (base === other) return add(stretches, 'same', base);
  // " " against "": it goes with the deleted or inserted words that it follows.
  add(stretches, 'deleted', base);
  add(stretches, 'inserted', other);
}

/** Appends to the open stretch of the same kind; within one change the deleted stands before the inserted. */
function add(stretches: Stretch[], kind: Stretch['kind'], text: string): void {
  if (text === '') return;
  const last = stretches.at(-1);
  const beforeLast = stretches.at(-2);
  if (last?.kind === kind) stretches[stretches.length - 1] = { kind, text: last.text + text };
  else if (kind === 'deleted' && last?.kind === 'inserted') {
    if (beforeLast?.kind === 'deleted') stretches[stretches.length - 2] = { kind, text: beforeLast.text + text };
    else stretches.splice(-1, 0, { kind, text });
  } else stretches.push({ kind, text });
}

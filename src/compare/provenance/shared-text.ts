/** Text that articles share nearly word for word: evidence that they repeat one report, also where none of them names it. */
import { nth } from '../nth.ts';
import type { Sentence } from '../text/sentences.ts';
import { union } from './groups.ts';
import { type Coded, countWords, holderCounter, shinglesOf } from './shingles.ts';

/** Two articles share a text when this share of the five-word shingles of the shorter stands in the other; a text of a few words only when nearly all do. */
const SAME_TEXT = { share: 0.5, short: 0.9 } as const;
/** A sentence is copied when this share of its shingles stands in the other article: a word or two may have been changed. */
const COPIED = 0.7;
/** A copied sentence has at least so many words outside quotation marks, and those that articles share have so many together. */
const WORDS = { sentence: 12, passage: 30 } as const;

/** Sentences of several articles that are nearly the same. */
export interface SharedText {
  /** The sentences, each with its copies. */
  readonly copies: readonly (readonly Sentence[])[];
  /** Articles that share not passages but their text. */
  readonly whole: readonly string[];
  /** The first, by its letters, of the shingles that its sentences have in common: the same whatever else the articles say. */
  readonly mark: string;
}

interface Piece {
  readonly article: number;
  readonly sentence: Sentence;
  readonly words: number;
  readonly shingles: ReadonlySet<string>;
}

/** What articles share, by report: texts and passages that are linked by an article are of one. */
export function sharedTexts(coded: Coded): SharedText[] {
  const isSame = sameTexts(coded);
  const [long, all] = [piecesOf(coded, 'unquoted', WORDS.sentence), piecesOf(coded, 'words', 1)];
  // What stands in quotation marks is left out unless the whole text is the same: two outlets may quote one speech.
  const pairs = [...copiesAmong(long, (a, b) => !isSame(a, b)), ...copiesAmong(all, isSame)];
  const sentences = [...new Set(pairs.flat().map(({ sentence }) => sentence))];
  const wordsOf = new Map(pairs.flat().map(({ sentence, words }) => [sentence, words]));
  const copies = union(sentences);
  const reports = union(sentences);
  const firstOf = new Map<string, Sentence>();
  for (const [a, b] of pairs) {
    copies.join(a.sentence, b.sentence);
    for (const { sentence } of [a, b]) {
      const first = firstOf.get(sentence.article);
      if (first) reports.join(first, sentence);
      else firstOf.set(sentence.article, sentence);
    }
    reports.join(a.sentence, b.sentence);
  }
  const shinglesIn = new Map(pairs.flat().map(({ sentence, shingles }) => [sentence, shingles]));
  const clusters = copies.groups();
  return reports.groups().flatMap((own) => {
    const within = clusters.filter(([first]) => first !== undefined && own.includes(first));
    const words = within.reduce((sum, cluster) => sum + Math.max(...cluster.map((one) => wordsOf.get(one) ?? 0)), 0);
    const whole = [
      ...new Set(pairs.flatMap(([a, b]) => (own.includes(a.sentence) && isSame(a.article, b.article) ? [a.sentence.article, b.sentence.article] : []))),
    ];
    if (words < WORDS.passage && whole.length === 0) return [];
    return [
      {
        copies: within,
        whole,
        mark: markOf(
          within.flat().map((one) => shinglesIn.get(one) ?? new Set<string>()),
          coded,
        ),
      },
    ];
  });
}

function piecesOf({ articles }: Coded, part: 'words' | 'unquoted', fewest: number): Piece[] {
  return articles.flatMap(({ sentences }, article) =>
    sentences.flatMap((one) => {
      const words = countWords(one[part]);
      return words < fewest ? [] : [{ article, sentence: one.sentence, words, shingles: shinglesOf(one[part]) }];
    }),
  );
}

/** Pairs of sentences of two articles of which one is nearly the same as the other. */
function copiesAmong(pieces: readonly Piece[], mayShare: (a: number, b: number) => boolean): [Piece, Piece][] {
  const countHolders = holderCounter(pieces);
  const byArticle = Map.groupBy(pieces, ({ article }) => article);
  return pieces.flatMap((piece) => {
    const wanted = COPIED * piece.shingles.size;
    const others = [...countHolders(piece.shingles)].filter(([other, count]) => other !== piece.article && count >= wanted && mayShare(piece.article, other));
    return others.flatMap(([other]) => {
      const found = (byArticle.get(other) ?? []).map((copy) => ({ copy, count: [...piece.shingles].filter((shingle) => copy.shingles.has(shingle)).length }));
      const best = found.reduce((a, b) => (b.count > a.count ? b : a));
      return best.count >= wanted ? [[piece, best.copy] as [Piece, Piece]] : [];
    });
  });
}

/** Whether two articles, by their numbers, share their text. */
function sameTexts({ articles }: Coded): (a: number, b: number) => boolean {
  const sets = articles.map(({ words }, article) => ({ article, shingles: shinglesOf(words) }));
  const countHolders = holderCounter(sets);
  const same = new Set<string>();
  for (const { article: i, shingles } of sets)
    for (const [j, count] of countHolders(shingles)) {
      const share = count / Math.min(shingles.size, nth(sets, j).shingles.size);
      if (j !== i && share >= (count < WORDS.passage ? SAME_TEXT.short : SAME_TEXT.share)) same.add(`${i} ${j}`).add(`${j} ${i}`);
    }
  return (a, b) => same.has(`${a} ${b}`);
}

function markOf(sets: readonly ReadonlySet<string>[], { spell }: Coded): string {
  const counted = new Map<string, number>();
  for (const shingles of sets) for (const shingle of shingles) counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
  return [...counted].flatMap(([shingle, count]) => (count > 1 ? [spell(shingle)] : [])).sort()[0] ?? '';
}

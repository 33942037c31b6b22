/** Text that articles share nearly word for word: evidence that they repeat one report, also where none of them names it. */
import { nth } from '../nth.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Coded, type CodedArticle, countWords, holderCounter, shinglesOf } from './shingles.ts';

/** Two articles share a text when this share of the five-word shingles of the shorter stands in the other. */
const SAME_TEXT = 0.5;
/** A sentence is copied when this share of its shingles stands in the other article: a word or two may have been changed. */
const COPIED = 0.7;
/** A copied sentence has at least so many words outside quotation marks, and those that two articles share have so many together. */
const WORDS = { sentence: 12, passage: 30 } as const;

/** Sentences of several articles that are nearly the same. */
export interface SharedPassage {
  readonly articles: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The first, by its letters, of the shingles that its sentences have in common: the same whatever else the articles say. */
  readonly mark: string;
}

/** Groups of two or more articles that share their text, by their ids. */
export function sharedTexts({ articles }: Coded): string[][] {
  const sets = articles.map(({ words }, article) => ({ article, shingles: shinglesOf(words) }));
  const countHolders = holderCounter(sets);
  const { join, groups } = union(articles.map(({ id }) => id));
  for (const { article: i, shingles } of sets)
    for (const [j, count] of countHolders(shingles))
      if (j > i && count >= SAME_TEXT * Math.min(shingles.size, nth(sets, j).shingles.size)) join(nth(articles, i).id, nth(articles, j).id);
  return groups().map((ids) => [...ids].sort());
}

/**
 * Passages that articles share although their texts are not the same.
 * What stands in quotation marks is left out: two outlets may quote one speech.
 * @param whole groups of articles that share their whole text; within one nothing more is looked for
 */
export function sharedPassages({ articles, spell }: Coded, whole: readonly (readonly string[])[]): SharedPassage[] {
  const pieces = articles.flatMap(({ sentences }, article) =>
    sentences.flatMap(({ sentence, unquoted }) => {
      const words = countWords(unquoted);
      return words < WORDS.sentence ? [] : [{ article, sentence, words, shingles: shinglesOf(unquoted) }];
    }),
  );
  const countHolders = holderCounter(pieces);
  const textOf = articles.map(({ id }) => whole.findIndex((ids) => ids.includes(id)));
  const isWhole = (i: number, j: number): boolean => textOf[i] === textOf[j] && textOf[i] !== -1;
  // For every two articles, their sentences that stand in the other.
  const copied = pieces.flatMap((piece) => {
    const { article, shingles } = piece;
    const others = [...countHolders(shingles)].filter(([other, count]) => other !== article && count >= COPIED * shingles.size && !isWhole(article, other));
    return others.map(([other]) => ({ piece, pair: `${Math.min(article, other)} ${Math.max(article, other)}` }));
  });
  const { join, groups } = union(pieces);
  for (const found of Map.groupBy(copied, ({ pair }) => pair).values()) {
    const sides = [...Map.groupBy(found, ({ piece }) => piece.article).values()];
    const words = Math.min(...sides.map((side) => side.reduce((total, { piece }) => total + piece.words, 0)));
    const [first] = found;
    if (first && sides.length === 2 && words >= WORDS.passage) for (const { piece } of found) join(first.piece, piece);
  }
  return groups().map((own) => {
    const counted = new Map<string, number>();
    for (const { shingles } of own) for (const shingle of shingles) counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
    const common = [...counted].flatMap(([shingle, count]) => (count > 1 ? [spell(shingle)] : []));
    const ids = [...new Set(own.map(({ article }) => nth(articles, article).id))];
    return { articles: ids.sort(), sentences: own.map(({ sentence }) => sentence), mark: common.sort()[0] ?? '' };
  });
}

/** The first, by its letters, of the shingles that all of these articles have. */
export function markOf(articles: readonly CodedArticle[], { spell }: Coded): string {
  const [first, ...others] = articles.map(({ words }) => shinglesOf(words));
  return [...(first ?? [])].flatMap((shingle) => (others.every((all) => all.has(shingle)) ? [spell(shingle)] : [])).sort()[0] ?? '';
}

/** Joins things into groups; those that were joined with nothing are in none. */
function union<T>(things: readonly T[]): { join: (a: T, b: T) => void; groups: () => T[][] } {
  const parent = new Map(things.map((thing) => [thing, thing]));
  const head = (thing: T): T => {
    let at = thing;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    return at;
  };
  return {
    join: (a, b) => void parent.set(head(b), head(a)),
    groups: () => [...Map.groupBy(things, head).values()].filter((members) => members.length > 1),
  };
}

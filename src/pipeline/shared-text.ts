/** Text that articles share nearly word for word: evidence that they repeat one report, also where none of them names it. */
import type { ReadArticle } from './article.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './types.ts';

/** Two articles share a text when this share of the five-word shingles of the shorter stands in the other (Broder 1997). */
const SAME_TEXT = 0.5;
/** A sentence is copied when this share of its shingles stands in the other article: a word or two may have been changed. */
const COPIED = 0.7;
/** A copied sentence has at least so many words outside quotation marks, and those that two articles share have so many together. */
const WORDS = { sentence: 12, passage: 30 } as const;
const SHINGLE = 5;

/** Sentences of several articles that are nearly the same. */
export interface SharedPassage {
  readonly articles: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The first, by its letters, of the shingles that its sentences have in common: the same whatever else the articles say. */
  readonly mark: string;
}

/** Groups of two or more articles that share their text, by their ids. */
export function sharedTexts(articles: readonly ReadArticle[]): string[][] {
  const sets = articles.map((article) => shinglesOf(wordsOf(article)));
  const holders = holdersOf(sets);
  const { join, groups } = union(articles.map(({ source }) => source.id));
  articles.forEach(({ source: a }, i) => {
    const shared = countHolders(sets[i] ?? new Set(), holders);
    for (const [j, count] of shared)
      if (j > i && count >= SAME_TEXT * Math.min(sets[i]?.size ?? 0, sets[j]?.size ?? 0)) join(a.id, articles[j]?.source.id ?? a.id);
  });
  return groups().map((ids) => [...ids].sort());
}

/**
 * Passages that articles share although their texts are not the same.
 * What stands in quotation marks is left out: two outlets may quote one speech.
 * @param whole groups of articles that share their whole text; within one nothing more is looked for
 */
export function sharedPassages(articles: readonly ReadArticle[], whole: readonly (readonly string[])[]): SharedPassage[] {
  const told = articles.flatMap(({ sentences }, article) => sentences.map((sentence) => ({ article, sentence, words: outsideQuotes(sentence.tokens) })));
  const pieces = told.filter(({ words }) => words.length >= WORDS.sentence).map((piece) => ({ ...piece, shingles: shinglesOf(piece.words) }));
  const holders = holdersOf(articles.map((_article, i) => new Set(pieces.filter(({ article }) => article === i).flatMap(({ shingles }) => [...shingles]))));
  const isWhole = (i: number, j: number): boolean =>
    whole.some((ids) => ids.includes(articles[i]?.source.id ?? '') && ids.includes(articles[j]?.source.id ?? ''));
  // For every two articles, their sentences that stand in the other.
  const pairs = new Map<string, number[]>();
  pieces.forEach(({ article, shingles }, at) => {
    for (const [other, count] of countHolders(shingles, holders)) {
      if (other === article || count < COPIED * shingles.size || isWhole(article, other)) continue;
      const key = `${Math.min(article, other)} ${Math.max(article, other)}`;
      (pairs.get(key) ?? pairs.set(key, []).get(key))?.push(at);
    }
  });
  const { join, groups } = union(pieces.map((_piece, at) => at));
  for (const found of pairs.values()) {
    const sides = [...Map.groupBy(found, (at) => pieces[at]?.article).values()];
    const words = Math.min(...sides.map((side) => side.reduce((total, at) => total + (pieces[at]?.words.length ?? 0), 0)));
    if (sides.length === 2 && words >= WORDS.passage) for (const at of found) join(found[0] as number, at);
  }
  return groups().map((group) => {
    const own = group.map((at) => pieces[at] as (typeof pieces)[number]);
    const counted = new Map<string, number>();
    for (const { shingles } of own) for (const shingle of shingles) counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
    const common = [...counted].filter(([, count]) => count > 1).map(([shingle]) => shingle);
    const ids = [...new Set(own.map(({ article }) => articles[article]?.source.id ?? ''))];
    return { articles: ids.sort(), sentences: own.map(({ sentence }) => sentence), mark: common.sort()[0] ?? '' };
  });
}

/** The first, by its letters, of the shingles that all of these articles have. */
export function markOf(articles: readonly ReadArticle[]): string {
  const sets = articles.map((article) => shinglesOf(wordsOf(article)));
  return [...(sets[0] ?? [])].filter((shingle) => sets.every((all) => all.has(shingle))).sort()[0] ?? '';
}

const isWord = ({ lower }: Token): boolean => /[\p{L}\p{N}]/u.test(lower);

/** The words that an article tells; what holds no news at all is compared as it stands. */
function wordsOf({ sentences, blocks }: ReadArticle): string[] {
  const told = sentences.flatMap(({ tokens }) => tokens.filter(isWord).map(({ lower }) => lower));
  return told.length ? told : blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function outsideQuotes(tokens: readonly Token[]): string[] {
  let inside = false;
  return tokens.flatMap((token) => {
    if (/^["“”]$/.test(token.text)) inside = token.text === '"' ? !inside : token.text === '“';
    return !inside && isWord(token) ? [token.lower] : [];
  });
}

/** Runs of five words; all the words of a text that has fewer. */
function shinglesOf(words: readonly string[]): Set<string> {
  if (words.length < SHINGLE) return new Set(words.length ? [words.join(' ')] : []);
  const shingles = new Set<string>();
  for (let end = SHINGLE; end <= words.length; end += 1) shingles.add(words.slice(end - SHINGLE, end).join(' '));
  return shingles;
}

/** Shingle -> the numbers of the articles that hold it. */
function holdersOf(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const shingle of set) (holders.get(shingle) ?? holders.set(shingle, []).get(shingle))?.push(i);
  });
  return holders;
}

/** How many of the shingles each article holds. */
function countHolders(shingles: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const shingle of shingles) for (const i of holders.get(shingle) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
  return counts;
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

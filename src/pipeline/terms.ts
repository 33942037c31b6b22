/** What of a clause is compared: its stems, weighed by how rare they are within the story. */
import type { Clause } from './clauses.ts';
import { numberOf } from './numbers.ts';
import type { Token } from './types.ts';

export interface Terms {
  readonly clause: Clause;
  /** Stem -> rarity weight (inverse clause frequency in the story), content words only. */
  readonly stems: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Those of its stems that no other clause of its article has. */
  readonly unique: ReadonlySet<string>;
  /** Those of its stems that only stand in names. */
  readonly names: ReadonlySet<string>;
  /** It holds only under a condition: "if fighting resumes". */
  readonly conditional: boolean;
  readonly negated: boolean;
  /** It speaks of what is to come. */
  readonly future: boolean;
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);
/** Verbs and adverbs so general that they say nothing about what is told. */
const EMPTY = new Set('say have do be make take get go also still just even more most very not only now then there here so too other such own same'.split(' '));

const CONDITION = /\b(?:if|unless|in case|in the event|provided that|should (?:the|a|an|they|it|he|she)|once)\b/;
const NEGATION = /\b(?:no|not|never|none|neither|nor|without|cannot|denied|denies|deny)\b|n['’]t\b/;
const FUTURE = /\b(?:will|would|shall|going to|plan(?:s|ned)? to|set to)\b|['’]ll\b/;

const isTerm = (token: Token): boolean => CONTENT.has(token.tag) && !EMPTY.has(token.lower) && /[\p{L}\p{N}]/u.test(token.text);

/** One spelling of a term: digits for a number word, a stem for a word. */
export function termOf(token: Token): string {
  const number = numberOf(token.text);
  return number === null ? token.stem.replace(/[.’']/g, '') : String(number);
}

/** Who reports a thing is no part of it: "according to the head of the port" is left out, up to the next comma. */
function withoutSource(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ lower }, i) => lower === 'according' && tokens[i + 1]?.lower === 'to');
  if (from < 0) return tokens;
  const length = tokens.slice(from).findIndex(({ text }) => /^[,;:–—]$/.test(text));
  return [...tokens.slice(0, from), ...(length < 0 ? [] : tokens.slice(from + length))];
}

/** The terms of every clause of a story. */
export function weighTerms(clauses: readonly Clause[]): Terms[] {
  const lists = clauses.map((clause) =>
    withoutSource(clause.tokens).flatMap((token) => (isTerm(token) ? [{ term: termOf(token), isName: token.tag === 'PROPN' }] : [])),
  );
  const termsOf = lists.map((list) => new Set(list.map(({ term }) => term)));
  const frequency = new Map<string, number>();
  for (const terms of termsOf) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log((clauses.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
  const inArticle = new Map<string, Map<string, number>>();
  clauses.forEach(({ sentence: { article } }, i) => {
    const counts = inArticle.get(article) ?? new Map<string, number>();
    inArticle.set(article, counts);
    for (const term of termsOf[i] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  });
  return clauses.map((clause, i) => {
    const stems = new Map([...(termsOf[i] ?? [])].map((term) => [term, rarity(term)]));
    const common = new Set((lists[i] ?? []).flatMap(({ term, isName }) => (isName ? [] : [term])));
    const words = clause.tokens.map(({ lower }) => lower).join(' ');
    return {
      clause,
      stems,
      weight: sum(stems.values()),
      unique: new Set([...stems.keys()].filter((term) => inArticle.get(clause.sentence.article)?.get(term) === 1)),
      names: new Set([...stems.keys()].filter((term) => !common.has(term))),
      conditional: CONDITION.test(words),
      negated: NEGATION.test(words),
      future: FUTURE.test(words),
    };
  });
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

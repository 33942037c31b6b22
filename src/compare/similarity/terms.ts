/** What of a clause is compared: its stems, weighed by how rare they are within the story. */
import type { Clause } from '../text/clauses.ts';
import { numberOf } from '../text/numbers.ts';
import type { Token } from '../types.ts';
import { isWord } from '../text/words.ts';

export interface Terms {
  readonly clause: Clause;
  /** Stem -> IDF within the story, counted in clauses, content words only. */
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

const isTerm = (token: Token): boolean => CONTENT.has(token.tag) && !EMPTY.has(token.lower) && isWord(token.text);

/** One spelling of a term: digits for a number word, a stem for a word. */
export function termOf(token: Token): string {
  const number = numberOf(token.text);
  if (number !== null) return String(number);
  return /[.’']/.test(token.stem) ? token.stem.replace(/[.’']/g, '') : token.stem;
}

/** Who reports a thing is no part of it: "according to the head of the port" is left out, up to the next comma. */
function withoutSource(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ lower }, i) => lower === 'according' && tokens[i + 1]?.lower === 'to');
  if (from < 0) return tokens;
  const length = tokens.slice(from).findIndex(({ text }) => /^[,;:–—]$/.test(text));
  return [...tokens.slice(0, from), ...(length < 0 ? [] : tokens.slice(from + length))];
}

/** The terms of a clause in the order of its words, and whether each stands in it as anything but a name. */
function termsIn({ tokens }: Clause): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const token of withoutSource(tokens)) {
    if (!isTerm(token)) continue;
    const term = termOf(token);
    found.set(term, token.tag !== 'PROPN' || found.get(term) === true);
  }
  return found;
}

/** Adds one to the count of each term. */
function count(counts: Map<string, number>, terms: Iterable<string>): Map<string, number> {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The terms of every clause of a story. */
export function weighTerms(clauses: readonly Clause[]): Terms[] {
  const found = clauses.map(termsIn);
  const frequency = new Map<string, number>();
  const inArticle = new Map<string, Map<string, number>>();
  clauses.forEach(({ sentence: { article } }, i) => {
    const own = found[i]?.keys().toArray() ?? [];
    count(frequency, own);
    inArticle.set(article, count(inArticle.get(article) ?? new Map(), own));
  });
  const weights = new Map(Array.from(frequency, ([term, held]) => [term, Math.log((clauses.length + 1) / (held + 0.5))]));
  return clauses.map((clause, i) => {
    const counts = inArticle.get(clause.sentence.article);
    const [stems, unique, names] = [new Map<string, number>(), new Set<string>(), new Set<string>()];
    let weight = 0;
    for (const [term, isCommon] of found[i] ?? []) {
      const idf = weights.get(term) ?? 0;
      stems.set(term, idf);
      weight += idf;
      if (counts?.get(term) === 1) unique.add(term);
      if (!isCommon) names.add(term);
    }
    const words = clause.tokens.map(({ lower }) => lower).join(' ');
    return { clause, stems, weight, unique, names, conditional: CONDITION.test(words), negated: NEGATION.test(words), future: FUTURE.test(words) };
  });
}

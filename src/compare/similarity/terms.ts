/** What of a clause is compared: its stems, weighed by how rare they are within the story. */
import type { Clause } from '../text/clauses.ts';
import { numberOf, SCALES } from '../text/numbers.ts';
import { ordinalOf } from '../text/spelling.ts';
import { stemOf } from '../text/tokens.ts';
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

/** Initials that are read as a word of another meaning without their capitals. */
const ACRONYM = /^(?:us|who|it|un|am|or|in|is|as|at|be|do|go|he|we)$/;

/** One spelling of a term: digits for a number word, a stem for a word, U.S. and US apart from "us". */
export function termOf(token: Pick<Token, 'text' | 'stem'>): string {
  const number = numberOf(token.text) ?? scaled(token.text);
  if (number !== null) return String(number);
  const ordinal = ordinalOf(token.text.toLowerCase());
  if (ordinal !== null) return ordinal;
  const letters = token.text.replaceAll('.', '');
  if (letters.length < 4 && /^\p{Lu}{2,3}$/u.test(letters) && ACRONYM.test(letters.toLowerCase())) return letters;
  return /[.’']/.test(token.stem) ? token.stem.replace(/[.’']/g, '') : token.stem;
}

const LETTERS: ReadonlyMap<string, number> = new Map([['k', 1e3], ['m', 1e6], ['bn', 1e9], ['tn', 1e12]]); // prettier-ignore

/** "1.5m" and "20bn" hold their scale. */
function scaled(text: string): number | null {
  const [, digits, scale] = /^(\d[\d,.]*)(k|m|bn|tn)$/i.exec(text) ?? [];
  const number = digits === undefined ? null : numberOf(digits);
  return number === null ? null : number * (LETTERS.get(scale?.toLowerCase() ?? '') ?? 1);
}

const TITLE = /^(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|dame)\.?$/;
const isInitial = ({ text }: Token): boolean => /^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(text) && text.length < 5;
/** Parts that are written with a hyphen or without one. */
const PREFIX = /^(?:anti|cease|co|e|inter|mid|multi|non|post|pre|re|semi|sub|under|over)$/;

/** The terms of words in their order, each with its word: numbers of two words and words with a hyphen are one, titles and initials none. */
export function spelledTerms(tokens: readonly Token[]): { readonly term: string; readonly token: Token }[] {
  const found: { term: string; token: Token }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
    const isHyphened = next !== undefined && afterNext !== undefined && /^[-‑]$/.test(next.text) && next.start === token.end && afterNext.start === next.end;
    const [number, other] = [numberOf(token.text), afterNext ? numberOf(afterNext.text) : null];
    const scale = next && (SCALES.get(next.lower) ?? (next.start === token.end ? LETTERS.get(next.lower) : undefined));
    if (isHyphened && number !== null && other !== null && number >= 20 && number < 100 && other < 10) {
      found.push({ term: String(number + other), token });
      at += 2;
    } else if (isHyphened && PREFIX.test(token.lower)) {
      const text = token.text + afterNext.text;
      found.push({ term: termOf({ text, stem: stemOf(text.toLowerCase()) }), token: afterNext });
      at += 2;
    } else if (number !== null && scale !== undefined) {
      found.push({ term: String(number * scale), token });
      at += 1;
    } else if (token.lower === 'per' && next?.lower === 'cent') {
      found.push({ term: 'percent', token: next });
      at += 1;
    } else if (!(token.tag === 'PROPN' && (TITLE.test(token.lower) || (isInitial(token) && next?.tag === 'PROPN')))) found.push({ term: termOf(token), token });
  }
  return found;
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
  for (const { term, token } of spelledTerms(withoutSource(tokens))) {
    if (!isTerm(token)) continue;
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

/** The terms of a clause that was two, as rare as they were. */
export function joinTerms(clause: Clause, a: Terms, b: Terms): Terms {
  const stems = new Map([...a.stems, ...b.stems]);
  const isName = (term: string): boolean => [a, b].every((part) => !part.stems.has(term) || part.names.has(term));
  return {
    clause,
    stems,
    weight: stems.values().reduce((sum, idf) => sum + idf, 0),
    unique: new Set([...a.unique, ...b.unique]),
    names: new Set(stems.keys().filter(isName)),
    conditional: a.conditional || b.conditional,
    negated: a.negated || b.negated,
    future: a.future || b.future,
  };
}

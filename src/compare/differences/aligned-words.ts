/**
 * The content words of two clauses, held against each other: which of them meet nothing in the other. A word meets one of its own key, or
 * one of a like class whose vector in context lies near (Sultan et al. 2014 align words by likeness and by context; here one vector has both).
 */
import { isReporting } from '../attributes/speakers/saying.ts';
import { coreOf } from '../attributes/stance/core.ts';
import { framesOf } from '../attributes/speakers/frames.ts';
import { once } from '../once.ts';
import { floatProducts } from '../similarity/dot-products.ts';
import { meanVector } from '../similarity/piece-vectors.ts';
import type { Clause } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import { keyOf } from '../text/lemma.ts';
import { ancestorsOf, dependentsOf, relationOf, subtreeOf } from '../text/tree.ts';
import type { Tag, Token } from '../types.ts';

/** A content word with its vector in the context of its sentence. */
export interface ContentWord {
  readonly token: Token;
  readonly key: string;
  readonly vector: Float32Array;
  /** Whether it stands in the core of its clause: what is told, who does it and to whom, with what tells these from others. */
  readonly isCore: boolean;
  /** Whether it is the verb, adjective or noun on which all others of its clause depend. */
  readonly isTop: boolean;
  /** Whether it only says who reported, and to whom: "a spokeswoman told the paper". */
  readonly isSpeaker: boolean;
}

/** A content word and the nearest word of the other clause, 0..1: 1 for the same word. */
export interface MetWord extends ContentWord {
  readonly met: number;
  /** The same of the clause alone, without the sentence around it. */
  readonly within: number;
}

const CLASSES: Readonly<Partial<Record<Tag, string>>> = { NOUN: 'N', PROPN: 'N', VERB: 'V', ADJ: 'A' };
/** Verbs that say little by themselves: what they hold is compared. */
const LIGHT = /^(?:be|have|do|make|take|get|go|come|see|give|put|hold|keep|becom|let|need|includ|say|tell|ad)$/;

/** The content words of a clause, without those that only say who reported. */
export const contentOf: (clause: Clause) => readonly ContentWord[] = once((clause: Clause): readonly ContentWord[] => {
  const { sentence, tokens } = clause;
  const core = coreIn(clause);
  const top = coreOf(sentence.tokens, tokens);
  const frame = new Set(tokens.filter((token) => isReporting(token) && token !== top).map(({ index }) => index));
  const frames = framesOf(sentence).filter(({ from, to }) => top && (top.index < from || top.index >= to));
  const told = frames.flatMap(({ verb }) => dependentsOf(sentence.tokens, verb, 'iobj').flatMap((one) => subtreeOf(sentence.tokens, one)));
  const isSpeaker = (token: Token): boolean => told.includes(token) || frames.some(({ from, to }) => token.index >= from && token.index < to);
  return tokens
    .filter((token) => CLASSES[token.tag] !== undefined && !frame.has(token.index) && !(token.tag === 'VERB' && LIGHT.test(keyOf(token))))
    .map((token) => ({
      token,
      key: keyOf(token),
      vector: vectorsIn(sentence)(token),
      isCore: core.has(token.index),
      isTop: token === top,
      isSpeaker: isSpeaker(token),
    }));
});

/** Each content word of a clause with how near the other clause, or else its sentence, comes to it. */
export function meet(a: Clause, b: Clause): readonly MetWord[] {
  const near = likenesses(contentOf(a), contentOf(b));
  const around = aroundOf(b);
  const [ours, theirs] = [initialsOf(a), initialsOf(b)];
  const met = contentOf(a).map((word, i) => {
    const most = Math.max(0, ...(near[i] ?? []));
    const isShort = theirs.has(lettersOf(word.token)) || [...ours].some(([short, names]) => names.includes(word.token) && aroundLetters(b).has(short));
    return { ...word, within: isShort ? 1 : most, met: around.has(word.key) || isShort ? 1 : most };
  });
  // "Mr Carter" beside "Anna Carter", "President Carter": a part of a name that is met is the name.
  return met.map((word) =>
    word.token.tag === 'PROPN' && met.some((other) => other.met === 1 && isOneName(word.token, other.token)) ? { ...word, met: 1 } : word,
  );
}

const NAME_PARTS = new Set(['flat', 'compound']);
const isOneName = (a: Token, b: Token): boolean =>
  b.tag === 'PROPN' && ((NAME_PARTS.has(relationOf(a)) && a.head === b.index) || (NAME_PARTS.has(relationOf(b)) && b.head === a.index));

const lettersOf = ({ text }: Token): string => (/^(?:\p{Lu}\.?){2,}$/u.test(text) ? text.replaceAll('.', '') : '');

/** The short forms in capitals in the sentence around a clause: "U.S.", "WHO". */
const aroundLetters = once(({ sentence }: Clause): ReadonlySet<string> => new Set(sentence.tokens.map(lettersOf).filter(Boolean)));

/** By its initials, each name of two words or more in the sentence around a clause: "United States". */
const initialsOf: (clause: Clause) => ReadonlyMap<string, readonly Token[]> = once(({ sentence }: Clause): ReadonlyMap<string, readonly Token[]> => {
  const names: Token[][] = [];
  for (const token of sentence.tokens) {
    const last = names.at(-1)?.at(-1);
    // Of "United States" the first word may be read as an adjective.
    if (!/^(?:PROPN|ADJ)$/.test(token.tag) || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue;
    if (last && last.index === token.index - 1) names.at(-1)?.push(token);
    else names.push([token]);
  }
  const long = names.filter(({ length }) => length > 1);
  return new Map(long.map((name) => [name.map(({ text }) => text[0]).join(''), name]));
});

/** As `meet`, of what a clause tells: without who reported it. */
export const meetTold = (a: Clause, b: Clause): readonly MetWord[] => meet(a, b).filter(({ isSpeaker }) => !isSpeaker);

/** How alike each of some words and each of others are, 0..1. */
function likenesses(words: readonly ContentWord[], others: readonly ContentWord[]): number[][] {
  const products = floatProducts(
    words.map(({ vector }) => vector),
    others.map(({ vector }) => vector),
  );
  return words.map((a, i) =>
    others.map((b, j) => (a.key === b.key || a.token.stem === b.token.stem ? 1 : Math.max(0, products[i * others.length + j] as number))),
  );
}

/** How alike two words are, 0..1. */
export const likeness = (a: ContentWord, b: ContentWord): number => likenesses([a], [b])[0]?.[0] ?? 0;

/** How near a word comes to that on which all others of a clause depend, be it one that says little: "finished" beside "came". */
export function likenessToTop(word: ContentWord, { sentence, tokens }: Clause): number {
  const top = coreOf(sentence.tokens, tokens);
  return top?.tag === word.token.tag
    ? likeness(word, { token: top, key: keyOf(top), vector: vectorsIn(sentence)(top), isCore: true, isTop: true, isSpeaker: false })
    : 0;
}

/** The keys of all words of the sentence around a clause. */
const aroundOf: (clause: Clause) => ReadonlySet<string> = once(({ sentence }: Clause): ReadonlySet<string> => new Set(sentence.tokens.map(keyOf)));

const CORE = ['nsubj', 'csubj', 'obj', 'iobj', 'obl:agent', 'xcomp', 'ccomp', 'compound:prt'];
const PHRASE = ['amod', 'compound', 'nmod', 'nummod', 'flat', 'conj'];

/** By index, the words that carry what a clause says. */
function coreIn({ sentence, tokens }: Clause): ReadonlySet<number> {
  const own = new Set(tokens.map(({ index }) => index));
  const found = new Set<number>();
  const add = (token: Token | undefined, relations: readonly string[]): void => {
    if (!token || found.has(token.index) || !own.has(token.index)) return;
    found.add(token.index);
    for (const next of dependentsOf(sentence.tokens, token, ...relations)) add(next, PHRASE.includes(relationOf(next)) ? PHRASE : [...CORE, ...PHRASE]);
  };
  const top = coreOf(sentence.tokens, tokens);
  add(top, [...CORE, ...PHRASE]);
  // "wants to leave": who wants leaves.
  if (top && /^(?:xcomp|conj|advcl)/.test(top.deprel))
    for (const above of ancestorsOf(sentence.tokens, top).slice(0, 1))
      for (const subject of dependentsOf(sentence.tokens, above, 'nsubj')) add(subject, PHRASE);
  return found;
}

/** A name that comes no nearer is another name, or one that nobody can tell. */
const SAME_NAME = 0.75;

/** Whether a name stands in the other mention too, or in its sentence. */
export const isSameName = ({ met }: MetWord): boolean => met >= SAME_NAME;

const vectorsIn = once(({ reading }: Sentence): ((token: Token) => Float32Array) =>
  once(({ start, end }: Token): Float32Array => {
    const from = reading.words.findIndex((word) => word.end > start);
    const to = reading.words.findLastIndex((word) => word.start < end) + 1;
    return meanVector(reading.pieces, Math.max(0, from), Math.max(0, to));
  }),
);

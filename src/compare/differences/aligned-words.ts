/**
 * The content words of two clauses, held against each other: which of them meet nothing in the other. A word meets one of its own key, or
 * one of a like class whose vector in context lies near (Sultan et al. 2014 align words by likeness and by context; here one vector has both).
 */
import { isReporting } from '../attributes/saying.ts';
import { pairsOf } from '../alignment/beliefs.ts';
import { coreOf } from '../attributes/core.ts';
import { once } from '../once.ts';
import { DIMENSIONS } from '../reading.ts';
import { meanVector } from '../similarity/piece-vectors.ts';
import type { Clause } from '../text/clauses.ts';
import { keyOf } from '../text/lemma.ts';
import { ancestorsOf, dependentsOf, relationOf } from '../text/tree.ts';
import type { Tag, Token } from '../types.ts';

/** A content word with its vector in the context of its sentence. */
export interface ContentWord {
  readonly token: Token;
  readonly key: string;
  readonly vector: Float32Array;
  /** Whether it stands in the core of its clause: what is told, who does it and to whom, with what tells these from others. */
  readonly isCore: boolean;
}

/** A content word and the nearest word of the other clause, 0..1: 1 for the same word. */
export interface MetWord extends ContentWord {
  readonly met: number;
}

const CLASSES: Readonly<Partial<Record<Tag, string>>> = { NOUN: 'N', PROPN: 'N', VERB: 'V', ADJ: 'A', NUM: 'Q' };
/** Verbs that say little by themselves: what they hold is compared. */
const LIGHT = /^(?:be|have|do|make|take|get|go|come|see|give|put|hold|keep|becom|let|need|includ|say|tell|ad)$/;

/** The content words of a clause, without those that only say who reported. */
export const contentOf: (clause: Clause) => readonly ContentWord[] = once((clause: Clause): readonly ContentWord[] => {
  const { sentence, tokens } = clause;
  const core = coreIn(clause);
  const frame = new Set(tokens.filter((token) => isReporting(token) && token !== coreOf(sentence.tokens, tokens)).map(({ index }) => index));
  return tokens
    .filter((token) => CLASSES[token.tag] !== undefined && !frame.has(token.index) && !(token.tag === 'VERB' && LIGHT.test(keyOf(token))))
    .map((token) => ({ token, key: keyOf(token), vector: vectorOf(clause, token), isCore: core.has(token.index) }));
});

/** Each content word of a clause with how near the other clause, or else its sentence, comes to it. */
export function meet(a: Clause, b: Clause): readonly MetWord[] {
  const others = contentOf(b);
  const around = aroundOf(b);
  return contentOf(a).map((word) => {
    const near = others.reduce((best, other) => Math.max(best, likeness(word, other)), 0);
    return { ...word, met: around.has(word.key) ? 1 : near };
  });
}

/** How far all words of two clauses meet, 0..1: those of the one that meets the other less. */
export function meeting(a: Clause, b: Clause): number {
  const mean = (words: readonly MetWord[]): number => (words.length === 0 ? 0 : words.reduce((sum, { met }) => sum + met, 0) / words.length);
  return Math.min(mean(meet(a, b)), mean(meet(b, a)));
}

/** The mean of that over all pairs of clauses of different articles. */
export function meanMeeting(clauses: readonly Clause[]): number {
  const pairs = pairsOf(clauses).filter(([a, b]) => a.sentence.article !== b.sentence.article);
  return pairs.reduce((sum, [a, b]) => sum + meeting(a, b), 0) / (pairs.length || 1);
}

/** How alike two words are, 0..1. */
function likeness(a: ContentWord, b: ContentWord): number {
  if (a.key === b.key || a.token.stem === b.token.stem) return 1;
  const [one, other] = [CLASSES[a.token.tag], CLASSES[b.token.tag]];
  if ((one === 'Q') !== (other === 'Q')) return 0;
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i += 1) sum += (a.vector[i] as number) * (b.vector[i] as number);
  return Math.max(0, sum);
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

function vectorOf({ sentence: { reading } }: Clause, { start, end }: Token): Float32Array {
  const from = reading.words.findIndex((word) => word.end > start);
  const to = reading.words.findLastIndex((word) => word.start < end) + 1;
  return meanVector(reading.pieces, Math.max(0, from), Math.max(0, to));
}

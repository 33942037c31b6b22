/** Speakers named without a verb of saying: "according to", "citing", "in the words of", "the ministry's claim that". */
import { dependentsOf, relationOf, subtreeOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import type { Frame } from './frame.ts';
import { isTold, isWordOf } from './saying.ts';
import { makerOf, namedBehind, ownerOf, type Phrase, phraseAt, phraseOfNoun } from './speaker-phrase.ts';

export function nounFrames(tokens: readonly Token[]): Frame[] {
  return tokens.flatMap(
    (token) =>
      accordingTo(tokens, token) ??
      putting(tokens, token) ??
      toQuote(tokens, token) ??
      wordOf(tokens, token) ??
      citing(tokens, token) ??
      claimThat(tokens, token) ??
      [],
  );
}

/** What stands before and behind a phrase in its sentence, up to a semicolon: trees hang such phrases on any noun nearby. */
function restOf(tokens: readonly Token[], from: number, to: number): readonly (readonly [number, number])[] {
  const start = tokens.slice(0, from).findLastIndex(({ text }) => text === ';') + 1;
  const sign = tokens.findIndex(({ text, index }) => index >= to && text === ';');
  const parts: (readonly [number, number])[] = [[start, from], [to, sign < 0 ? tokens.length : sign]]; // prettier-ignore
  return parts.filter(([first, last]) => last > first + 1);
}

function accordingTo(tokens: readonly Token[], token: Token): Frame | null {
  // "Per the coroner, …"; not "per cent", "two per head"
  const isPer = token.text === 'Per' && token.index === 0;
  if (!isPer && (token.lower !== 'according' || tokens[token.index + 1]?.lower !== 'to')) return null;
  const named = phraseAt(tokens, token.index + (isPer ? 1 : 2));
  if (!named || (isPer && tokens[named.to]?.text !== ',')) return null;
  const [from, to] = [token.index, named.to];
  return { speaker: makerOf(tokens, named), verb: token, from, to, said: restOf(tokens, from, to) };
}

/** "As Arden put it, the tower is leaning" */
function putting(tokens: readonly Token[], token: Token): Frame | null {
  if (!/^puts?$/.test(token.lower) || tokens[token.index + 1]?.lower !== 'it') return null;
  const as = tokens.slice(0, token.index).findLast(({ lower }) => lower === 'as');
  const speaker = as ? phraseAt(tokens, as.index + 1) : null;
  return as && speaker?.to === token.index
    ? { speaker, verb: token, from: as.index, to: token.index + 2, said: restOf(tokens, as.index, token.index + 2) }
    : null;
}

/** "…, to quote the plumber" */
function toQuote(tokens: readonly Token[], token: Token): Frame | null {
  if (!/^(?:quote|borrow)$/.test(token.lower) || tokens[token.index - 1]?.lower !== 'to' || !/^[,–—”"]$/.test(tokens[token.index - 2]?.text ?? '')) return null;
  const named = phraseAt(tokens, token.index + 1);
  if (!named || /^(?:words?|phrase)$/.test(named.head.lower)) return null;
  const [from, to] = [token.index - 1, named.to];
  return { speaker: namedBehind(tokens, named), verb: token, from, to, said: restOf(tokens, from, to) };
}

/** "in the words of", "in the view of"; "in view of the storm" is a reason. */
const isWordBy = (tokens: readonly Token[], noun: Token): boolean =>
  /^words?$/.test(noun.lower) || dependentsOf(tokens, noun, 'det').some(({ lower }) => lower === 'the');

/** "by the mechanics' own estimate", "in the ministry's words", "in the words of one resident" */
function wordOf(tokens: readonly Token[], noun: Token): Frame | null {
  if (noun.tag !== 'NOUN' || !isWordOf(noun) || relationOf(noun) === 'nsubj') return null;
  const preposition = dependentsOf(tokens, noun, 'case').find(({ lower }) => lower === 'by' || lower === 'in');
  if (!preposition) return null;
  const of = dependentsOf(tokens, noun, 'nmod').find((one) => dependentsOf(tokens, one, 'case').some(({ lower }) => lower === 'of'));
  const speaker: Phrase | null = ownerOf(tokens, noun) ?? (of && isWordBy(tokens, noun) ? phraseOfNoun(tokens, of) : null);
  if (!speaker) return null;
  const [from, to] = [preposition.index, Math.max(noun.index + 1, speaker.to)];
  return { speaker, verb: noun, from, to, said: restOf(tokens, from, to) };
}

/** "The Norrland Wire, citing two officials, said": the words are those of whom it cites. */
function citing(tokens: readonly Token[], token: Token): Frame | null {
  if (token.lower !== 'citing' && !(token.lower === 'quoting' && tokens[token.index - 1]?.text === ',')) return null;
  const named = phraseAt(tokens, token.index + 1);
  return named ? { speaker: makerOf(tokens, named), verb: token, from: token.index, to: named.to, said: [] } : null;
}

/** "the ministry's claim that the dam was safe", "a warning by geologists that" */
function claimThat(tokens: readonly Token[], noun: Token): Frame | null {
  if (noun.tag !== 'NOUN' || !isTold(noun)) return null;
  const told = dependentsOf(tokens, noun, 'acl', 'ccomp').find(
    (one) => one.index > noun.index && dependentsOf(tokens, one, 'mark').some(({ lower }) => lower === 'that'),
  );
  if (!told) return null;
  const by = dependentsOf(tokens, noun, 'nmod').find((one) => dependentsOf(tokens, one, 'case').some(({ lower }) => lower === 'by' || lower === 'from'));
  const speaker = ownerOf(tokens, noun) ?? (by ? phraseOfNoun(tokens, by) : null);
  if (!speaker) return null;
  const own = subtreeOf(tokens, told);
  return {
    speaker,
    verb: noun,
    from: Math.min(speaker.from, noun.index),
    to: noun.index + 1,
    said: [[(own[0] as Token).index, (own.at(-1) as Token).index + 1]],
  };
}

/** The words by which a sentence names who speaks. */
import type { Token } from '../../types.ts';
import { dependentsOf, relationOf, subtreeOf } from '../../text/tree.ts';
import { isCapital } from '../../text/words.ts';
import { isDocument } from './saying.ts';

/** Tokens [from, to) of a sentence; `head` is the noun or pronoun that the others modify. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: Token;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON']);
export const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|week|month|year|morning|afternoon|evening|night|earlier|later)$/;
/** Signs between which a phrase stands. */
export const isBoundary = (token: Token | undefined): boolean =>
  token === undefined || (token.xpos !== 'POS' && /^(?:[,;:.!?()"“”‘’'–—…]|--)$/.test(token.text));
const isPersonal = ({ xpos }: Token): boolean => xpos === 'PRP';
const isRelative = ({ xpos }: Token): boolean => xpos.startsWith('W');

/** Whether a noun phrase can begin with a token. */
export const beginsPhrase = (token: Token | undefined): boolean =>
  token !== undefined && NOMINAL.has(token.tag) && !isRelative(token) && !TIME.test(token.lower);

/**
 * The noun phrase that begins at a token, without a relative clause or what is set behind it by a comma; a preposition goes on with it
 * where the tree hangs its noun on the phrase. Null where none begins there.
 */
export function phraseAt(tokens: readonly Token[], from: number): Phrase | null {
  const first = tokens[from];
  if (!first || !beginsPhrase(first)) return null;
  if (isPersonal(first)) return { from, to: from + 1, head: first };
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (isWordOfPhrase(tokens, from, at)) to = at + 1;
    else if (!isJoining(tokens, from, at)) break;
    else if (token.tag === 'ADP' || token.tag === 'CCONJ' || token.text === ',') continue;
  }
  const both = /^(?:both|either|neither)$/.test(first.lower) && tokens.slice(from, to).some(({ tag }) => tag === 'CCONJ') ? from + 1 : from;
  const own = tokens.slice(both, to);
  const head =
    own.find(({ tag, head: above }) => NOMINAL.has(tag) && tag !== 'DET' && (above < both || above >= to)) ??
    own.find(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return head ? { from: both, to, head } : null;
}

function isWordOfPhrase(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at] as Token;
  if (at > from && (TIME.test(token.lower) || isPersonal(token))) return false;
  if (token.xpos === 'POS' || /^[-‑.&]$/.test(token.text))
    return at > from && token.start === tokens[at - 1]?.end && !(token.text === '.' && at === tokens.length - 1);
  if (token.tag === 'VERB' || token.tag === 'ADV') return relationOf(token) === 'amod' && token.head > at;
  // "told AFP the wreck …": an article opens another phrase, unless a preposition or "and" led to it.
  const before = tokens[at - 1];
  if (at > from && token.tag === 'DET' && token.xpos === 'DT' && (before?.tag === 'NOUN' || before?.tag === 'PROPN')) return false;
  // The tagger takes the verb of "the Tide Courier reports" for a noun and still sees its form.
  return NOMINAL.has(token.tag) && !isRelative(token) && !/^VB[DPZ]$/.test(token.xpos);
}

/** Whether a preposition, a comma or "and" leads to more of the phrase. */
function isJoining(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at] as Token;
  if (at === from) return token.tag === 'DET' || token.tag === 'CCONJ';
  const inPhrase = (index: number): boolean => index >= from && index < at;
  if (token.tag === 'ADP' || token.lower === 'to') {
    const noun = tokens[token.head];
    if (!noun || noun.index <= at || !inPhrase(noun.head) || TIME.test(noun.lower)) return false;
    return !(isDocument(noun) && token.lower !== 'of');
  }
  if (token.tag === 'CCONJ' || token.text === ',') {
    const conjunct = tokens.find((one) => one.index > at && relationOf(one) === 'conj' && inPhrase(one.head) && NOMINAL.has(one.tag));
    return conjunct !== undefined && (subtreeOf(tokens, conjunct)[0] as Token).index <= at + 1;
  }
  return false;
}

/** The phrase of a noun that the tree names, from its first modifier on. */
export function phraseOfNoun(tokens: readonly Token[], noun: Token): Phrase | null {
  const own = new Set(subtreeOf(tokens, noun));
  let from = noun.index;
  while (
    from > 0 &&
    own.has(tokens[from - 1] as Token) &&
    (!isBoundary(tokens[from - 1]) || tokens[from - 1]?.xpos === 'POS') &&
    tokens[from - 1]?.tag !== 'ADP' &&
    !isVerbal(tokens[from - 1])
  )
    from -= 1;
  while (from < noun.index && !beginsPhrase(tokens[from])) from += 1;
  return phraseAt(tokens, from);
}

const isVerbal = (token: Token | undefined): boolean => (token?.tag === 'VERB' && relationOf(token) !== 'amod') || token?.tag === 'AUX';

/** "a shaken Lise Aker", "a visibly tired Karl Dietz": the name. */
function withoutMood(tokens: readonly Token[], phrase: Phrase): Phrase {
  const name = tokens.slice(phrase.from, phrase.to).findIndex(({ tag }) => tag === 'PROPN');
  const before = tokens.slice(phrase.from, phrase.from + name);
  const isMood =
    /^an?$/.test(before[0]?.lower ?? '') && before.length > 1 && before.slice(1).every(({ tag, xpos }) => /^(?:ADJ|ADV)$/.test(tag) || /^VB[NG]$/.test(xpos));
  return phrase.head.tag === 'PROPN' && isMood ? { ...phrase, from: phrase.from + name } : phrase;
}

/** A name set behind a role by a comma: "the chairwoman, Judge Nell Arden" is named by it. */
export function namedBehind(tokens: readonly Token[], whole: Phrase): Phrase {
  const phrase = withoutMood(tokens, whole);
  if (phrase.head.tag === 'PROPN' || isPersonal(phrase.head) || tokens[phrase.to]?.text !== ',') return phrase;
  const name = phraseAt(tokens, phrase.to + 1);
  const own = name ? tokens.slice(name.from, name.to) : [];
  const isName = own.length > 1 && own.every(({ text, tag }) => isCapital(text) && /^(?:PROPN|NOUN|ADJ)$/.test(tag)) && own.at(-1)?.tag === 'PROPN';
  return name && isName && isBoundary(tokens[name.to]) ? name : phrase;
}

/** A document speaks for whoever made it: "a report by the harbour office", "the ministry's statement"; else for itself. */
export function makerOf(tokens: readonly Token[], phrase: Phrase): Phrase {
  const noun = tokens.slice(phrase.from, phrase.to).find((token) => isDocument(token)) ?? phrase.head;
  if (!isDocument(noun)) return phrase;
  // "Data from the weather office show": the tree may hang the office elsewhere; "by" or "from" right behind the document is enough.
  const next = tokens[noun.index + 1];
  const beside = next?.lower === 'by' || next?.lower === 'from' ? phraseAt(tokens, noun.index + 2) : null;
  if (beside) return beside;
  const maker = dependentsOf(tokens, noun, 'nmod', 'obl').find((one) =>
    dependentsOf(tokens, one, 'case').some(({ lower }) => lower === 'by' || lower === 'from'),
  );
  return (maker && phraseOfNoun(tokens, maker)) ?? ownerOf(tokens, noun) ?? issuerOf(tokens, noun) ?? phrase;
}

/** "papers filed by the lawyers", "Police put out a statement saying" */
function issuerOf(tokens: readonly Token[], noun: Token): Phrase | null {
  const agent = dependentsOf(tokens, noun, 'acl').flatMap((verb) => (MADE.test(verb.lower) ? dependentsOf(tokens, verb, 'obl:agent') : []))[0];
  const verb = relationOf(noun) === 'obj' ? tokens[noun.head] : undefined;
  const issuer = agent ?? (verb && ISSUING.test(verb.lower) ? dependentsOf(tokens, verb, 'nsubj').find(({ deprel }) => deprel === 'nsubj') : undefined);
  return issuer && /^(?:NOUN|PROPN)$/.test(issuer.tag) ? phraseOfNoun(tokens, issuer) : null;
}

const MADE = /^(?:filed|written|published|issued|released|compiled|prepared|drafted|commissioned|signed|sent|posted|drawn|submitted|made)$/;
const ISSUING =
  /^(?:put|puts|issue[sd]?|release[sd]?|publish(?:es|ed)?|send|sends|sent|write|writes|wrote|post(?:s|ed)?|give|gives|gave|make|makes|made|circulate[sd]?)$/;

/** Whose a noun is, in words: "the mechanics" of "the mechanics' own estimate"; null where only a pronoun says so or nothing. */
export function ownerOf(tokens: readonly Token[], noun: Token): Phrase | null {
  const owner = dependentsOf(tokens, noun, 'nmod:poss').find(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  if (!owner) return null;
  const phrase = phraseOfNoun(tokens, owner);
  const sign = tokens.findIndex((token, at) => at > owner.index && token.xpos === 'POS');
  return phrase && sign > 0 ? { ...phrase, to: sign, head: owner } : phrase;
}

/** Runs of proper nouns, and what shows that one is the name of a medium. No list of names: only the words around it. */
import type { Sentence } from './sentences.ts';
import type { Token } from '../types.ts';
import { isCapital } from './words.ts';

export interface NameRun {
  readonly name: string;
  /** The run is tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** It follows a preposition of place. */
  readonly place: boolean;
}

const PLACE = new Set(['in', 'near', 'from', 'at', 'across', 'outside', 'inside']);
const REPORTED = new Set(['reports', 'reported', 'reporting']);

/** The runs of proper nouns of a sentence, months and days left out, left to right. */
export function nameRuns({ tokens, text }: Sentence): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isName(tokens[i] as Token)) continue;
    let [from, to] = [i, i + 1];
    while (from > 1 && from - 1 >= (runs.at(-1)?.to ?? 0) && isCapitalWord(tokens[from - 1] as Token)) from -= 1;
    while (to < tokens.length && (isName(tokens[to] as Token) || isCapitalWord(tokens[to] as Token) || joins(tokens, to))) to += 1;
    const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
    runs.push({ name: text.slice(first.start, last.end).replace(/\s+/g, ' '), from, to, place: PLACE.has(tokens[from - 1]?.lower ?? '') });
    i = to;
  }
  return runs;
}

const CALENDAR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function isName({ tag, text, lower }: Token): boolean {
  return tag === 'PROPN' && isCapital(text) && !CALENDAR.test(lower);
}

/** A word that the tagger takes for no name, though it has a capital within a sentence: "the United Press". */
function isCapitalWord({ tag, text, lower }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && ['ADJ', 'VERB', 'NOUN'].includes(tag) && !CALENDAR.test(lower);
}

/** The hyphen of a name: nothing but it stands between two of its parts. */
function joins(tokens: readonly Token[], i: number): boolean {
  const [before, hyphen, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return hyphen?.text === '-' && after !== undefined && isName(after) && hyphen.start === before?.end && after.start === hyphen.end;
}

/** A name in running text has a capital in every word. */
export function isCapitalised(name: string): boolean {
  return name.split(' ').every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Words that newspapers, agencies and stations call themselves by. */
const MEDIUM =
  /\b(?:agency|broadcaster|bulletin|chronicle|courier|daily|gazette|guardian|herald|journal|ledger|magazine|mail|media|news|newspaper|observer|paper|post|presse?|radio|review|standard|star|sun|telegraph|television|times|tribune|tv|weekly|wire)\b/i;

/** Whether a name of several words is called like a medium, and not like a person, a union or a ministry: its last word is such a word. */
export const isCalledMedium = (name: string): boolean => MEDIUM.test(name.split(' ').at(-1) ?? '') && name.includes(' ');

/** "NAME reports", "reported by NAME", "citing NAME", "NAME, citing", "Source: NAME", "according to NAME", "told NAME", "the NAME said", "NAME's sources". */
export function hasMediaCue({ tokens }: Sentence, { name, from, to }: NameRun): boolean {
  const article = tokens[from - 1]?.lower === 'the' ? 1 : 0;
  const [before, twoBefore, next, afterNext] = [tokens[from - 1 - article], tokens[from - 2 - article], tokens[to], tokens[to + 1]];
  const alone = name.split(' ').length === 1;
  if (
    REPORTED.has(next?.lower ?? '') &&
    (next?.tag === 'VERB' || /^(?:[.,;:"”]|that)$/.test(afterNext?.lower ?? '.')) &&
    // "Residents of Orm reported"
    !/^(?:NOUN|ADJ|ADP)$/.test(before?.tag ?? '')
  )
    return true;
  if (before?.lower === 'by' && (REPORTED.has(twoBefore?.lower ?? '') || twoBefore?.lower === 'published')) return true;
  if (before?.lower === 'citing' || (next?.text === ',' && afterNext?.lower === 'citing')) return true;
  if (isSourceList(tokens, from)) return true;
  // A person is named by more than one word or has been before: a single bare name that is consulted is a medium.
  if (alone && before?.lower === 'to' && twoBefore?.lower === 'according') return /^(?:[.,;]|)$/.test(next?.text ?? '');
  // "the Norrland Wire said", "according to the Norrland Wire": a name of several words, since "the Post said" may be an army's.
  if (
    isCalledMedium(name) &&
    (before?.lower === 'to' ? twoBefore?.lower === 'according' : article && /^(?:said|says|wrote|writes|told)$/.test(next?.lower ?? ''))
  )
    return true;
  // One may tell the council: with an article only what is called like a medium is one.
  if (article && before?.lower === 'told') return MEDIUM.test(name);
  // One is told by a person too, who has two names; a medium of two names is called like one.
  if (before?.lower === 'told') return alone || isCalledMedium(name);
  return /^['’ʼ]s$/.test(next?.text ?? '') && /^(?:sources?|reporters?|correspondents?)$/.test(afterNext?.lower ?? '');
}

/** "Source: NAME; NAME" */
function isSourceList(tokens: readonly Token[], from: number): boolean {
  if (!/^sources?$/.test(tokens[0]?.lower ?? '') || tokens[1]?.text !== ':') return false;
  return from === 2 || /^[;,]$/.test(tokens[from - 1]?.text ?? '');
}

/** Runs of proper nouns, and what shows that one is the name of a medium. No list of names: only the words around it. */
import type { Sentence } from './sentences.ts';
import type { Token } from './types.ts';

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
    let to = i;
    while (to < tokens.length && isName(tokens[to] as Token)) to += 1;
    if (to === i) continue;
    const [first, last] = [tokens[i] as Token, tokens[to - 1] as Token];
    runs.push({ name: text.slice(first.start, last.end).replace(/\s+/g, ' '), from: i, to, place: PLACE.has(tokens[i - 1]?.lower ?? '') });
    i = to;
  }
  return runs;
}

const CALENDAR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function isName({ tag, text, lower }: Token): boolean {
  return tag === 'PROPN' && /^\p{Lu}/u.test(text) && !CALENDAR.test(lower);
}

/** A name in running text has a capital in every word. */
export function isCapitalised(name: string): boolean {
  return name.split(' ').every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Words that newspapers, agencies and stations call themselves by. */
const MEDIUM =
  /\b(?:agency|broadcaster|bulletin|chronicle|courier|daily|gazette|guardian|herald|journal|ledger|magazine|mail|media|news|newspaper|observer|paper|post|press|radio|review|standard|star|sun|telegraph|television|times|tribune|tv|weekly|wire)\b/i;

/** "NAME reports", "reported by NAME", "citing NAME", "NAME, citing", "Source: NAME", "according to NAME", "told NAME", "NAME's sources". */
export function hasMediaCue({ tokens }: Sentence, { name, from, to }: NameRun): boolean {
  const article = tokens[from - 1]?.lower === 'the' ? 1 : 0;
  const [before, twoBefore, next, afterNext] = [tokens[from - 1 - article], tokens[from - 2 - article], tokens[to], tokens[to + 1]];
  const alone = name.split(' ').length === 1;
  if (REPORTED.has(next?.lower ?? '') && before?.tag !== 'NOUN' && before?.tag !== 'ADJ') return true;
  if (before?.lower === 'by' && (REPORTED.has(twoBefore?.lower ?? '') || twoBefore?.lower === 'published')) return true;
  if (before?.lower === 'citing' || (next?.text === ',' && afterNext?.lower === 'citing')) return true;
  if (isSourceList(tokens, from)) return true;
  // A person is named by more than one word or has been before: a single bare name that is consulted is a medium.
  if (alone && before?.lower === 'to' && twoBefore?.lower === 'according') return /^(?:[.,;]|)$/.test(next?.text ?? '');
  // One may tell the council: with an article only what is called like a medium is one.
  if (article && before?.lower === 'told') return MEDIUM.test(name);
  if (before?.lower === 'told' && !/^(?:that|he|she|the|to)$/.test(before.lower)) return !/^(?:he|she|that|to)$/.test(next?.lower ?? '');
  return /^['’ʼ]s$/.test(next?.text ?? '') && /^(?:sources?|reporters?|correspondents?)$/.test(afterNext?.lower ?? '');
}

/** "Source: NAME; NAME" */
function isSourceList(tokens: readonly Token[], from: number): boolean {
  if (!/^sources?$/.test(tokens[0]?.lower ?? '') || tokens[1]?.text !== ':') return false;
  return from === 2 || /^[;,]$/.test(tokens[from - 1]?.text ?? '');
}

/** The names in a line that gives nothing but the source of the whole text: "Source: NAME", "Sources: NAME; NAME". */
export function namesInSourceLine(text: string): string[] {
  const list = /^\s*(?:sources?|via) ?: ?([^.!?\n]{2,80})\.?\s*$/i.exec(text)?.[1] ?? '';
  return list.split(/[;,]| and /).flatMap((part) => {
    const name = part.trim().replace(/^the /i, '').replace(/\s+/g, ' ');
    return name && isCapitalised(name) && name.split(' ').length <= 4 ? [name] : [];
  });
}

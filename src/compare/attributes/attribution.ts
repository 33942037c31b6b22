/** Who says so: reporting clauses beside a claim, "according to", and a speaker inside it. */
import type { Attribution } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import { isReporting } from './saying.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../types.ts';

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'which', 'that', 'this']);
const TIME = new Set(
  'yesterday today tomorrow earlier later previously also then meanwhile however recently now recall morning afternoon evening night'.split(' '),
);

interface Speaker {
  readonly words: string;
  /** Where in the sentence the speaker is named. */
  readonly at: number;
}

/**
 * Whose word the clause is, in the words of its sentence; null when the article itself says it. Of several speakers the nearest
 * counts: one named in the clause, else the last before it, else the first after it.
 * @param named the reports that the article names, of which one that stands in the sentence passes the word on
 */
export function attributionOf(clause: Clause, named: readonly string[]): Attribution | null {
  const all = speakers(clause.sentence.tokens, clause.sentence.text);
  const isReport = ({ words }: Speaker): boolean => named.some((name) => words.includes(name));
  const report = named.find((name) => all.some(({ words }) => words.includes(name))) ?? null;
  const speaker = nearest(
    all.filter((one) => !isReport(one)),
    clause,
  );
  if (speaker) return { source: speaker.words, through: report };
  return report === null ? null : { source: report, through: null };
}

function nearest(all: readonly Speaker[], { start, end }: Clause): Speaker | undefined {
  return all.find(({ at }) => at >= start && at < end) ?? all.findLast(({ at }) => at < start) ?? all.find(({ at }) => at >= end);
}

/** The people and bodies that a sentence quotes, each in its words. */
export function speakersOf(sentence: Sentence): string[] {
  return speakers(sentence.tokens, sentence.text).map(({ words }) => words);
}

function speakers(tokens: readonly Token[], text: string): Speaker[] {
  const found: Speaker[] = [];
  tokens.forEach((token, i) => {
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') found.push(...phraseAfter(tokens, i + 2, text));
    else if (token.lower === 'citing') found.push(...phraseAfter(tokens, i + 1, text));
    // "plans to announce" has not said so yet.
    else if (isReporting(token) && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to') {
      if (tokens[i + 1]?.lower === 'by') found.push(...phraseAfter(tokens, i + 2, text));
      else {
        // "…”, said the harbour master": only where the phrase ends the clause, else it opens what was said.
        const inverted = /^["”’,]$/.test(tokens[i - 1]?.text ?? '');
        const after = inverted ? phraseAfter(tokens, i + 1, text, true) : [];
        found.push(...(after.length ? after : phraseBefore(tokens, i - 1, text)));
      }
    }
  });
  return found.filter(({ words }) => !PRONOUNS.has(words.toLowerCase()) && /\p{L}{2}/u.test(words));
}

/** Who "which he" or "Monday" stands for is not in the phrase. */
const ENDS_PHRASE = /^(?:which|who|that|he|she|they|it|we|i|you|this|there|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const inNounPhrase = ({ tag, text, lower }: Token): boolean =>
  (['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON'].includes(tag) && !ENDS_PHRASE.test(lower)) || /^(?:['’]s|-|‑|of|and|for|familiar|with|\.)$/.test(text);
const isAside = ({ tag, lower }: Token): boolean =>
  tag === 'AUX' || tag === 'ADV' || TIME.has(lower) || tag === 'PART' || lower.endsWith('sday') || /^(?:mon|fri|satur|sun)day$/.test(lower);

function phraseBefore(tokens: readonly Token[], last: number, text: string): Speaker[] {
  let to = last;
  // "The harbour master, a former captain, said": past what is set between commas.
  if (tokens[to]?.text === ',') {
    const opens = tokens.slice(0, to).findLastIndex(({ text: sign }) => sign === ',');
    if (opens > 0 && to - opens < 16) to = opens - 1;
  }
  while (to >= 0 && isAside(tokens[to] as Token)) to -= 1;
  let from = to + 1;
  while (from > 0 && inNounPhrase(tokens[from - 1] as Token)) from -= 1;
  return phrase(tokens, from, to, text);
}

function phraseAfter(tokens: readonly Token[], first: number, text: string, closed = false): Speaker[] {
  let to = first - 1;
  while (to + 1 < tokens.length && inNounPhrase(tokens[to + 1] as Token)) to += 1;
  if (closed && to + 1 < tokens.length && !/^[.,;]$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 1]?.tag !== 'ADP') return [];
  return phrase(tokens, first, to, text);
}

function phrase(tokens: readonly Token[], from: number, to: number, text: string): Speaker[] {
  let [first, last] = [from, to];
  const joins = (token: Token | undefined): boolean =>
    token !== undefined && (/^(?:and|of|for|with|s|-|‑|['’ʼ]s?|\.)$/.test(token.text.toLowerCase()) || TIME.has(token.lower));
  while (first <= last && joins(tokens[first])) first += 1;
  while (last >= first && joins(tokens[last])) last -= 1;
  const [start, end] = [tokens[first], tokens[last]];
  if (first > last || !start || !end || !tokens.slice(first, last + 1).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN')) return [];
  return [{ words: text.slice(start.start, end.end).replace(/\s+/g, ' '), at: start.start }];
}

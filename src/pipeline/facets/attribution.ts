/** Who says so: reporting clauses beside a claim, "according to", and a speaker inside it. */
import type { Attribution } from '../../schema.ts';
import type { Clause } from '../clauses.ts';
import { isReporting } from '../reporting.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../types.ts';

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'which', 'that', 'this']);
const TIME = new Set('yesterday today tomorrow earlier later previously also then meanwhile however recently now recall'.split(' '));

/**
 * Whose word the clause is, in the words of its sentence; null when the article itself says it.
 * @param named the reports that the article names, of which one that stands in the sentence passes the word on
 */
export function attributionOf(clause: Clause, named: readonly string[]): Attribution | null {
  const sources = [...new Set(speakers(clause.sentence.tokens, clause.sentence.text))];
  if (!sources.length) return null;
  const report = named.find((name) => sources.some((source) => source.includes(name)));
  const speaker = sources.find((source) => !named.some((name) => source.includes(name)));
  if (report !== undefined && speaker !== undefined) return { source: speaker, through: report };
  const source = sources[0] as string;
  return { source: report ?? source, through: null };
}

/** The people and bodies that a sentence quotes, each in its words. */
export function speakersOf(sentence: Sentence): string[] {
  return speakers(sentence.tokens, sentence.text);
}

function speakers(tokens: readonly Token[], text: string): string[] {
  const found: string[] = [];
  tokens.forEach((token, i) => {
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') found.push(...phraseAfter(tokens, i + 2, text));
    else if (token.lower === 'citing') found.push(...phraseAfter(tokens, i + 1, text));
    else if (isReporting(token) && !token.lower.endsWith('ing')) {
      const by = tokens[i + 1]?.lower === 'by';
      const inverted = tokens[i - 1]?.text === ',' || /^["”’]$/.test(tokens[i - 1]?.text ?? '');
      const before = inverted ? [] : phraseBefore(tokens, i - 1, text);
      found.push(...(by ? phraseAfter(tokens, i + 2, text) : before.length || !inverted ? before : phraseAfter(tokens, i + 1, text)));
    }
  });
  return found.filter((phrase) => !PRONOUNS.has(phrase.toLowerCase()) && /\p{L}{2}/u.test(phrase));
}

const inNounPhrase = ({ tag, text }: Token): boolean => ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON'].includes(tag) || /^(?:['’]s|-|‑|of|and|for|familiar|with|\.)$/.test(text);
const isAside = ({ tag, lower }: Token): boolean => tag === 'AUX' || tag === 'ADV' || TIME.has(lower) || tag === 'PART';

function phraseBefore(tokens: readonly Token[], last: number, text: string): string[] {
  let to = last;
  while (to >= 0 && isAside(tokens[to] as Token)) to -= 1;
  let from = to + 1;
  while (from > 0 && inNounPhrase(tokens[from - 1] as Token)) from -= 1;
  return phrase(tokens, from, to, text);
}

function phraseAfter(tokens: readonly Token[], first: number, text: string): string[] {
  let to = first - 1;
  while (to + 1 < tokens.length && inNounPhrase(tokens[to + 1] as Token)) to += 1;
  return phrase(tokens, first, to, text);
}

function phrase(tokens: readonly Token[], from: number, to: number, text: string): string[] {
  let [first, last] = [from, to];
  const joins = (token: Token | undefined): boolean => token !== undefined && (/^(?:and|of|for|with|-|‑|['’]s|\.)$/.test(token.text.toLowerCase()) || TIME.has(token.lower));
  while (first <= last && joins(tokens[first])) first += 1;
  while (last >= first && joins(tokens[last])) last -= 1;
  const [start, end] = [tokens[first], tokens[last]];
  if (first > last || !start || !end || !tokens.slice(first, last + 1).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN')) return [];
  return [text.slice(start.start, end.end).replace(/\s+/g, ' ')];
}

/** Whom a pronoun stands for that speaks: resolved where exactly one candidate of the sentences before fits, else left as written. */
import { isCalledMedium, nameRuns } from '../text/proper-nouns.ts';
import type { Sentence } from '../text/sentences.ts';
import { quotationsOf } from '../text/quotations.ts';
import type { Token } from '../types.ts';
import { framesOf } from './frames.ts';
import { isBody, isDocument } from './saying.ts';
import type { Phrase } from './speaker-phrase.ts';

/** How many sentences back a pronoun may reach. */
const REACH = 4;
const PERSON = /^(?:he|she)$/i;

interface Candidate {
  readonly words: string;
  readonly isPerson: boolean;
}

const inWords = ({ tokens, text }: Sentence, { from, to }: Phrase): string =>
  text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ');

/** Finds the words for a speaker of one of the sentences. */
export function antecedentFinder(sentences: readonly Sentence[], isMedium: (name: string) => boolean): (sentence: Sentence, phrase: Phrase) => string {
  const places = new Set(sentences.flatMap((sentence) => nameRuns(sentence).flatMap(({ name, place }) => (place ? [name] : []))));
  const candidatesOf = (sentence: Sentence): Candidate[] => {
    const quoted = quotationsOf(sentence.text);
    const isQuoted = (token: Token): boolean => quoted.some(({ start, end }) => token.start >= start && token.end <= end);
    const speakers = framesOf(sentence)
      .filter(({ speaker: { head } }) => head.tag === 'NOUN' && !isDocument(head) && !isQuoted(head))
      .map(({ speaker }) => ({ from: speaker.from, to: speaker.to, words: inWords(sentence, speaker), isPerson: !isBody(speaker.head) }));
    const names = nameRuns(sentence).flatMap(({ name, from, to, place }) => {
      const token = sentence.tokens[from] as Token;
      if (place || places.has(name) || isMedium(name) || isCalledMedium(name) || /^[\p{Lu}.]+$/u.test(name) || isQuoted(token)) return [];
      if (speakers.some((one) => from >= one.from && from < one.to)) return [];
      return [{ ...titled(sentence, from, to), isPerson: sentence.tokens[from - 1]?.lower !== 'the' }];
    });
    return [...names, ...speakers];
  };
  const resolve = (sentence: Sentence, phrase: Phrase, depth = 0): string => {
    const written = inWords(sentence, phrase);
    if (phrase.head.xpos !== 'PRP' || /^they$/i.test(written) || depth > REACH) return written;
    const at = sentences.indexOf(sentence);
    for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
      const before = sentences[i] as Sentence;
      if (before.heading) return written;
      const same = framesOf(before).find(({ speaker }) => inWords(before, speaker).toLowerCase() === written.toLowerCase());
      const found = [...new Set(candidatesOf(before).flatMap(({ words, isPerson }) => (isPerson === PERSON.test(written) ? [words] : [])))];
      if (same && found.length === 0) {
        const known = resolve(before, same.speaker, depth + 1);
        return known.toLowerCase() === written.toLowerCase() ? written : known;
      }
      if (found.length > 1) return written;
      if (found.length === 1) return found[0] as string;
    }
    return written;
  };
  return resolve;
}

/** A name with the title before it. */
function titled(sentence: Sentence, from: number, to: number): { readonly words: string } {
  let first = from;
  while (first > 0 && sentence.tokens[first - 1]?.deprel === 'nmod:desc') first -= 1;
  return { words: inWords(sentence, { from: first, to, head: sentence.tokens[from] as Token }) };
}


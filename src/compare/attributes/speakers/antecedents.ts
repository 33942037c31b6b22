/** Whom a pronoun stands for that speaks: resolved where exactly one candidate of the sentences before fits, else left as written. */
import { nameRuns } from '../../text/proper-nouns.ts';
import type { Sentence } from '../../text/sentences.ts';
import { quotationsOf } from '../../text/quotations.ts';
import type { Token } from '../../types.ts';
import { phraseOf, relationOf } from '../../text/tree.ts';
import { framesOf } from './frames.ts';
import { isBody, isDocument } from './saying.ts';
import type { Phrase } from './speaker-phrase.ts';

/** How many sentences back a pronoun may reach. */
const REACH = 4;
/** What a pronoun can stand for. */
const fits = (pronoun: string, { kind, words }: Candidate): boolean =>
  /^(?:he|she)$/i.test(pronoun)
    ? kind === 'person'
    : /^they$/i.test(pronoun)
      ? kind === 'people'
      : // "it" is nobody who is named by title or by two names
        kind === 'body' || (kind === 'person' && (!/^it$/i.test(pronoun) || /^\p{Lu}\S*$/u.test(words)));

interface Candidate {
  readonly words: string;
  /** The token that it begins with. */
  readonly at: number;
  readonly kind: 'person' | 'people' | 'body';
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
      .filter(({ speaker: { head } }) => (head.tag === 'NOUN' || head.tag === 'PROPN') && !isDocument(head) && !isQuoted(head))
      .map(({ speaker }) => ({
        from: speaker.from,
        to: speaker.to,
        at: speaker.from,
        words: inWords(sentence, speaker),
        kind: kindOf(sentence, speaker, isMedium),
      }));
    const names = nameRuns(sentence).flatMap(({ name, from, to, place }) => {
      const token = sentence.tokens[from] as Token;
      if (isQuoted(token)) return [];
      if (speakers.some((one) => from >= one.from && from < one.to)) return [];
      const isBodyName = isMedium(name) || /^[\p{Lu}.]+$/u.test(name) || sentence.tokens[from - 1]?.lower === 'the';
      // What "it" is may be anything that is named: only a body that has just spoken is told from the rest.
      return place || places.has(name) || isBodyName ? [] : [{ ...titled(sentence, from, to), at: from, kind: 'person' as const }];
    });
    return [...names, ...speakers];
  };
  const resolve = (sentence: Sentence, phrase: Phrase, depth = 0): string => {
    const written = inWords(sentence, phrase);
    if (phrase.head.xpos !== 'PRP' || depth > REACH) return written;
    const own = /^it$/i.test(written) ? bodyBefore(sentence, phrase) : null;
    if (own) return own;
    const at = sentences.indexOf(sentence);
    for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
      const before = sentences[i] as Sentence;
      if (before.heading) return written;
      const same = framesOf(before).find(({ speaker }) => inWords(before, speaker).toLowerCase() === written.toLowerCase());
      // "She beat Falk. “…,” she said": who is named behind the same pronoun is another.
      const again = before.tokens.find((token) => token.lower === written.toLowerCase() && relationOf(token) === 'nsubj')?.index ?? Infinity;
      const found = [...new Set(candidatesOf(before).flatMap((one) => (one.at < again && fits(written, one) ? [one.words] : [])))];
      if (same && found.length === 0) {
        return lowerPronoun(resolve(before, same.speaker, depth + 1), written);
      }
      if (found.length > 1) return written;
      if (found.length === 1) return found[0] as string;
    }
    return written;
  };
  return resolve;
}

/** "The Red Cross has lost contact, it said": the body that the sentence is about. */
function bodyBefore(sentence: Sentence, { from }: Phrase): string | null {
  const { tokens } = sentence;
  const subject = tokens.find((token) => token.index < from && relationOf(token) === 'nsubj');
  const words = subject ? phraseOf(tokens, subject) : [];
  const [first, last] = [words[0], words.at(-1)];
  if (!subject || !first || !last || last.index >= from || first.lower !== 'the') return null;
  return subject.tag === 'PROPN' || isBody(subject) ? inWords(sentence, { from: first.index, to: last.index + 1, head: subject }) : null;
}

/** A pronoun that is never resolved stays as this sentence writes it. */
const lowerPronoun = (known: string, written: string): string => (known.toLowerCase() === written.toLowerCase() ? written : known);

function kindOf(sentence: Sentence, { from, to, head }: Phrase, isMedium: (name: string) => boolean): Candidate['kind'] {
  if (head.xpos === 'NNS' || sentence.tokens.slice(from, to).some(({ tag }) => tag === 'CCONJ')) return 'people';
  const words = inWords(sentence, { from, to, head });
  const isName = head.tag === 'PROPN' && (/^the /i.test(words) || /^[\p{Lu}.]+$/u.test(words));
  if (isBody(head) || isName || isMedium(words.replace(/^the /i, ''))) return 'body';
  return 'person';
}

/** A name with the title before it. */
function titled(sentence: Sentence, from: number, to: number): { readonly words: string } {
  let first = from;
  while (first > 0 && sentence.tokens[first - 1]?.deprel === 'nmod:desc') first -= 1;
  return { words: inWords(sentence, { from: first, to, head: sentence.tokens[from] as Token }) };
}

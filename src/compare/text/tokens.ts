/** The words of a reading as the stages look at them. */
import stem from 'wink-porter2-stemmer';
import type { Reading } from '../reading.ts';
import type { Tag, Token } from '../types.ts';
import { spellingOf, stemApart } from './spelling.ts';

const stems = new Map<string, string>();

/** The stem of a lower-case word, by the Porter2 algorithm (snowballstem.org), the same for British and American spelling. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const spelt = spellingOf(word);
  const made = stemApart(spelt) ?? stem(spelt);
  stems.set(word, made);
  return made;
}

/** The words of a sentence in their order. */
export function tokensOf({ words }: Pick<Reading, 'words'>): Token[] {
  return words.map(({ text, start, end, upos, xpos, head, deprel }, index) => {
    const lower = text.toLowerCase();
    // The encoder's tags are the universal ones.
    return { text, lower, stem: stemOf(lower), tag: upos as Tag, xpos, start, end, index, head, deprel };
  });
}

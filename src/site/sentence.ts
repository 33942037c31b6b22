/** A mention in its whole sentence: what leads up to its clause, the clause, and in it the words that matter. */
import type { Mention } from '../schema/comparison.ts';
import { wordsFor } from './cells.ts';
import { withoutOuterMarks } from './format.ts';
import { markQuotes } from './highlight.ts';

export interface SentencePart {
  readonly text: string;
  /** rest: of the sentence; told: of the clause that tells the claim; marked: what sets it apart. */
  readonly part: 'rest' | 'told' | 'marked';
}

/** The sentence of a mention in parts; the clause alone where markup in it keeps it from standing in the sentence to the letter. */
export function sentenceParts({ sentence, quote }: Pick<Mention, 'sentence' | 'quote'>, words: readonly string[]): SentencePart[] {
  const [whole, told] = [withoutOuterMarks(sentence), withoutOuterMarks(quote)];
  const stretches = markQuotes(whole, [told]);
  const shown = stretches.some(({ marked }) => marked) ? stretches : [{ text: told, marked: true }];
  return shown.flatMap(({ text, marked }): SentencePart[] =>
    marked ? markQuotes(text, wordsFor(text, words)).map((one) => ({ text: one.text, part: one.marked ? 'marked' : 'told' })) : [{ text, part: 'rest' }],
  );
}

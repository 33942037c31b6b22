import { by } from '../compare/order.ts';
/** Which parts of a sentence tell a claim, for pages that show the sentence as text. */

export interface HighlightedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** `sentence` in stretches, those marked that are covered by one of `quotes`; a quote that is not in it to the letter marks nothing. */
export function markQuotes(sentence: string, quotes: readonly string[]): HighlightedPart[] {
  const spans = quotes
    .map((quote) => [sentence.indexOf(quote), quote.length] as const)
    .filter(([at, length]) => at >= 0 && length > 0)
    .map(([at, length]) => [at, at + length] as const)
    .toSorted(by(([from]) => from));
  const stretches: HighlightedPart[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    const start = Math.max(from, done);
    if (to <= done) continue;
    // Quotes that touch or overlap are one marked stretch.
    const last = stretches.at(-1);
    if (last?.marked && start === done) stretches[stretches.length - 1] = { text: last.text + sentence.slice(start, to), marked: true };
    else stretches.push({ text: sentence.slice(done, start), marked: false }, { text: sentence.slice(start, to), marked: true });
    done = to;
  }
  return [...stretches, { text: sentence.slice(done), marked: false }].filter(({ text }) => text !== '');
}

/** The way from a quotation to the same words at the outlet's own address. */

/** Browsers look for the first and the last words of a long passage; each of its ends has this many. */
const ENDS = 6;

/**
 * The address of `url` with a text fragment that leads to `quote`: a browser that knows it scrolls there, any other opens the page.
 * Whole words only, since half a word is not found; the middle of a long passage is left out, and so is the row of a table between its
 * subject and a number in it.
 * @param sentence in which the quote stands
 */
export function inOriginal(url: string, quote: string, sentence = quote): string {
  const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const [subject = '', ...cells] = sentence.split(' | ');
  const words = wordsOf(quote);
  const ends = cells.includes(quote) ? [wordsOf(subject), words] : words.length <= 2 * ENDS ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
  const fragment = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',');
  // An address with a fragment of its own keeps it: the directive stands behind it. A directive of its own would have other words marked.
  const [address = url] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

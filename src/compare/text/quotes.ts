/** Finds an editor's quote in an article, to the letter but for white space, and never inside a word. */
import type { Passage } from '../../schema/primitives.ts';
import type { ReadArticle } from './article.ts';
import type { Clause } from './clauses.ts';
import type { Block } from './blocks.ts';
import { isInsideWord } from './quote-edges.ts';
import { joinSentences } from './sentences.ts';

/** Where a quote stands in an article. */
export interface QuotePlace {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of a quote in an article, in the order of the text.
 * @param inside true: those that begin or end inside a word instead, which are none for an editor's quote
 */
export function placesOf({ blocks }: Pick<ReadArticle, 'blocks'>, quote: string, inside = false): QuotePlace[] {
  const wanted = quote.trim().replace(/\s+/g, ' ');
  if (!wanted) return [];
  return blocks.flatMap((block): QuotePlace[] => {
    const { text, places } = foldSpace(block.text);
    const found: QuotePlace[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const [start, end] = [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1];
      const isCut = isInsideWord(block.text, start) || isInsideWord(block.text, end);
      const isApart = (found.at(-1)?.end ?? 0) <= start;
      if (isCut === inside && isApart) found.push({ block, start, end });
    }
    return found;
  });
}

/** The quote as a clause of its own, cut exactly as the editor cut it; null when it does not stand in the article, or several times with nothing to tell which. */
export function findQuote(article: ReadArticle, quote: string, at?: Passage['at']): Clause | null {
  const places = placesOf(article, quote);
  const place = at === undefined && places.length > 1 ? undefined : places[(at ?? 1) - 1];
  return place ? toClause(article, place) : null;
}

/** White space folded, and where each character of the folded text stands in the text. */
function foldSpace(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = /\s/.test(text[i] ?? '') ? ' ' : (text[i] ?? '');
    if (char === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += char;
    places.push(i);
  }
  return { text: folded, places };
}

function toClause({ source, everything, sentences }: ReadArticle, { block, start, end }: QuotePlace): Clause {
  const parts = everything.filter((sentence) => sentence.block === block && sentence.start < end && sentence.end > start);
  const from = Math.min(start, ...parts.map((part) => part.start));
  const to = Math.max(end, ...parts.map((part) => part.end));
  const news = sentences.filter((sentence) => sentence.block === block && sentence.start < end && sentence.end > start);
  const single = news.find((sentence) => sentence.start === from && sentence.end === to);
  const sentence = single ?? joinSentences(parts, { article: source.id, block, start: from, end: to }, news[0]);
  const tokens = sentence.tokens.filter((token) => token.end > start - from && token.start < end - from);
  return { sentence, tokens, start: start - from, end: end - from, kind: 'claim' };
}

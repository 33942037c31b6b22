/** Finds an editor's quote in an article, to the letter but for white space. */
import type { ReadArticle } from './article.ts';
import type { Clause } from './clauses.ts';
import type { Block } from './blocks.ts';
import { joinReadings } from '../reading.ts';
import type { Sentence } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** The quote as a clause of its own, cut exactly as the editor cut it; null when it does not stand in the article. */
export function findQuote(article: ReadArticle, quote: string): Clause | null {
  const wanted = quote.trim().replace(/\s+/g, ' ');
  for (const block of article.blocks) {
    const { text, places } = foldSpace(block.text);
    const at = text.indexOf(wanted);
    if (at < 0 || !wanted) continue;
    return toClause(article, block, places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1);
  }
  return null;
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

function toClause({ source, everything, sentences }: ReadArticle, block: Block, start: number, end: number): Clause {
  const parts = everything.filter((sentence) => sentence.block === block && sentence.start < end && sentence.end > start);
  const from = Math.min(start, ...parts.map((part) => part.start));
  const to = Math.max(end, ...parts.map((part) => part.end));
  const news = sentences.filter((sentence) => sentence.block === block && sentence.start < end && sentence.end > start);
  const single = news.find((sentence) => sentence.start === from && sentence.end === to);
  const sentence = single ?? joined(parts, { article: source.id, block, start: from, end: to }, news[0]);
  const tokens = sentence.tokens.filter((token) => token.end > start - from && token.start < end - from);
  return { sentence, tokens, start: start - from, end: end - from, kind: 'claim' };
}

/** Several sentences as one, for a quote that reaches over their ends; each keeps its own tree. */
function joined(parts: readonly Sentence[], place: Pick<Sentence, 'article' | 'block' | 'start' | 'end'>, news: Sentence | undefined): Sentence {
  const reading = joinReadings(parts.map((part) => ({ reading: part.reading, shift: part.start - place.start })));
  const { order, depth } = news ?? { order: 0, depth: 0 };
  return {
    ...place,
    text: place.block.text.slice(place.start, place.end),
    heading: place.block.kind === 'heading',
    reading,
    tokens: tokensOf(reading),
    order,
    depth,
  };
}

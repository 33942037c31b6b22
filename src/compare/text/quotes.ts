/** Finds an editor's quote in an article, to the letter but for white space. */
import type { ReadArticle } from './article.ts';
import type { Clause } from './clauses.ts';
import type { Block } from './blocks.ts';
import type { Lexicon } from '../types.ts';

/** The quote as a clause of its own, cut exactly as the editor cut it; null when it does not stand in the article. */
export function findQuote(article: ReadArticle, quote: string, lexicon: Lexicon): Clause | null {
  const wanted = quote.trim().replace(/\s+/g, ' ');
  for (const block of article.blocks) {
    const { text, places } = foldSpace(block.text);
    const at = text.indexOf(wanted);
    if (at < 0 || !wanted) continue;
    return toClause(article, block, places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1, lexicon);
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

function toClause({ source, sentences }: ReadArticle, block: Block, start: number, end: number, lexicon: Lexicon): Clause {
  const around = sentences.filter((sentence) => sentence.block === block && sentence.start < end && sentence.end > start);
  const [first, last] = [around[0], around.at(-1)];
  const from = Math.min(start, first?.start ?? start);
  const to = Math.max(end, last?.end ?? end);
  const text = block.text.slice(from, to);
  const single = around.length === 1 && first?.start === from && first.end === to ? first : undefined;
  const sentence = single ?? {
    article: source.id,
    block,
    start: from,
    end: to,
    text,
    heading: block.kind === 'heading',
    tokens: lexicon.tag(text),
    order: first?.order ?? 0,
    depth: first?.depth ?? 0,
  };
  const tokens = sentence.tokens.filter((token) => token.end > start - from && token.start < end - from);
  return { sentence, tokens, start: start - from, end: end - from, kind: 'claim' };
}

/** What to say of a quote that does not stand in its article: the nearest words there, as a proposal. */
import type { Passage } from '../../schema/primitives.ts';
import type { ReadArticle } from './article.ts';
import { nearestPassage } from './nearest.ts';
import { findQuote } from './quotes.ts';
import type { Diagnostic } from '../types.ts';

/**
 * @param named what the decision is about, as an error adds it
 * @param article the article of the passage, when there is one
 * @param articles all of them: the words may stand in another
 */
export function lostQuote(
  { article: id, quote }: Passage,
  named: string,
  article: ReadArticle | undefined,
  articles: readonly ReadArticle[],
): Pick<Diagnostic, 'what' | 'fix' | 'proposal'> {
  const what = `the quote “${quote}” does not stand in ${article?.source.file ?? id}${named}`;
  const bare = quote.replace(/^[“”„‘’"']|[“”‘’"']$/gu, '');
  if (article && bare !== quote && findQuote(article, bare)) {
    return {
      what,
      fix: `It stands there without the quotation marks at its ends: take them off, or put straight ones (") in their place`,
      ...proposal(article, bare),
    };
  }
  const elsewhere = articles.find((other) => findQuote(other, quote));
  if (elsewhere) return { what, fix: `It stands in \`${elsewhere.source.id}\`: name that article, or copy the words from this one` };
  const near = article ? nearestPassage([article], quote) : null;
  if (!near) return { what, fix: 'Nothing there is like it: copy the words from the article again, to the letter, or take the entry out' };
  const fix = `The nearest words there are “${near.quote}” (${near.file}:${near.line}:${near.column}): copy them if they say the same, or take the entry out`;
  return { what, fix, proposal: near };
}

function proposal(article: ReadArticle, quote: string): Pick<Diagnostic, 'proposal'> {
  const near = nearestPassage([article], quote);
  return near ? { proposal: near } : {};
}

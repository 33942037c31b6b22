/** What to say of a quote that does not stand in its article: the nearest words there, as a proposal; and of one that stands there several times. */
import type { Passage } from '../../schema/primitives.ts';
import type { ReadArticle } from './article.ts';
import { placer, sourceSpan } from './blocks.ts';
import { nearestPassage } from './nearest.ts';
import { isInsideWord } from './quote-edges.ts';
import { placesOf, type QuotePlace } from './quotes.ts';
import type { Diagnostic } from '../types.ts';

/**
 * @param named what the decision is about, as an error adds it
 * @param article the article of the passage, when there is one
 * @param articles all of them: the words may stand in another
 */
export function lostQuote(
  { article: id, quote, at }: Passage,
  named: string,
  article: ReadArticle | undefined,
  articles: readonly ReadArticle[],
): Pick<Diagnostic, 'what' | 'fix' | 'proposal'> {
  const places = article ? placesOf(article, quote) : [];
  if (article && places.length) return ambiguous(quote, at, named, article, places);
  const what = `the quote “${quote}” does not stand in ${article?.source.file ?? id}${named}`;
  const bare = quote.replace(/^[“”„‘’"']|[“”‘’"']$/gu, '');
  if (article && bare !== quote && placesOf(article, bare).length) {
    return {
      what,
      fix: `It stands there without the quotation marks at its ends: take them off, or put straight ones (") in their place`,
      ...proposal(article, bare),
    };
  }
  const [part] = article ? placesOf(article, quote, true) : [];
  if (article && part) {
    const whole = wholeWords(part);
    const words = wordsAt(whole);
    const fix = `Those letters stand there only inside other words, “${words}” (${placeIn(article, whole)}): copy these if they say the same, or take the entry out`;
    return { what, fix, ...proposal(article, words) };
  }
  const elsewhere = articles.find((other) => placesOf(other, quote).length);
  if (elsewhere) return { what, fix: `It stands in \`${elsewhere.source.id}\`: name that article, or copy the words from this one` };
  const near = article ? nearestPassage([article], quote) : null;
  if (!near) return { what, fix: 'Nothing there is like it: copy the words from the article again, to the letter, or take the entry out' };
  const place = near.at === undefined ? '' : `, with \`at: ${near.at}\``;
  const fix = `The nearest words there are “${near.quote}” (${near.file}:${near.line}:${near.column}): copy them${place} if they say the same, or take the entry out`;
  return { what, fix, proposal: near };
}

function proposal(article: ReadArticle, quote: string): Pick<Diagnostic, 'proposal'> {
  const near = nearestPassage([article], quote);
  return near ? { proposal: near } : {};
}

/** A place, wide enough that no word is cut. */
function wholeWords({ block, start, end }: QuotePlace): QuotePlace {
  let [from, to] = [start, end];
  while (isInsideWord(block.text, from)) from -= 1;
  while (isInsideWord(block.text, to)) to += 1;
  return { block, start: from, end: to };
}

const wordsAt = ({ block, start, end }: QuotePlace): string => block.text.slice(start, end).replace(/\s+/g, ' ');

/** The words stand there, and which place is meant is not told, or not rightly. */
function ambiguous(
  quote: string,
  at: number | undefined,
  named: string,
  article: ReadArticle,
  places: readonly QuotePlace[],
): Pick<Diagnostic, 'what' | 'fix'> {
  const times = places.length === 1 ? 'once' : places.length === 2 ? 'twice' : `${places.length} times`;
  const where = places.map((place) => placeIn(article, place));
  const list = where.length > 1 ? `${where.slice(0, -1).join(', ')} and ${where.at(-1)}` : where.join('');
  const which = at === undefined ? 'with nothing to tell which is meant' : `so there is no \`at: ${at}\``;
  const what = `the quote “${quote}” stands ${times} in its article, at ${list}, ${which}${named}`;
  const numbers = places.map((_, i) => `\`at: ${i + 1}\``);
  const fix =
    places.length === 1
      ? `Take \`at: ${at}\` out`
      : `Add ${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1)} behind the quote, or quote more of the sentence`;
  return { what, fix };
}

function placeIn({ source }: ReadArticle, { block, start, end }: QuotePlace): string {
  const { line, column } = placer(source.text)(sourceSpan(block, start, end)[0]);
  return `${source.file}:${line}:${column}`;
}

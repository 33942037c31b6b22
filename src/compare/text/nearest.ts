/**
 * The passage of an article that is most like a quote which no longer stands there: a proposal for an editor, never applied by itself.
 * Sellers' approximate matching (1980) over words: the whole quote against any stretch of a block, with the fewest words changed.
 */
import type { SourceArticle } from '../types.ts';
import type { ReadArticle } from './article.ts';
import { type Block, placer, sourceSpan } from './blocks.ts';
import { placesOf } from './quotes.ts';

/** A passage to the letter, white space folded, and where it stands in the file. */
export interface NearPassage {
  readonly article: string;
  readonly file: string;
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  /** Which of its places is meant, from 1, where it stands several times. */
  readonly at?: number;
}

/** Of the words of a quote, how many may be others: beyond, a passage is called nothing like it. */
const MOST_CHANGED = 0.45;
/** What it costs to pass over a word of the article: less than to lose one of the quote, since a sentence rather grows than shrinks. */
const PASSED_OVER = 0.8;
/** A word in the place of another: less than to lose it, so that a passage is not cut short where its last words were changed. */
const REPLACED = 0.9;
/** With these no passage ends that did not end so before. */
const DANGLING = new Set('a an the and or but of to in on at by for from with as that which who'.split(' '));

interface ArticleWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An article as far as words are looked for in it. */
export interface Searched extends Pick<ReadArticle, 'blocks'> {
  readonly source: Pick<SourceArticle, 'id' | 'file' | 'text'>;
}

/** The nearest passage in any of the articles; null when none is like the quote. */
export function nearestPassage(articles: readonly Searched[], quote: string): NearPassage | null {
  const wanted = wordsOf(quote);
  let best: { cost: number; article: Searched; block: Block; start: number; end: number } | null = null;
  for (const article of articles)
    for (const block of article.blocks) {
      const match = nearestInBlock(wanted, wordsOf(block.text));
      if (match && match.cost <= MOST_CHANGED * wanted.length && match.cost < (best?.cost ?? Infinity)) best = { ...match, article, block };
    }
  if (!best) return null;
  const { article, block, start, end } = best;
  const { line, column } = placer(article.source.text)(sourceSpan(block, start, end)[0]);
  const found = block.text.slice(start, end).replace(/\s+/g, ' ');
  const places = placesOf(article, found);
  const at = places.findIndex((place) => place.block === block && place.start === start) + 1;
  return { article: article.source.id, file: article.source.file, quote: found, line, column, ...(places.length > 1 && at > 0 ? { at } : {}) };
}

function nearestInBlock(wanted: readonly ArticleWord[], words: readonly ArticleWord[]): { cost: number; start: number; end: number } | null {
  // A column for each word of the block: what the first i words of the quote cost when they end here, and where they began.
  let column = wanted.map((_word, i) => ({ cost: i + 1, from: -1 }));
  let best: { cost: number; from: number; to: number } | null = null;
  for (const [j, word] of words.entries()) {
    let [left, above] = [
      { cost: 0, from: j },
      { cost: 0, from: j + 1 },
    ];
    column = column.map((before, i) => {
      const changed = { cost: left.cost + changeCost(wanted[i]?.text ?? '', word.text), from: left.from };
      const lost = { cost: above.cost + 1, from: above.from };
      const passed = { cost: before.cost + PASSED_OVER, from: before.from };
      left = before.from < 0 ? { cost: before.cost, from: j } : before;
      above = [lost, passed].reduce((least, one) => (one.cost < least.cost ? one : least), changed);
      return above;
    });
    const whole = column.at(-1);
    if (whole && whole.from >= 0 && whole.from <= j && whole.cost < (best?.cost ?? Infinity)) best = { cost: whole.cost, from: whole.from, to: j };
  }
  if (!best) return null;
  const own = wanted.at(-1)?.text.toLowerCase();
  while (best.to > best.from && DANGLING.has(words[best.to]?.text.toLowerCase() ?? '') && words[best.to]?.text.toLowerCase() !== own) best.to -= 1;
  return { cost: best.cost, start: words[best.from]?.start ?? 0, end: words[best.to]?.end ?? 0 };
}

/** 0 for the same word, less than 1 where most of it is the same: another ending, another quotation mark. */
function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  const [first, second] = [plain(a), plain(b)];
  if (first === second) return 0.1;
  const common = [...first].findIndex((char, i) => char !== second[i]);
  const shared = common < 0 ? first.length : common;
  return shared >= 4 && shared * 3 >= Math.max(first.length, second.length) * 2 ? 0.4 : REPLACED;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words with the signs that stand at them; a quote cut at a comma must not carry it along. */
function wordsOf(text: string): ArticleWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

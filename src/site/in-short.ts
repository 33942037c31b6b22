/** A claim in a line: the few words in which each outlet tells it, those that use the same words together. */
import type { Claim } from '../schema/comparison.ts';
import { byWeight, shortQuote } from './cells.ts';
import { ownWords, shownSides } from './charts/index.ts';
import type { Story } from './library.ts';
import { cellOf } from './outlets/outlet-cell.ts';

export interface ShortTelling {
  /** The outlets' own words, to the letter: one stretch for each difference, in their order. */
  readonly quotes: readonly string[];
  /** Whether more words of the passage follow. */
  readonly cut: boolean;
  readonly articles: readonly string[];
}

/** More differences would make a line of a paragraph. */
const MOST_DIFFERENCES = 2;
const LONGEST = 60;

/** What each outlet says of a claim in short, in the order of the columns. */
export function inShort(story: Story, claim: Claim): ShortTelling[] {
  const weighty = byWeight(claim.differences).filter(({ minor }) => !minor);
  const differences = (weighty.length > 0 ? weighty : claim.differences).slice(0, MOST_DIFFERENCES);
  const sides = differences.flatMap((difference) => shownSides(story, claim, difference));
  const tellings = story.compared.flatMap(({ id }) => {
    const cell = cellOf(story, claim, id);
    if (cell.kind !== 'told') return [];
    const quote = claim.mentions.filter(({ article }) => article === id).map((mention) => mention.quote);
    const words = [...new Set(sides.filter(({ articles }) => articles.includes(id)).flatMap((side) => ownWords(side, id)))];
    const placed = words
      .toSorted((a, b) => Math.min(...quote.map((text) => text.indexOf(a))) - Math.min(...quote.map((text) => text.indexOf(b))))
      .map((text) => shortQuote(text, LONGEST));
    return [placed.length > 0 ? { id, quotes: placed.map((one) => one.quote), cut: placed.at(-1)?.cut ?? false } : { id, quotes: [cell.quote], cut: cell.cut }];
  });
  return [...Map.groupBy(tellings, ({ quotes }) => quotes.join('\n').toLowerCase()).values()].flatMap((same) =>
    same.slice(0, 1).map(({ quotes, cut }) => ({ quotes, cut, articles: same.map(({ id }) => id) })),
  );
}

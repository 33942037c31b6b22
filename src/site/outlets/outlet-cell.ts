/** What one outlet says of one claim, in the few words that a note has room for. */
import { once } from '../../compare/once.ts';
import type { Claim, Difference, Mention } from '../../schema/comparison.ts';
import { byWeight, shortQuote, sidesOf, wordsFor } from '../cells.ts';
import { shownSides } from '../charts/index.ts';
import type { Story } from '../library.ts';
import { oneLine } from '../one-line.ts';

/** More letters would fill the cell; they stand on the claim's page. */
const LONGEST_SOURCE = 24;

/** What an outlet says of a claim, in short; or that it is silent, that nothing is known, or that it is no longer compared. */
export type Cell = ToldCell | { readonly kind: 'silent' | 'unknown' | 'withdrawn' };

export interface ToldCell {
  readonly kind: 'told';
  /** Our heading of the sides that the outlet stands on; empty where it stands on none. */
  readonly heading: string;
  /** The outlet's own words, to the letter. */
  readonly quote: string;
  /** Whether more words of the passage follow. */
  readonly cut: boolean;
  /** Whose word it is, where there is room for it; else empty. */
  readonly per: string;
  /** Whether it stands on a side of a difference that matters. */
  readonly differs: boolean;
}

/** The cell of `article` in the row of `claim`: the table of a story shows it, the notes beside the other articles, and the outlet's page. */
export function cellOf(story: Pick<Story, 'shown' | 'compared'>, claim: Claim, article: string): Cell {
  const row = rowOf(claim);
  const cell = row.get(article) ?? makeCell(story, claim, article);
  row.set(article, cell);
  return cell;
}

const rowOf: (claim: Claim) => Map<string, Cell> = once(() => new Map());

function makeCell(story: Pick<Story, 'shown' | 'compared'>, claim: Claim, article: string): Cell {
  const mentions = claim.mentions.filter((mention) => mention.article === article);
  const [first] = mentions;
  if (!first) return { kind: claim.silent.includes(article) ? 'silent' : claim.unknown.includes(article) ? 'unknown' : 'withdrawn' };
  const standing = byWeight(claim.differences).filter((difference) => difference.sides.some((side) => side.articles.includes(article)));
  const headings = [...new Set(standing.flatMap((difference) => headingsOf(story, claim, difference, article)))].slice(0, 2);
  const own = shortQuote(telling(story, claim, article, standing) ?? figureOf(mentions) ?? first.quote);
  const source = headings.length > 0 ? null : (mentions.find((mention) => mention.attribution)?.attribution?.source ?? null);
  return {
    kind: 'told',
    // A heading in the outlet's own words would only say them twice.
    heading: headings.filter((heading) => oneLine(heading).toLowerCase() !== own.quote.toLowerCase()).join(', '),
    ...own,
    per: source !== null && source.length <= LONGEST_SOURCE ? source : '',
    differs: standing.some(({ minor }) => !minor),
  };
}

/** Our headings of the sides that an article stands on, as the claim's card has them. */
export function headingsOf(story: Pick<Story, 'shown' | 'compared'>, claim: Claim, difference: Difference, article: string): string[] {
  return shownSides(story, claim, difference).flatMap((side) => (side.articles.includes(article) ? [side.heading] : []));
}

/** The words that put an article on its side of the weightiest difference, as its mention writes them. */
function telling(story: Pick<Story, 'shown' | 'compared'>, claim: Claim, article: string, standing: readonly Difference[]): string | null {
  const [difference] = standing;
  if (!difference) return null;
  const side = sidesOf(story, claim, difference).find(({ articles }) => articles.includes(article));
  const own = side?.mentions.filter((mention) => mention.article === article) ?? [];
  return own.flatMap(({ quote }) => wordsFor(quote, side?.words ?? []).toSorted((a, b) => b.length - a.length))[0] ?? own[0]?.quote ?? null;
}

/** The first figure or date of some mentions, where it stands in one of them to the letter. */
function figureOf(mentions: readonly Mention[]): string | null {
  return mentions.flatMap(({ quote, values }) => values.map(({ text }) => text).filter((text) => quote.includes(text)))[0] ?? null;
}

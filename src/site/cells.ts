/** What one outlet says of one claim, in the few words that a table has room for. */
import { once } from '../compare/once.ts';
import { isMoney } from '../compare/attributes/currencies.ts';
import { unitOf } from '../compare/attributes/units.ts';
import { wordsIn } from '../compare/text/whole-words.ts';
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import { CERTAINTIES } from '../schema/comparison.ts';
import { CERTAINTY_WORDS, KIND_WORDS, withoutLoneQuote } from './format.ts';
import type { Story } from './library.ts';
import { oneLine } from './one-line.ts';

/** More letters would fill the cell; they stand on the claim's page. */
const [LONGEST_SOURCE, LONGEST_QUOTE] = [24, 44] as const;

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
export function cellOf(story: Pick<Story, 'shown'>, claim: Claim, article: string): Cell {
  const row = rowOf(claim);
  const cell = row.get(article) ?? makeCell(story, claim, article);
  row.set(article, cell);
  return cell;
}

const rowOf: (claim: Claim) => Map<string, Cell> = once(() => new Map());

function makeCell(story: Pick<Story, 'shown'>, claim: Claim, article: string): Cell {
  const mentions = claim.mentions.filter((mention) => mention.article === article);
  const [first] = mentions;
  if (!first) return { kind: claim.silent.includes(article) ? 'silent' : claim.unknown.includes(article) ? 'unknown' : 'withdrawn' };
  const standing = byWeight(claim.differences).filter((difference) => difference.sides.some((side) => side.articles.includes(article)));
  const headings = [...new Set(standing.flatMap((difference) => valuesOf(difference, article)))].slice(0, 2);
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

/** The words that put an article on its side of the weightiest difference, as its mention writes them. */
function telling(story: Pick<Story, 'shown'>, claim: Claim, article: string, standing: readonly Difference[]): string | null {
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

/** The beginning of a quotation in whole words: what is left out is said outside the quotation marks. */
export function shortQuote(words: string, most: number = LONGEST_QUOTE): { quote: string; cut: boolean } {
  const line = withoutLoneQuote(oneLine(words));
  const end = line.length <= most ? line.length : line.lastIndexOf(' ', most);
  const quote = end <= 0 ? line : line.slice(0, end).replace(/[\s,;:–-]{1,3}$/, '');
  return { quote, cut: quote.length < line.length };
}

/** Differences that count before those a reader would shrug at, an editor's before a rule's; the order of the document otherwise. */
export function byWeight(differences: readonly Difference[]): Difference[] {
  const rank = ({ minor, by }: Difference): number => Number(minor) * 2 + Number(by === 'rule');
  return differences.toSorted((a, b) => rank(a) - rank(b));
}

/** A claim with as much of it as says in what its outlets differ. */
type Differing = Pick<Claim, 'differences'> & { readonly mentions?: Claim['mentions'] };

/** In what outlets differ on a claim, each once, as a reader would ask. */
export function kindsOf(claim: Differing): string[] {
  return [...new Set(byWeight(claim.differences).flatMap((one) => (one.minor ? [] : [kindWord(claim, one)])))];
}

/** In what a difference sets outlets apart: what is counted is how many, what is measured or paid how much. */
export function kindWord({ mentions = [] }: Differing, { kind, sides }: Difference): string {
  if (kind !== 'quantity') return KIND_WORDS[kind];
  const told = sides.flatMap(({ value }) => value.split(' / '));
  const values = mentions.flatMap((mention) => mention.values.flatMap((value) => (value.kind === 'quantity' ? value : [])));
  const shown = values.filter(({ text }) => told.some((some) => wordsIn(text, some) !== null || wordsIn(some, text) !== null));
  return shown.length > 0 && shown.every(({ of }) => unitOf(of) !== null || isMoney(of)) ? 'how much' : KIND_WORDS.quantity;
}

/** What a side of a difference is called: a rule names how sure a mention is by its id, an editor in words. */
export function sideWords(difference: Difference, value: string): string {
  const certainty = CERTAINTIES.find((one) => one === value);
  return difference.kind === 'certainty' && certainty ? CERTAINTY_WORDS[certainty] : value;
}

/** What `article` says in a difference: the sides that it stands on, in words. */
export function valuesOf(difference: Difference, article: string): string[] {
  return difference.sides.filter((side) => side.articles.includes(article)).map((side) => sideWords(difference, side.value));
}

/** A side of a difference with the mentions that show it, and the words that are marked in them. */
export interface CardSide {
  readonly articles: readonly string[];
  readonly value: string;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
}

/** The sides of a claim's difference, each with what shows it. */
export function sidesOf({ shown }: Pick<Story, 'shown'>, claim: Claim, difference: Difference): CardSide[] {
  const own = shown[claim.id]?.[claim.differences.indexOf(difference)] ?? [];
  return difference.sides.flatMap((side, i) => {
    const { words, mentions } = own[i] ?? { words: [side.value], mentions: [] };
    return [{ ...side, words, mentions: mentions.flatMap((index) => claim.mentions.slice(index, index + 1)) }];
  });
}

/** Those of some words that stand in `quote`, as it writes them. */
export function wordsFor(quote: string, words: readonly string[]): string[] {
  return words.flatMap((some) => wordsIn(quote, some) ?? []);
}

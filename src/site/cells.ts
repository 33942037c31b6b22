/** What one outlet says of one claim, in the few words that a table has room for. */
import { once } from '../compare/once.ts';
import { wordsIn } from '../compare/text/whole-words.ts';
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import { CERTAINTIES } from '../schema/comparison.ts';
import { CERTAINTY_WORDS, KIND_WORDS } from './format.ts';
import type { Story } from './library.ts';
import { by } from '../compare/order.ts';

/** Longer ones would fill the cell; they stand on the claim's page. */
const LONGEST_SOURCE = 24;

/** What an outlet says of a claim, in short; or that it is silent, that nothing is known, or that it is no longer compared. */
export type Cell = ToldCell | { readonly kind: 'silent' | 'unknown' | 'withdrawn' };

export interface ToldCell {
  readonly kind: 'told';
  readonly text: string;
  /** A second value, where the outlet stands in two differences; else empty. */
  readonly more: string;
  /** Whose word it is, where there is room for it; else empty. */
  readonly per: string;
  /** Whether it stands on a side of a difference that matters. */
  readonly differs: boolean;
}

/** The cell of `article` in the row of `claim`: the table of a story shows it, the notes beside the other articles, and the outlet's page. */
export function cellOf(claim: Claim, article: string): Cell {
  const row = rowOf(claim);
  const cell = row.get(article) ?? makeCell(claim, article);
  row.set(article, cell);
  return cell;
}

const rowOf: (claim: Claim) => Map<string, Cell> = once(() => new Map());

function makeCell(claim: Claim, article: string): Cell {
  const mentions = claim.mentions.filter((mention) => mention.article === article);
  if (mentions.length === 0) return { kind: claim.silent.includes(article) ? 'silent' : claim.unknown.includes(article) ? 'unknown' : 'withdrawn' };
  const standing = [...new Set(byWeight(claim.differences).flatMap((difference) => valuesOf(difference, article)))];
  const text = standing[0] ?? ownWords(mentions);
  const source = standing.length > 0 ? null : (mentions.find((mention) => mention.attribution)?.attribution?.source ?? null);
  const differs = claim.differences.some((difference) => !difference.minor && difference.sides.some((side) => side.articles.includes(article)));
  return { kind: 'told', text, more: standing[1] ?? '', per: source !== null && source.length <= LONGEST_SOURCE ? source : '', differs };
}

/** Differences that count before those a reader would shrug at, an editor's before a rule's; the order of the document otherwise. */
export function byWeight(differences: readonly Difference[]): Difference[] {
  const rank = ({ minor, by }: Difference): number => Number(minor) * 2 + Number(by === 'rule');
  return differences.toSorted(by(rank));
}

/** In what outlets differ on a claim, each once, as a reader would ask. */
export function kindsOf(claim: Pick<Claim, 'differences'>): string[] {
  return [...new Set(byWeight(claim.differences).flatMap((one) => (one.minor ? [] : [KIND_WORDS[one.kind]])))];
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

function ownWords(mentions: readonly Mention[]): string {
  const sure = mentions.map((mention) => mention.certainty).find((certainty) => certainty !== 'stated');
  const values = [...new Set(mentions.flatMap((mention) => mention.values.map((value) => value.text)))].slice(0, 2);
  return [...(sure ? [CERTAINTY_WORDS[sure]] : values.length > 0 ? [] : [CERTAINTY_WORDS.stated]), ...values].join(', ');
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

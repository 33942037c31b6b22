/** What one outlet says of one claim, in the few words that a table has room for. */
import { once } from '../compare/once.ts';
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import { CERTAINTIES } from '../schema/comparison.ts';
import { CERTAINTY_WORDS, KIND_WORDS } from './format.ts';
import { by } from '../compare/order.ts';

/** Longer ones would fill the cell; they stand on the claim's page. */
const LONGEST_SOURCE = 24;

/** What an outlet says of a claim, in short; or that it is silent, that nothing is known, or that it is no longer compared. */
export type Cell = Told | { readonly kind: 'silent' | 'unknown' | 'withdrawn' };

export interface Told {
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

/** The mention of `article` that shows `value` best: the one that holds its words, or some of them, else the first. */
export function mentionFor(claim: Claim, article: string, value: string): Mention | null {
  const own = claim.mentions.filter((mention) => mention.article === article);
  return own.find((mention) => find(mention.quote, value)) ?? own.find((mention) => wordsFor(mention.quote, [value]).length > 0) ?? own[0] ?? null;
}

/** What stands in `quote` of the values: each as it is, else the parts that an editor set apart by a stroke or a comma. */
export function wordsFor(quote: string, values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const whole = find(quote, value);
    return whole ? [whole] : value.split(/(?<!\s)\s*[/,;]\s*/).flatMap((part) => find(quote, part) ?? []);
  });
}

/** `words` as `text` writes them, where they stand in it as whole words in any case. */
function find(text: string, words: string): string | null {
  const [first] = words.trim().split(/\s/, 1);
  // Most words do not stand in most texts, and a pattern takes long to say so.
  if (!first || !text.toLowerCase().includes(first.toLowerCase())) return null;
  for (const { index, 1: found = '' } of text.matchAll(patternOf(words))) {
    const end = index + found.length;
    if (!WORD_BEFORE.test(text.slice(Math.max(0, index - 2), index)) && !WORD_BEHIND.test(text.slice(end, end + 2))) return found;
  }
  return null;
}

/** Apart from the words: a pattern that holds all letters of all scripts takes a millisecond to make, twenty times one that holds a few words. */
const [WORD_BEFORE, WORD_BEHIND] = [/[\p{L}\p{N}]$/iu, /^[\p{L}\p{N}]/iu] as const;

/** A page looks for the same words again and again. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 2000;

/** Finds `words` wherever they begin, also within a place where they were found. */
function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known !== undefined) return known;
  const wanted = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?=(${wanted}))`, 'giu');
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(words, pattern);
  return pattern;
}

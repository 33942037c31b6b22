/** A claim's differences as pages show them: in what, on which sides, in which words. */
import { isMoney } from '../compare/attributes/numbers/currencies.ts';
import { unitOf } from '../compare/attributes/numbers/units.ts';
import { wordsIn } from '../compare/text/whole-words.ts';
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import { CERTAINTIES } from '../schema/comparison.ts';
import { CERTAINTY_WORDS, KIND_WORDS, withoutOuterMarks } from './format.ts';
import type { Story } from './library.ts';
import { oneLine } from './one-line.ts';

/** Letters of a quotation in short. */
const LONGEST_QUOTE = 44;

/** The beginning of a quotation in whole words: what is left out is said outside the quotation marks. */
export function shortQuote(words: string, most = LONGEST_QUOTE): { quote: string; cut: boolean } {
  const line = withoutOuterMarks(oneLine(words));
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

/** What outlets differ on, within a sentence: "They differ on how sure they are". */
export function differOn(claim: Differing, difference: Difference): string {
  if (difference.kind === 'certainty') return 'how sure they are';
  return difference.kind === 'polarity' ? 'whether it is so' : kindWord(claim, difference);
}

/** What a side of a difference is called: a rule names how sure a mention is by its id, an editor in words. */
export function sideWords(difference: Difference, value: string): string {
  const certainty = CERTAINTIES.find((one) => one === value);
  return difference.kind === 'certainty' && certainty ? CERTAINTY_WORDS[certainty] : value;
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

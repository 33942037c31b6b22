/** What the mentions of a claim say in the way in which they may differ: the sides of a difference that an editor names. */
import type { FoundClaim, FoundMention } from '../compare/claims.ts';
import { headingOf } from '../compare/differences/index.ts';
import { printableLine } from '../compare/printable.ts';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../schema/comparison.ts';
import type { AskedSide, SaidOf } from './about.ts';

/** What the mention that is a clause says, by its index. */
export function saidOf(claim: FoundClaim, item: number): SaidOf | null {
  const index = claim.found.findIndex((one) => one.item === item);
  const found = claim.found[index];
  if (!found) return null;
  const { article } = found.mention;
  const kinds = DIFFERENCE_KINDS.flatMap((kind): [DifferenceKind, string][] => {
    const words = openWords(claim, index, kind) ?? proposedWords(claim, found, kind) ?? valueOf(found, kind);
    return words === null ? [] : [[kind, oneLine(words)]];
  });
  const quotes = claim.mentions.filter((one) => one.article === article).map(({ quote }) => quote);
  return { article, byKind: Object.fromEntries(kinds), words: oneLine(quotes.reduce((least, one) => (one.length < least.length ? one : least))) };
}

const oneLine = (text: string): string => printableLine(text.replace(/\s+/g, ' ')).trim();

/** The words of an open point stand in the order of its mentions. */
function openWords({ open }: FoundClaim, index: number, kind: DifferenceKind): string | null {
  const point = open.find((one) => one.kind === kind && one.mentions.includes(index));
  return point?.words[point.mentions.indexOf(index)]?.trim() || null;
}

function proposedWords({ proposals }: FoundClaim, { mention }: FoundMention, kind: DifferenceKind): string | null {
  const sides = proposals.filter((one) => one.kind === kind).flatMap(({ sides: all }) => all);
  const side = sides.find(({ told }) => told.some((one) => one.mention === mention));
  return side ? headingOf(side) : null;
}

function valueOf({ mention }: FoundMention, kind: DifferenceKind): string | null {
  return mention.values.find((value) => value.kind === kind)?.text ?? null;
}

/**
 * The sides of a difference of one kind: those who say what the passage says, then each other in its words. Who says the same words
 * stands on one side.
 * @param alike of the passage and of the candidates that say the same
 * @param apart of the candidates that differ
 */
export function sidesOf(kind: DifferenceKind, alike: readonly SaidOf[], apart: readonly SaidOf[]): AskedSide[] {
  const [first] = alike;
  if (!first) return [];
  const value = (said: SaidOf): string => said.byKind[kind] ?? said.words;
  const others = Map.groupBy(apart, value);
  const sides = [[value(first), alike] as const, ...others];
  return sides.map(([words, said]) => ({ value: words, articles: [...new Set(said.map(({ article }) => article))].sort() }));
}

/** One statement, post, speech or press release that several outlets quote: to the letter, in parts, or by the same speaker on one occasion. */
import { nth } from '../nth.ts';
import { by, byFalling, inTurn } from '../order.ts';
import type { Sentence } from '../text/sentences.ts';
import { union } from './groups.ts';
import { bareName } from './outlet-names.ts';
import { daysBetween } from '../attributes/times/calendar.ts';
import { overlaps } from './spans.ts';
import { mayBeSame, occasionOf, surnameOf, type Utterance } from './utterances.ts';

/** So many of the runs of five words of two quotations are the same: eight words in a row show one utterance, whoever is said to speak. */
const RUNS = 4;
/** Articles about one occasion come out within so many days. */
const SAME_OCCASION_DAYS = 2;
/** How many blocks apart one speaker goes on. */
const NEAR = 2;

/** Pairs of utterances of several articles that are the same words. */
export function sameWords(utterances: readonly Utterance[]): [Utterance, Utterance][] {
  const holders = new Map<string, Utterance[]>();
  for (const one of utterances) for (const shingle of one.shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), one]);
  return utterances.flatMap((one) => {
    const counts = new Map<Utterance, number>();
    for (const shingle of one.shingles) for (const other of holders.get(shingle) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    return [...counts].flatMap(([other, count]): [Utterance, Utterance][] =>
      other.article !== one.article && (count >= RUNS || mayBeSame(one, other)) ? [[one, other]] : [],
    );
  });
}

/** Groups of utterances that are one statement, of two or more outlets. */
export function statementsAmong(utterances: readonly Utterance[]): Utterance[][] {
  const { join, groups } = union(utterances);
  for (const [a, b] of sameWords(utterances)) join(a, b);
  utterances.forEach((a, i) => {
    for (let j = i + 1; j < utterances.length; j += 1) {
      const b = nth(utterances, j);
      if (a.article === b.article ? goesOn(a, b) : isSameOccasion(a, b)) join(a, b);
    }
  });
  return groups().filter((group) => outletsOf(group).size > 1);
}

const outletsOf = (group: readonly Utterance[]): ReadonlySet<string> => new Set(group.map(({ article }) => article.source.outlet.id));

/** One speaker in one article, or several on one occasion, no other occasion being named. */
function goesOn(a: Utterance, b: Utterance): boolean {
  const { blocks } = a.article;
  if (Math.abs(blocks.indexOf(a.block) - blocks.indexOf(b.block)) > NEAR) return false;
  if (a.occasion !== null && b.occasion !== null) return a.occasion === b.occasion && (a.occasion === 'conference' || isSameName(a, b));
  return isSameName(a, b);
}

const isSameName = (a: Utterance, b: Utterance): boolean => a.speaker !== null && b.speaker !== null && bareName(a.speaker) === bareName(b.speaker);

function isSameOccasion(a: Utterance, b: Utterance): boolean {
  if (a.occasion === null || a.occasion !== b.occasion || !mayBeSame(a, b)) return false;
  const [day, other] = [a, b].map(({ article }) => article.source.meta.published?.slice(0, 10));
  return day === undefined || other === undefined || daysBetween(day, other) <= SAME_OCCASION_DAYS;
}

/** Who speaks, by name where one is given, in the words that most of the utterances use; null where none names a speaker. */
export function speakerOf(group: readonly Utterance[]): string | null {
  const counts = Map.groupBy(group.flatMap(({ speaker }) => speaker ?? []), (speaker) => speaker); // prettier-ignore
  const [best] = [...counts.values()].sort(
    inTurn(
      by(([one]) => one === undefined || surnameOf(one) === null),
      byFalling(({ length }) => length),
      by(([one]) => one ?? ''),
    ),
  );
  return best?.[0] ?? null;
}

/**
 * What articles that share sentences say of a statement near them, by a speaker whom two outlets name; none where the sentence that names
 * the statement is shared itself: then they share a report about it.
 */
export function statementAround(copied: readonly Sentence[], utterances: readonly Utterance[]): Utterance[] {
  const isNear = ({ article, block }: Utterance): boolean =>
    copied.some((one) => one.article === article.source.id && Math.abs(article.blocks.indexOf(one.block) - article.blocks.indexOf(block)) <= NEAR);
  const near = utterances.filter((one) => isNear(one) && !copied.some((sentence) => overlaps(sentence, one)));
  const makers = near.filter(({ speaker, sentence }) => speaker !== null && occasionOf(sentence) !== null);
  const group = near.filter((one) => makers.some((maker) => one === maker || mayBeSame(one, maker)));
  return outletsOf(group).size > 1 ? group : [];
}

/** How an outlet stands in a story, in figures: how often it is first, alone, told differently and in what, and whose reports it repeats. Plain data. */
import type { Claim, ComparedArticle } from '../../schema/comparison.ts';
import { kindsOf } from '../cells.ts';
import { isSettled } from '../grade.ts';
import type { Story } from '../library.ts';
import { claimsOfOutlet, tally, type Tally } from '../tally.ts';

export interface OutletFigures {
  readonly id: string;
  readonly articles: number;
  /** Those whose words are compared. */
  readonly compared: number;
  readonly sums: Tally;
  /** Claims of two or more outlets that it was the first to tell. */
  readonly first: number;
  /** In what it is told differently, each kind with its claims. */
  readonly kinds: readonly (readonly [kind: string, times: number])[];
  /** Reports that it repeats, by name. */
  readonly repeats: readonly string[];
}

/** The figures of each outlet of a story, in the order of its columns. */
export function outletFigures(story: Story): OutletFigures[] {
  return [...Map.groupBy(story.articles, ({ outlet }) => outlet.id)].map(([id, articles]) => {
    const claims = claimsOfOutlet(story, id);
    const kinds = claims.filter((claim) => claim.status === 'differs' && isSettled(claim)).flatMap(kindsOf);
    const origins = story.comparison.origins.filter(
      ({ kind, articles: own }) => kind !== 'own' && kind !== 'unnamed' && articles.some((one) => own.includes(one.id)),
    );
    return {
      id,
      articles: articles.length,
      compared: articles.filter(({ withdrawn }) => withdrawn === null).length,
      sums: tally(claims),
      first: firstOf(story, id).length,
      kinds: [...Map.groupBy(kinds, (kind) => kind)].map(([kind, same]) => [kind, same.length] as const),
      repeats: [...new Set(origins.map(({ name }) => name))],
    };
  });
}

/** The settled claims of two or more outlets that this one told before all others. */
export function firstOf(story: Story, outlet: string): Claim[] {
  return story.shared.filter((claim) => firstTeller(story, claim) === outlet);
}

/** The outlet that told a claim before the others, as far as their copies state when; null where one states nothing, or two the same. */
export function firstTeller(story: Story, { mentions }: Claim): string | null {
  const told = new Set(mentions.map(({ article }) => article));
  const tellers = story.compared.filter(({ id }) => told.has(id));
  if (tellers.some(({ published, publishedIs }) => published === null || publishedIs !== 'stated')) return null;
  const [first] = tellers.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  if (!first) return null;
  const others = tellers.filter(({ outlet }) => outlet.id !== first.outlet.id);
  return others.length > 0 && others.every((other) => isBefore(first, other)) ? first.outlet.id : null;
}

const momentOf = ({ published }: ComparedArticle): string => published ?? '';

/** Of two of one day it counts only where both state the time, in the same way. */
function isBefore(one: ComparedArticle, other: ComparedArticle): boolean {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a.slice(0, 10) !== b.slice(0, 10)) return a.slice(0, 10) < b.slice(0, 10);
  return a.length > 10 && a.length === b.length && a.slice(16) === b.slice(16) && a < b;
}

/** The whole picture of a story: every claim that two or more outlets tell, in pages; the first of them stands on the story's own page. */
import { once } from '../compare/once.ts';
import { by } from '../compare/order.ts';
import type { Claim } from '../schema/comparison.ts';
import { cellOf } from './cells.ts';
import { MOST_COLUMNS, roomFor } from './letters.ts';
import type { Story } from './library.ts';
import { byStatus } from './order.ts';
import { cutIntoPages } from './room.ts';

/** Of those who say the same so many are named; the claim's page has all. */
export const MOST_NAMED = 12;

/** What a link to a sentence weighs beside its words, in letters. */
const LINK = 14;

/** Those who say the same of a claim, in the same few words. */
export interface Voices {
  readonly kind: 'told' | 'silent' | 'unknown';
  /** Our heading of the side that they stand on; empty where they stand on none. */
  readonly heading: string;
  /** The first one's own words; empty unless they tell it. */
  readonly quote: string;
  readonly cut: boolean;
  /** Whether it stands on a side of a difference that matters. */
  readonly differs: boolean;
  readonly articles: readonly string[];
}

/** The articles of a story by what they say of `claim`: what sets them apart first, then what most of them say; silent and unknown at the end. */
export function voicesOf(story: Story, claim: Claim): Voices[] {
  const cells = story.compared.flatMap(({ id }): (Omit<Voices, 'articles'> & { id: string })[] => {
    const cell = cellOf(story, claim, id);
    if (cell.kind === 'told') return [{ id, kind: 'told', heading: cell.heading, quote: cell.quote, cut: cell.cut, differs: cell.differs }];
    return cell.kind === 'withdrawn' ? [] : [{ id, kind: cell.kind, heading: '', quote: '', cut: false, differs: false }];
  });
  const rank = ({ kind, differs }: Voices): number => (kind === 'told' ? (differs ? 0 : 1) : kind === 'silent' ? 2 : 3);
  return [...Map.groupBy(cells, ({ kind, heading, differs }) => `${kind} ${differs} ${heading}`).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ kind, heading, quote, cut, differs }) => ({ kind, heading, quote, cut, differs, articles: group.map(({ id }) => id) })),
    )
    .toSorted(by((one) => [rank(one), -one.articles.length]));
}

/** The rows of the whole picture, page by page; what differs comes first. */
export const wholePages: (story: Story) => readonly (readonly Claim[])[] = once((story) =>
  cutIntoPages(byStatus(story, story.shared), (claim) => lettersOf(story, claim), roomFor(story, 'whole')),
);

/** On which page the first claim of a status stands, from 1; null when there is none. */
export function pageOfStatus(pages: readonly (readonly Claim[])[], status: Claim['status']): number | null {
  const index = pages.findIndex((page) => page.some((claim) => claim.status === status));
  return index === -1 ? null : index + 1;
}

function lettersOf(story: Story, claim: Claim): number {
  const cells =
    story.compared.length > MOST_COLUMNS
      ? voicesOf(story, claim).reduce(
          (total, { kind, heading, quote, articles }) =>
            total + heading.length + quote.length + LINK * (kind === 'told' ? Math.min(articles.length, MOST_NAMED) : 1),
          0,
        )
      : story.compared.reduce((total, { id }) => {
          const cell = cellOf(story, claim, id);
          return total + LINK + (cell.kind === 'told' ? cell.heading.length + cell.quote.length : 0);
        }, 0);
  return claim.label.length + cells;
}

/** What stands in the margin of an article: for each marked passage, how the others tell the same. */
import type { Claim, Mention } from '../schema/comparison.ts';

import type { Story } from './library.ts';
import { cellOf } from './outlets/outlet-cell.ts';
import { articleName } from './names.ts';

export interface MarkedPassage {
  readonly anchor: string;
  readonly mention: Mention;
  /** Claims of two or more outlets first. */
  readonly claims: readonly Claim[];
}

export interface Teller {
  readonly id: string;
  readonly name: string;
  /** Our heading of its side; empty where it stands on none. */
  readonly heading: string;
  /** Its own words, in short. */
  readonly quote: string;
  readonly cut: boolean;
}

export interface Note {
  /** Stands behind the passage and before the note; null in the headline, which has no number in it. */
  readonly number: number | null;
  readonly anchor: string;
  readonly lines: readonly {
    readonly claim: Claim;
    /** The note that has said it already. */
    readonly as: number | null;
    readonly tellers: readonly Teller[];
  }[];
}

/**
 * The notes of an article by the anchors of their passages. What one outlet alone tells has none; a claim that is told again
 * further down refers to its first note.
 */
export function notesOf(story: Story, article: string, passages: ReadonlyMap<string, MarkedPassage>, numbers: ReadonlyMap<string, number>): Map<string, Note> {
  const said = new Map<string, number>();
  return new Map(
    [...passages.values()].flatMap(({ anchor, claims }): [string, Note][] => {
      const number = numbers.get(anchor) ?? null;
      const lines = claims
        .filter((claim) => claim.status !== 'single')
        .map((claim) => ({ claim, as: said.get(claim.id) ?? null, tellers: tellersBeside(story, claim, article) }));
      for (const { claim } of lines) if (number !== null && !said.has(claim.id)) said.set(claim.id, number);
      return lines.length > 0 ? [[anchor, { number, anchor, lines }]] : [];
    }),
  );
}

function tellersBeside(story: Story, claim: Claim, article: string): Teller[] {
  return story.compared.flatMap((one) => {
    const cell = one.id === article ? null : cellOf(story, claim, one.id);
    if (cell?.kind !== 'told') return [];
    return [{ id: one.id, name: articleName(story, one.id), heading: cell.heading, quote: cell.quote, cut: cell.cut }];
  });
}

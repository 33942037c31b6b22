/** Words that repeat a report, and what shows it. */
import type { Origin } from '../../schema/comparison.ts';
import type { Span } from './spans.ts';

export type Report = Omit<Origin, 'articles'>;

/** What shows the report of some words, the surest first. */
export const RANKS = ['cited', 'paragraph', 'cited by a copy', 'statement', 'credit', 'credited by a copy', 'shared'] as const;
export type Rank = (typeof RANKS)[number];

export interface Repeat extends Span {
  readonly report: Report;
  readonly rank: Rank;
}

/** Whether the text itself names the report, not only a line at its edge. */
export const isCited = ({ rank }: Repeat): boolean => rank === 'cited' || rank === 'paragraph' || rank === 'cited by a copy';

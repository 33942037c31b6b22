/** What cells of tables, and sentences that tell the same, say of one thing: their numbers agree or differ. */
import { isCell } from '../attributes/tables/cells.ts';
import { type Amount, amounts } from '../attributes/quantity.ts';
import { contrast, type Proposal, type Said, type Statement } from './contrast.ts';
import type { PairReading } from './pair-reading.ts';
import { relateAmounts } from './quantity.ts';

/** Their heads say that they are of one thing: numbers that are no rounding of each other differ. */
export function cellProposals(told: readonly Statement[]): Proposal[] {
  const said = told.flatMap((by) =>
    amountsOf(by).map((value): Said<Amount> => ({ by, text: textOf(by, value), value, width: value.bound === 'exactly' ? 0 : 1 })),
  );
  const found = contrast('quantity', said, (a, b) => relateAmounts(a, b) ?? 'same', 0.95);
  return found ? [found] : [];
}

const amountsOf = ({ clause }: Statement): readonly Amount[] => (isCell(clause) ? [clause.amount] : amounts(clause));
const textOf = ({ clause }: Statement, { text }: Amount): string => (isCell(clause) ? clause.shown : text);

/** How a mention that is told in a table reads beside another: nothing but their numbers can set them apart, and these are a difference. */
export const readTabled = (a: Statement, b: Statement): PairReading | null => (isCell(a.clause) || isCell(b.clause) ? TOLD_AS_ONE : null);

const TOLD_AS_ONE: PairReading = { points: [], others: [], met: 1, run: Infinity, unmet: ['', ''] };
